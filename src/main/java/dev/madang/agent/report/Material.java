package dev.madang.agent.report;

import dev.madang.agent.competition.Comparison;
import dev.madang.agent.insights.Conclusions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of.
 *
 * @param subject whose reviews they are, for the title
 * @param data how the reviews came from the file to the analysis
 * @param charts images that lie beside the report
 * @param comparison with competitors, where there is one
 */
public record Material(
        String subject,
        Conclusions conclusions,
        DataFacts data,
        List<Chart> charts,
        @Nullable Comparison comparison) {

    public Material {
        charts = List.copyOf(charts);
    }

    /** An image. */
    public record Chart(String title, String file) {}
}
