package dev.madang.runs;

import dev.madang.approvals.Decision;
import dev.madang.approvals.Question;
import java.util.List;

/**
 * What the runs of one kind do. {@link #perform} does the work, outside any transaction; all other methods say what follows from
 * something that happened, inside the transaction that records it.
 */
public interface RunKind {

    /** The name under which runs are started, for example {@code agent}. */
    String name();

    /** The family whose runs these are, as in the subjects of their logs. */
    default String family() {
        return name();
    }

    /** How many steps of one run may be under way at once. */
    int parallelism();

    /** How many runs of this kind one node drives at once, unless {@code madang.runs.slots.<kind>} says otherwise. */
    default int slots() {
        return 64;
    }

    /** A run begins: add its first steps. */
    void started(RunTurn turn);

    /** A step is ready and there is room for it. */
    Admission admit(RunTurn turn, Step step);

    /** Whether a ready step starts. */
    enum Admission {
        START,
        /** The kind put it on hold, or asked something first. */
        HOLD
    }

    /** Does the work of one attempt on a virtual thread of its own; an interrupt means "stop now". */
    StepOutcome perform(StepCall call) throws InterruptedException;

    /** An attempt ended: the step is COMPLETED, FAILED for good, or PENDING again because it will be retried. */
    void ended(RunTurn turn, Step step);

    /** A question of the run was answered, or its deadline passed. */
    void decided(RunTurn turn, Question question, Decision decision);

    /** A question of the run is still pending, and its deadline is a minute away. */
    default void warned(RunTurn turn, Question question) {}

    /** No step is running, ready, due later or held: end the run or add steps. */
    void idle(RunTurn turn);

    /** The run's end was demanded and its work is dead: end it with {@link RunTurn#end}. */
    void cancelled(RunTurn turn, Run.Cancel cancel);

    /**
     * Whether a person may let a failed run go on. What did something outside of which nobody knows how far it came must not run
     * twice; such a kind offers to start the same anew, as another run, in its own room.
     */
    default boolean goesOnAfterFailure(Run run, List<Step> steps) {
        return false;
    }

    /** A person lets a failed run go on: release what failed, and {@link RunTurn#resume}. */
    default void goOn(RunTurn turn) {
        throw new IllegalStateException("runs of kind " + name() + " do not go on");
    }

    /** The last thing before a change is written: keep what the family shows in step with the run. */
    default void changed(RunTurn turn) {}
}
