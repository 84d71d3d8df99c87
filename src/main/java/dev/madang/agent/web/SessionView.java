package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.agent.execution.Statistics;
import dev.madang.agent.planning.PlanStatus;
import dev.madang.agent.session.SessionStatus;
import dev.madang.runs.StepError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A session whole (dream-agent 3.2); what is not there yet is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SessionView(
        String id,
        SessionStatus status,
        String language,
        String userInput,
        @Nullable JsonNode cognitiveResult,
        @Nullable PlanOfSession plan,
        @Nullable JsonNode response,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StepError error,
        String createdAt,
        @Nullable String completedAt,
        Statistics statistics) {

    /** The plan as a session shows it. */
    record PlanOfSession(String id, PlanStatus status, int version, List<TodoView> todos) {}
}
