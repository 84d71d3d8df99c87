package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** How a session stands (dream-agent 2.4); what is not known is null. {@code waits_for} is an addition. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StatusView(
        String sessionId,
        String status,
        String currentLayer,
        Progress progress,
        @Nullable Map<String, Object> hitlPending,
        @Nullable String startedAt,
        @Nullable String estimatedCompletion,
        @Nullable WaitView waitsFor) {

    /** How far the todos are. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Progress(
            int totalTodos, int completedTodos, @Nullable CurrentTodo currentTodo) {}

    /** The todo that runs; of several, the one that started first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record CurrentTodo(String id, String task, int progressPercentage) {}
}
