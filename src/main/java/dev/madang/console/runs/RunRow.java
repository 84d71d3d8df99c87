package dev.madang.console.runs;

import dev.madang.runs.Run;
import dev.madang.runs.StepState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run in the list.
 *
 * @param title what its family calls it, or null
 */
public record RunRow(Run run, @Nullable String title, Map<StepState, Integer> steps) {

    /** How many steps it has so far. */
    public int all() {
        return steps.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int completed() {
        return steps.getOrDefault(StepState.COMPLETED, 0);
    }

    /** The part of them that is completed, of a hundred. */
    public int percent() {
        return all() == 0 ? 0 : 100 * completed() / all();
    }
}
