package dev.madang.runs;

import java.util.ArrayList;
import java.util.List;

/** Lets ready steps of a run start, as many as its kind allows at once. */
final class Admission {

    private Admission() {}

    /** Marks what may start as running and gives it; {@code running} steps are under way already. */
    static List<Step> admit(RunTurn turn, RunKind kind, int running) {
        List<Step> started = new ArrayList<>();
        boolean changed = true;
        while (changed && mayMove(turn)) {
            changed = false;
            for (Step step : Readiness.ready(turn)) {
                if (running + started.size() >= kind.parallelism()) {
                    return started;
                }
                if (turn.step(step.key()).state() != StepState.PENDING || !mayMove(turn)) {
                    // What the kind said of another one has settled it.
                    continue;
                }
                changed = true;
                if (kind.admit(turn, step) == RunKind.Admission.START) {
                    turn.put(turn.step(step.key()).started(turn.now()));
                    started.add(turn.step(step.key()));
                }
            }
            if (!changed && Readiness.isIdle(turn)) {
                kind.idle(turn);
                changed = !Readiness.ready(turn).isEmpty();
            }
        }
        return started;
    }

    private static boolean mayMove(RunTurn turn) {
        RunState state = turn.run().state();
        return state == RunState.RUNNING || state == RunState.WAITING;
    }
}
