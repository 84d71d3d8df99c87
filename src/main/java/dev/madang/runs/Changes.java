package dev.madang.runs;

import dev.madang.approvals.Approvals;
import dev.madang.approvals.NewQuestion;
import dev.madang.approvals.Question;
import dev.madang.events.EventLog;
import dev.madang.events.NewEvent;
import dev.madang.runs.Change.Made;
import dev.madang.runs.Change.Target;
import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes changes of several runs in the current transaction: takes all their locks in one statement, lets each change say what
 * happens, writes all rows of a table with one statement, and the events last.
 */
@Component
class Changes {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final RunStore runs;
    private final StepStore steps;
    private final EventLog events;
    private final Approvals approvals;
    private final Endings endings;
    private final RunKinds kinds;
    private final Dispatcher dispatcher;
    private final RunMetrics metrics;
    private final Clock clock;

    Changes(
            RunStore runs,
            StepStore steps,
            EventLog events,
            Approvals approvals,
            Endings endings,
            RunKinds kinds,
            Dispatcher dispatcher,
            RunMetrics metrics,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.events = events;
        this.approvals = approvals;
        this.endings = endings;
        this.kinds = kinds;
        this.dispatcher = dispatcher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** How one of several changes ended: what refuses one of them leaves the others alone. */
    sealed interface Outcome {
        record Success(Made<?> made) implements Outcome {}

        record Refused(RuntimeException why) implements Outcome {}
    }

    /** Makes changes of different runs; the outcomes are in the same order. */
    List<Outcome> make(List<? extends Change<?>> changes) {
        Map<RunId, Run> locked = lock(changes);
        Map<RunId, List<Step>> known = stepsOf(changes, locked);
        List<Supplier<Outcome>> outcomes = new ArrayList<>();
        List<RunTurn> turns = new ArrayList<>();
        for (Change<?> change : changes) {
            RuntimeException refusal = refusal(change.target(), locked.get(change.id()));
            if (refusal == null) {
                RunTurn turn = turn(change, locked.get(change.id()), known.getOrDefault(change.id(), List.of()));
                Object value = change.work().apply(turn);
                boolean touched = settle(turn, change.target());
                if (mustNotWait(change.target()) && turn.claimed().isEmpty()) {
                    outcomes.add(() -> new Outcome.Refused(noSlot()));
                    continue;
                }
                if (touched) {
                    kinds.of(turn.run()).changed(turn);
                }
                turns.add(turn);
                outcomes.add(() -> new Outcome.Success(new Made<>(turn.run(), List.copyOf(turn.steps()), value)));
            } else {
                outcomes.add(() -> new Outcome.Refused(refusal));
            }
        }
        write(turns);
        return outcomes.stream().map(Supplier::get).toList();
    }

    private Map<RunId, Run> lock(List<? extends Change<?>> changes) {
        List<RunId> there = changes.stream()
                .map(Change::target)
                .filter(target -> !(target instanceof Target.New))
                .map(Target::id)
                .toList();
        return there.isEmpty() ? Map.of() : runs.lock(there).stream().collect(Collectors.toMap(Run::id, run -> run));
    }

    private Map<RunId, List<Step>> stepsOf(List<? extends Change<?>> changes, Map<RunId, Run> locked) {
        Map<RunId, List<Step>> found = new LinkedHashMap<>();
        List<RunId> missing = new ArrayList<>();
        for (Change<?> change : changes) {
            Run run = locked.get(change.id());
            // What only tells something looks at no step.
            if (run != null && !(change.target() instanceof Target.Alive)) {
                Change.Known known = change.known();
                if (known != null && known.version() == run.progress().version()) {
                    found.put(run.id(), known.steps());
                } else {
                    missing.add(run.id());
                }
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(steps.ofRuns(missing));
        }
        return found;
    }

    private static @Nullable RuntimeException refusal(Target target, @Nullable Run run) {
        return switch (target) {
            case Target.New ignored -> null;
            case Target.Any(RunId id) -> run == null ? notFound(id) : null;
            case Target.Held(RunId id, long epoch) -> isHeld(run, epoch) ? null : new TakenOver(id);
            case Target.Alive(RunId id, long epoch) ->
                run != null && isHeld(run, epoch) && !run.state().ended() ? null : new TakenOver(id);
        };
    }

    private static boolean isHeld(@Nullable Run run, long epoch) {
        return run != null && run.progress().epoch() == epoch;
    }

    private static boolean mustNotWait(Target target) {
        return target instanceof Target.New(Run _, boolean atOnce) && atOnce;
    }

    private static Failure noSlot() {
        return Failure.limited("RUNS_AT_LIMIT", SOON);
    }

    static Failure notFound(RunId id) {
        return Failure.notFound("RUN_NOT_FOUND").with("run_id", id.value());
    }

    private RunTurn turn(Change<?> change, @Nullable Run locked, List<Step> itsSteps) {
        Run run = change.target() instanceof Target.New(Run fresh, boolean _) ? fresh : locked;
        if (run == null) {
            throw notFound(change.id());
        }
        RunTurn turn = new RunTurn(run, itsSteps, clock.instant(), new RunTurn.Outside() {
            @Override
            public Question ask(NewQuestion question) {
                return approvals.ask(run.kind(), run.id().value(), run.subject(), question);
            }

            @Override
            public void withdraw() {
                approvals.withdraw(run.id().value());
            }

            @Override
            public int withdraw(String about) {
                return approvals.withdraw(run.id().value(), about);
            }

            @Override
            public boolean hasTold(List<NewEvent> last) {
                return events.endsWith(run.subject(), last);
            }
        });
        switch (change.target()) {
            case Target.New ignored -> {
                turn.begin();
                kinds.of(run).started(turn);
            }
            case Target.Held ignored -> turn.comeFromDrive();
            case Target.Alive ignored -> turn.comeFromDrive();
            case Target.Any ignored -> {}
        }
        return turn;
    }

    /** What follows for the run itself from what was said about it; false when nothing was said. */
    private boolean settle(RunTurn turn, Target target) {
        if (!turn.isTouched()) {
            return false;
        }
        settleState(turn);
        scheduleDrive(turn, !mustNotWait(target));
        settleState(turn);
        return true;
    }

    /** RUNNING while something is under way or due, WAITING while only people can move it. */
    private static void settleState(RunTurn turn) {
        RunState state = turn.run().state();
        if (state == RunState.RUNNING || state == RunState.WAITING) {
            boolean moves =
                    Readiness.anyRunning(turn) || Readiness.earliest(turn).isPresent();
            boolean asks = turn.run().progress().questions() > 0;
            turn.become(turn.to(!moves && asks ? RunState.WAITING : RunState.RUNNING));
        }
    }

    /** A run that can move and that nobody drives is driven from here if there is a slot, else by whoever has one first. */
    private void scheduleDrive(RunTurn turn, boolean patient) {
        Run run = turn.run();
        if (run.progress().driver() != null) {
            return;
        }
        if (isWantedNow(turn)) {
            dispatcher.reserve(run, patient).ifPresent(node -> take(turn, node));
        }
        if (turn.run().progress().driver() == null) {
            turn.become(turn.run()
                    .with(turn.run().progress().scheduled(Readiness.wanted(turn).orElse(null))));
        }
    }

    private static boolean isWantedNow(RunTurn turn) {
        return Readiness.wanted(turn).filter(at -> !at.isAfter(turn.now())).isPresent();
    }

    /** The drive's first look at the run is part of the change that made it necessary. */
    private void take(RunTurn turn, String node) {
        Run run = turn.run();
        turn.become(run.with(run.progress().takenBy(node)));
        List<Step> started = Admission.admit(turn, kinds.of(run), 0);
        if (started.isEmpty()) {
            turn.release();
            dispatcher.unreserve(run);
        } else {
            turn.claim(started);
        }
    }

    private void write(List<RunTurn> turns) {
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(turns));
        List<RunTurn> touched = turns.stream().filter(RunTurn::isTouched).toList();
        runs.insert(touched.stream().filter(RunTurn::isNew).map(RunTurn::run).toList());
        runs.update(
                touched.stream().filter(turn -> !turn.isNew()).map(RunTurn::run).toList());
        steps.insert(rows(touched, RunTurn::addedSteps));
        steps.replan(rows(touched, RunTurn::replannedSteps));
        steps.update(rows(touched, RunTurn::changedSteps));
        touched.forEach(RunTurn::written);
        endings.announce(touched);
        SortedMap<Subject, List<NewEvent>> told = new TreeMap<>();
        turns.forEach(turn -> told.merge(turn.run().subject(), turn.events(), Changes::both));
        events.append(told);
    }

    private static List<StepStore.Row> rows(List<RunTurn> turns, Function<RunTurn, List<Step>> which) {
        return turns.stream()
                .flatMap(turn -> which.apply(turn).stream()
                        .map(step -> new StepStore.Row(turn.run().id(), step)))
                .toList();
    }

    private static List<NewEvent> both(List<NewEvent> one, List<NewEvent> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private final class AfterCommit implements TransactionSynchronization {

        private final List<RunTurn> turns;

        AfterCommit(List<RunTurn> turns) {
            this.turns = turns;
        }

        @Override
        public void afterCommit() {
            turns.forEach(this::goOn);
            turns.forEach(metrics::committed);
        }

        private void goOn(RunTurn turn) {
            Optional<List<Step>> claimed = turn.claimed();
            if (claimed.isPresent()) {
                dispatcher.drive(turn.run(), List.copyOf(turn.steps()), claimed.get());
            } else if (turn.isTouched() && !turn.isFromDrive()) {
                dispatcher.changed(turn.run());
            } else if (turn.run().progress().driver() == null) {
                dispatcher.released(turn.run());
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                turns.stream()
                        .filter(turn -> turn.claimed().isPresent())
                        .forEach(turn -> dispatcher.unreserve(turn.run()));
            }
        }
    }
}
