package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A todo with all that is known of it (dream-agent 5.1).
 *
 * @param result what it found, in short; null until it is completed
 * @param error why it failed, was blocked or skipped; an addition
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record WholeTodoView(
        String id,
        String planId,
        String task,
        String description,
        String status,
        int priority,
        String tool,
        JsonNode toolParams,
        List<String> dependsOn,
        @Nullable JsonNode result,
        @Nullable Object error,
        int retryCount,
        @Nullable String startedAt,
        @Nullable String completedAt) {}
