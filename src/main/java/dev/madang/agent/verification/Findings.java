package dev.madang.agent.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The figures that a session's todos have brought so far.
 *
 * @param todos how many the plan has
 * @param completed how many of them are done
 * @param byTool the summaries of the completed todos, by their tool
 */
record Findings(int todos, int completed, List<Trouble> troubles, Map<String, List<JsonNode>> byTool) {

    /** A todo that failed, was blocked or skipped. */
    record Trouble(String task, String status, String reason) {}

    /** How many reviews were collected, or nothing before that. */
    Optional<Integer> collected() {
        return sum("collector", "collected_count");
    }

    /** The sum of a figure over the todos of a tool, or nothing when none is done. */
    Optional<Integer> sum(String tool, String figure) {
        List<JsonNode> summaries = of(tool);
        return summaries.isEmpty()
                ? Optional.empty()
                : Optional.of(summaries.stream()
                        .mapToInt(summary -> summary.path(figure).asInt(0))
                        .sum());
    }

    List<JsonNode> of(String tool) {
        return byTool.getOrDefault(tool, List.of());
    }

    /** The brands that were asked for and are not in the data. */
    List<String> missingBrands() {
        return of("collector").stream()
                .flatMap(summary -> summary.path("missing_brands").values().stream())
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    Optional<String> dateRange() {
        return of("collector").stream()
                .map(summary -> summary.path("date_range").asString(""))
                .filter(range -> !range.isEmpty())
                .findFirst();
    }

    boolean isSynthetic() {
        return of("collector").stream()
                .anyMatch(summary -> summary.path("synthetic").asBoolean(false));
    }

    /** The aspects of which too few opinions are known to say anything. */
    List<String> thinAspects(int fewest) {
        List<String> thin = new ArrayList<>();
        for (JsonNode summary : of("sentiment_analyzer")) {
            summary.path("aspects").properties().forEach(aspect -> {
                int opinions = Stream.of("positive", "neutral", "negative")
                        .map(polarity -> aspect.getValue().path(polarity))
                        .mapToInt(count -> count.asInt(0))
                        .sum();
                if (opinions < fewest) {
                    thin.add(aspect.getKey());
                }
            });
        }
        return thin;
    }
}
