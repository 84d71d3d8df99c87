package dev.madang.runs;

import dev.madang.runs.StepWork.Finished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Moves one run: takes what is ready, performs it, commits each completion, and ends when nothing is ready. Between two changes it
 * waits in memory and holds no connection.
 */
final class Drive {

    // Another node may change the run without a word to this one.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Runs runs;
    private final ActiveDrives active;
    private final Backoff backoff;
    private final String name;
    private final RunId id;
    private final BlockingQueue<Message> mailbox = new LinkedBlockingQueue<>();
    private final Map<String, StepWork> working = new LinkedHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean handingBack;
    private long epoch;
    private long seenVersion;

    Drive(Runs runs, ActiveDrives active, Backoff backoff, String name, RunId id) {
        this.runs = runs;
        this.active = active;
        this.backoff = backoff;
        this.name = name;
        this.id = id;
    }

    /** What may reach a waiting drive. */
    sealed interface Message {
        record Wake() implements Message {}

        record Ended(Finished finished) implements Message {}
    }

    void wake() {
        mailbox.add(new Message.Wake());
    }

    /** The server stops: interrupt the work and let another drive start it again. */
    void handBack() {
        handingBack = true;
        wake();
    }

    void awaitEnd(Duration atMost) {
        try {
            boolean ignored = ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void go() throws InterruptedException {
        if (!take()) {
            active.wake(id);
            return;
        }
        active.add(id, this);
        try {
            loop();
        } finally {
            active.remove(id, this);
            working.values().forEach(StepWork::interrupt);
            ended.countDown();
        }
    }

    /** Takes the run; what a dead drive left running is started again, which spends one attempt. */
    private boolean take() {
        boolean[] taken = {false};
        Run run = runs.take(id, turn -> {
            Run found = turn.run();
            String driver = found.progress().driver();
            if (found.state().ended() || (driver != null && !driver.equals(name))) {
                return;
            }
            turn.become(found.with(found.progress().takenBy(name)));
            turn.steps().stream()
                    .filter(step -> step.state() == StepState.RUNNING)
                    .forEach(step -> Settlement.afterCrash(turn, step, runs.kind(found)));
            taken[0] = true;
        });
        epoch = run.progress().epoch();
        return taken[0];
    }

    private void loop() throws InterruptedException {
        List<Finished> finished = new ArrayList<>();
        boolean look = true;
        while (true) {
            if (look && !move(finished)) {
                return;
            }
            finished.clear();
            look = await(finished);
        }
    }

    /** One change: settle what finished, start what is ready. False when the drive is over. */
    private boolean move(List<Finished> finished) {
        List<Step> started = new ArrayList<>();
        boolean[] over = {false};
        finished.forEach(one -> working.remove(one.step().key()));
        Run run = runs.changeAs(epoch, id, turn -> {
            RunKind kind = runs.kind(turn.run());
            finished.forEach(one -> Settlement.settle(turn, one, kind, backoff));
            started.addAll(next(turn, kind));
            over[0] = working.isEmpty() && started.isEmpty();
            if (over[0]) {
                turn.become(turn.run().with(turn.run().progress().released()));
            }
        });
        seenVersion = run.progress().version() + 1;
        started.forEach(step -> start(run, step));
        return !over[0];
    }

    private List<Step> next(RunTurn turn, RunKind kind) {
        if (turn.run().state() == RunState.CANCELLING || handingBack) {
            working.values().forEach(StepWork::interrupt);
        }
        return switch (turn.run().state()) {
            case CANCELLING -> {
                if (working.isEmpty()) {
                    runs.endCancelled(turn);
                }
                yield List.of();
            }
            case RUNNING, WAITING -> handingBack ? List.of() : admit(turn, kind);
            case PAUSED, COMPLETED, FAILED, CANCELLED -> List.of();
        };
    }

    private List<Step> admit(RunTurn turn, RunKind kind) {
        List<Step> started = new ArrayList<>();
        boolean changed = true;
        while (changed && !turn.run().state().ended()) {
            changed = false;
            for (Step step : Readiness.ready(turn)) {
                if (working.size() + started.size() >= kind.parallelism()) {
                    return started;
                }
                changed = true;
                if (kind.admit(turn, step) == RunKind.Admission.START) {
                    turn.put(turn.step(step.key()).started(turn.now()));
                    started.add(turn.step(step.key()));
                }
            }
            if (!changed && DriveSchedule.isIdle(turn, runs.asks(turn.run()))) {
                kind.idle(turn);
                changed = !Readiness.ready(turn).isEmpty();
            }
        }
        return started;
    }

    private void start(Run run, Step step) {
        StepWork work = new StepWork(
                runs.kind(run),
                new StepCall(run, step, event -> runs.tell(epoch, run, event)),
                finished -> mailbox.add(new Message.Ended(finished)));
        working.put(step.key(), work);
        work.start();
    }

    /** Waits for something to happen; true if the run has to be looked at. */
    private boolean await(List<Finished> finished) throws InterruptedException {
        Message message = mailbox.poll(LOOK.toNanos(), TimeUnit.NANOSECONDS);
        working.values().forEach(StepWork::interruptIfLate);
        if (message == null) {
            return runs.version(id) != seenVersion || retryIsDue();
        }
        for (@Nullable Message next = message; next != null; next = mailbox.poll()) {
            if (next instanceof Message.Ended(Finished one)) {
                finished.add(one);
            }
        }
        return true;
    }

    private boolean retryIsDue() {
        return runs.steps(id).stream()
                .filter(step -> step.state() == StepState.PENDING)
                .map(Step::notBefore)
                .anyMatch(at -> at != null && !at.isAfter(now()));
    }

    private Instant now() {
        return runs.now();
    }
}
