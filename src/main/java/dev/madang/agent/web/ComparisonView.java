package dev.madang.agent.web;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** How two versions of a plan differ; an addition to the contract. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ComparisonView(
        String planId,
        int from,
        int to,
        List<Item> added,
        List<Item> removed,
        List<Changed> changed,
        boolean reordered,
        Effect estimatedDurationSec,
        Effect estimatedCostUsd) {

    /** A todo that only one of the versions has. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Item(String id, String task, String tool, int priority, List<String> dependsOn) {}

    /** A todo that says something else. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Changed(String id, String task, List<Field> fields) {}

    /** One value before and after. */
    record Field(String field, JsonNode from, JsonNode to) {}

    /** An estimate of both versions. */
    record Effect(double from, double to) {}
}
