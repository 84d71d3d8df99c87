package dev.madang.agent.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of the reviews from the file to the analysis.
 *
 * @param encoding how the file is encoded, or null where there was no file
 */
public record DataFacts(
        String dataset, @Nullable String encoding, @Nullable String dateRange, List<Step> steps) {

    public DataFacts {
        steps = List.copyOf(steps);
    }

    /**
     * A count on that way.
     *
     * @param filter what was counted, and after a slash out of what
     */
    public record Step(String label, int count, int of, String filter) {}
}
