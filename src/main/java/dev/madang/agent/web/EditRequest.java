package dev.madang.agent.web;

import dev.madang.agent.editing.PlanEdit;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The body of a change of a plan (dream-agent 4.3); {@code expected_version} and the action {@code reorder} are additions.
 *
 * @param expectedVersion the version that the client looked at; another one refuses the edits
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EditRequest(
        @Nullable List<Edit> edits,
        @Nullable String reason,
        @Nullable Integer expectedVersion) {

    private static final int MOST_EDITS = 50;

    /** One change; which {@code params} it takes depends on the action. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Edit(
            @Nullable String action,
            @Nullable String todoId,
            @Nullable JsonNode params) {}

    List<PlanEdit> planEdits() {
        if (edits == null) {
            throw new Violation(Place.BODY, "edits", Rule.MISSING).failure();
        }
        if (edits.isEmpty()) {
            throw new Violation(Place.BODY, "edits", Rule.EMPTY).failure();
        }
        if (edits.size() > MOST_EDITS) {
            throw new Violation(Place.BODY, "edits", Rule.TOO_LONG, Map.of("max", MOST_EDITS)).failure();
        }
        List<PlanEdit> read = new ArrayList<>();
        for (int number = 0; number < edits.size(); number++) {
            read.add(EditReader.read("edits[" + number + "]", edits.get(number)));
        }
        return read;
    }
}
