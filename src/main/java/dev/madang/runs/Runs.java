package dev.madang.runs;

import dev.madang.approvals.Asker;
import dev.madang.approvals.Decision;
import dev.madang.approvals.Question;
import dev.madang.runs.Change.Target;
import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Durable runs. Whatever happens to a run happens in a {@link RunTurn}: one transaction that holds the run's lock and ends with
 * the events that tell of it.
 */
@Component
public class Runs implements Asker {

    private final RunStore runs;
    private final StepStore steps;
    private final GroupCommit commits;
    private final RunKinds kinds;
    private final Clock clock;

    Runs(RunStore runs, StepStore steps, GroupCommit commits, RunKinds kinds, Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.commits = commits;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Starts a run, in the caller's transaction if there is one; {@link RunKind#started} adds its first steps. */
    public Run start(String kind, Subject subject, String owner) {
        return start(kind, subject, owner, turn -> null);
    }

    /** The same, with more to say about it in the same change. */
    public Run start(String kind, Subject subject, String owner, Function<RunTurn, @Nullable Void> more) {
        return begin(kind, subject, owner, false, more);
    }

    /**
     * Starts a run that must not wait for a slot: it is driven from this node at once, or it does not begin.
     *
     * @throws Failure LIMITED {@code RUNS_AT_LIMIT}: this node drives as many of the kind as it may; nothing was written
     */
    public Run startAtOnce(String kind, Subject subject, String owner, Function<RunTurn, @Nullable Void> more) {
        return begin(kind, subject, owner, true, more);
    }

    private Run begin(
            String kind, Subject subject, String owner, boolean atOnce, Function<RunTurn, @Nullable Void> more) {
        Run run = new Run(
                RunId.next(), kind, subject, owner, RunState.RUNNING, Run.Progress.NONE, null, clock.instant(), null);
        return commits.make(new Change<>(new Target.New(run, atOnce), null, more))
                .run();
    }

    /**
     * Changes a run: the lock is taken, {@code change} says what happens, everything is written, the events last. It may be
     * called again when the transaction has to be repeated.
     *
     * @throws Failure NOT_FOUND {@code RUN_NOT_FOUND}
     */
    public <T extends @Nullable Object> T change(RunId id, Function<RunTurn, T> change) {
        return commits.make(new Change<>(new Target.Any(id), null, change)).value();
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
        Change<@Nullable Void> demand = new Change<>(new Target.Any(id), null, turn -> {
            if (turn.run().state().ended()) {
                throw Failure.conflict("RUN_ENDED")
                        .with("state", turn.run().state().name());
            }
            if (turn.run().state() != RunState.CANCELLING) {
                demandEnd(turn, new Run.Cancel(ending, reason, turn.now(), null));
            }
            return null;
        });
        return commits.make(demand).run();
    }

    /**
     * One run as it stands.
     *
     * @throws Failure NOT_FOUND {@code RUN_NOT_FOUND}
     */
    public Run find(RunId id) {
        return runs.find(id).orElseThrow(() -> Changes.notFound(id));
    }

    /**
     * Lets a failed run go on where its kind allows it: what failed is started again.
     *
     * @return the run, which is no longer FAILED
     * @throws Failure CONFLICT {@code RUN_NOT_FAILED}, or {@code RUN_NOT_RETRIABLE} when its kind does not go on after this failure
     */
    public Run retry(RunId id) {
        Change<@Nullable Void> again = new Change<>(new Target.Any(id), null, turn -> {
            Run run = turn.run();
            if (run.state() != RunState.FAILED) {
                throw Failure.conflict("RUN_NOT_FAILED")
                        .with("state", run.state().name());
            }
            RunKind kind = kinds.of(run);
            if (!kind.goesOnAfterFailure(run, List.copyOf(turn.steps()))) {
                throw Failure.conflict("RUN_NOT_RETRIABLE").with("kind", kind.name());
            }
            kind.goOn(turn);
            return null;
        });
        return commits.make(again).run();
    }

    /** Runs of every owner, newest first. */
    public List<Run> list(RunQuery query) {
        return runs.list(query, query.family() == null ? null : kinds.ofFamily(query.family()));
    }

    /** The families that have runs, by name. */
    public List<String> families() {
        return kinds.all().stream().map(RunKind::family).distinct().sorted().toList();
    }

    /** How many runs are in each state; states without any are left out. */
    public Map<RunState, Long> countByState() {
        return runs.countByState();
    }

    /** How many steps of each of these runs are in each state; runs without steps are left out. */
    public Map<RunId, Map<StepState, Integer>> progress(List<RunId> ids) {
        return steps.countByState(ids);
    }

    /** The steps of a run in the order in which they were added. */
    public List<Step> steps(RunId id) {
        return steps.ofRuns(List.of(id)).getOrDefault(id, List.of());
    }

    @Override
    public void lock(String runId) {
        RunId id = new RunId(runId);
        if (runs.lock(List.of(id)).isEmpty()) {
            throw Changes.notFound(id);
        }
    }

    @Override
    public void decided(Question question, Decision decision) {
        change(new RunId(question.runId()), turn -> {
            turn.answered();
            kinds.of(turn.run()).decided(turn, question, decision);
            return null;
        });
    }

    @Override
    public void warned(Question question) {
        change(new RunId(question.runId()), turn -> {
            kinds.of(turn.run()).warned(turn, question);
            return null;
        });
    }

    private void demandEnd(RunTurn turn, Run.Cancel cancel) {
        turn.withdrawQuestions();
        turn.become(turn.to(RunState.CANCELLING).with(cancel));
        if (turn.run().progress().driver() == null) {
            turn.endCancelled(kinds.of(turn.run()));
        }
    }
}
