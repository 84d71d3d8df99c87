package dev.madang.runs;

import dev.madang.approvals.Approvals;
import dev.madang.approvals.Asker;
import dev.madang.approvals.Decision;
import dev.madang.approvals.Question;
import dev.madang.events.EventLog;
import dev.madang.events.NewEvent;
import dev.madang.events.Subject;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Durable runs. Whatever happens to a run happens in a {@link RunTurn}: one transaction that holds the run's lock and ends with
 * the events that tell of it.
 */
@Component
public class Runs implements Asker {

    private final RunStore runs;
    private final StepStore steps;
    private final EventLog events;
    private final Approvals approvals;
    private final DriveSchedule schedule;
    private final ActiveDrives active;
    private final ObjectProvider<RunKind> kinds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Runs(
            RunStore runs,
            StepStore steps,
            EventLog events,
            Approvals approvals,
            DriveSchedule schedule,
            ActiveDrives active,
            ObjectProvider<RunKind> kinds,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.events = events;
        this.approvals = approvals;
        this.schedule = schedule;
        this.active = active;
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts a run, in the caller's transaction if there is one; {@link RunKind#started} adds its first steps. */
    public Run start(String kind, Subject subject, String owner) {
        return inTransaction(() -> {
            Run run = new Run(
                    RunId.next(),
                    kind,
                    subject,
                    owner,
                    RunState.RUNNING,
                    new Run.Progress(0, 0, null, 0, null),
                    null,
                    clock.instant(),
                    null);
            runs.insert(run);
            RunTurn turn = turn(run, List.of());
            kind(run).started(turn);
            return close(turn, By.OTHERS);
        });
    }

    /**
     * Changes a run: the lock is taken, {@code change} says what happens, everything is written, the events last.
     *
     * @throws Failure NOT_FOUND {@code RUN_NOT_FOUND}
     */
    public <T extends @Nullable Object> T change(RunId id, Function<RunTurn, T> change) {
        return inTransaction(() -> {
            RunTurn turn = open(id);
            T result = change.apply(turn);
            Run ignored = close(turn, By.OTHERS);
            return result;
        });
    }

    /**
     * Demands the end of a run. When work is under way it is interrupted, and the run ends once that work is dead; otherwise it
     * ends at once.
     *
     * @param ending CANCELLED or FAILED
     * @return the run: CANCELLING while work lives, else ended
     * @throws Failure CONFLICT {@code RUN_ENDED}
     */
    public Run cancel(RunId id, RunState ending, String reason) {
        return inTransaction(() -> {
            RunTurn turn = open(id);
            if (turn.run().state().ended()) {
                throw Failure.conflict("RUN_ENDED")
                        .with("state", turn.run().state().name());
            }
            if (turn.run().state() != RunState.CANCELLING) {
                demandEnd(turn, new Run.Cancel(ending, reason, turn.now(), null));
            }
            return close(turn, By.OTHERS);
        });
    }

    /**
     * One run as it stands.
     *
     * @throws Failure NOT_FOUND {@code RUN_NOT_FOUND}
     */
    public Run find(RunId id) {
        return runs.find(id).orElseThrow(() -> notFound(id));
    }

    /** The steps of a run in the order in which they were added. */
    public List<Step> steps(RunId id) {
        return steps.ofRun(id);
    }

    @Override
    public void lock(String runId) {
        RunId id = new RunId(runId);
        Run ignored = runs.lock(id).orElseThrow(() -> notFound(id));
    }

    @Override
    public void decided(Question question, Decision decision) {
        change(new RunId(question.runId()), turn -> {
            if (!turn.run().state().ended() && turn.run().state() != RunState.CANCELLING) {
                kind(turn.run()).decided(turn, question, decision);
            }
            return null;
        });
    }

    /** The change with which a drive takes a run. */
    Run take(RunId id, Consumer<RunTurn> change) {
        return inTransaction(() -> {
            RunTurn turn = open(id);
            change.accept(turn);
            return close(turn, By.ITS_DRIVE);
        });
    }

    /** A change by a drive: refused when another drive took the run since. */
    Run changeAs(long epoch, RunId id, Consumer<RunTurn> change) {
        return inTransaction(() -> {
            RunTurn turn = open(id);
            if (turn.run().progress().epoch() != epoch) {
                throw new TakenOver(id);
            }
            change.accept(turn);
            return close(turn, By.ITS_DRIVE);
        });
    }

    /** What a step tells while it runs; refused when another drive took the run since, or it ended. */
    void tell(long epoch, Run run, NewEvent event) {
        transaction.executeWithoutResult(status -> {
            if (!runs.holds(run.id(), epoch)) {
                throw new TakenOver(run.id());
            }
            events.append(run.subject(), List.of(event));
        });
    }

    Instant now() {
        return clock.instant();
    }

    long version(RunId id) {
        return runs.version(id);
    }

    RunKind kind(Run run) {
        return Optional.ofNullable(byName().get(run.kind()))
                .orElseThrow(() -> new IllegalStateException("no run kind " + run.kind()));
    }

    private Map<String, RunKind> byName() {
        return kinds.stream().collect(Collectors.toMap(RunKind::name, Function.identity()));
    }

    private void demandEnd(RunTurn turn, Run.Cancel cancel) {
        turn.withdrawQuestions();
        Run run = turn.to(RunState.CANCELLING).with(cancel);
        turn.become(run);
        if (run.progress().driver() == null) {
            endCancelled(turn);
        }
    }

    /** The work of a run whose end was demanded is dead. */
    void endCancelled(RunTurn turn) {
        Run run = turn.run();
        Run.Cancel cancel = Objects.requireNonNull(run.cancel()).workEnded(turn.now());
        turn.become(run.with(cancel));
        kind(run).cancelled(turn, cancel);
    }

    private RunTurn open(RunId id) {
        return turn(runs.lock(id).orElseThrow(() -> notFound(id)), steps.ofRun(id));
    }

    private RunTurn turn(Run run, List<Step> itsSteps) {
        return new RunTurn(
                run,
                itsSteps,
                clock.instant(),
                question -> approvals.ask(run.kind(), run.id().value(), question),
                () -> approvals.withdraw(run.id().value()));
    }

    private Run close(RunTurn turn, By by) {
        settleState(turn);
        kind(turn.run()).changed(turn);
        boolean scheduled = schedule.ensure(turn, asks(turn.run()));
        long version = turn.run().progress().version();
        runs.update(turn.run(), version);
        turn.dirtySteps().forEach(step -> steps.save(turn.run().id(), step));
        if (!turn.events().isEmpty()) {
            events.append(turn.run().subject(), turn.events());
        }
        if (by == By.OTHERS || scheduled) {
            wakeAfterCommit(turn.run().id());
        }
        return turn.run();
    }

    /** RUNNING while something is under way or due, WAITING while only people can move it. */
    private void settleState(RunTurn turn) {
        RunState state = turn.run().state();
        if (state == RunState.RUNNING || state == RunState.WAITING) {
            boolean moves = anyRunning(turn) || Readiness.earliest(turn).isPresent();
            turn.become(turn.to(!moves && asks(turn.run()) ? RunState.WAITING : RunState.RUNNING));
        }
    }

    boolean asks(Run run) {
        return !approvals.pending(run.id().value()).isEmpty();
    }

    private static boolean anyRunning(RunTurn turn) {
        return turn.steps().stream().anyMatch(step -> step.state() == StepState.RUNNING);
    }

    private void wakeAfterCommit(RunId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                active.wake(id);
                schedule.hint();
            }
        });
    }

    private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static Failure notFound(RunId id) {
        return Failure.notFound("RUN_NOT_FOUND").with("run_id", id.value());
    }

    private enum By {
        /** The drive that holds the run; it needs no waking. */
        ITS_DRIVE,
        OTHERS
    }

    /** Another drive holds the run: whoever gets this must stop and write nothing more. */
    static final class TakenOver extends RuntimeException {
        TakenOver(RunId id) {
            super(id + " was taken over");
        }
    }
}
