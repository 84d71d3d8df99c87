package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.agent.execution.Statistics;
import dev.madang.agent.session.SessionStatus;
import dev.madang.runs.StepError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How a synchronous run ended (dream-agent 2.1).
 *
 * @param response null when there is none
 * @param error why it ended without one; an addition
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RunView(
        String sessionId,
        SessionStatus status,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable JsonNode response,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String planId,
        Statistics statistics,
        @Nullable StepError error) {}
