package dev.madang.agent.web;

import dev.madang.agent.control.Stopped;
import dev.madang.agent.session.SessionId;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The answer to a stop (dream-agent 2.5). */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StopView(
        String message, String sessionId, String stoppedAt, List<String> completedTodos, List<String> cancelledTodos) {

    static StopView of(SessionId id, Stopped stopped) {
        return new StopView(
                "Agent stopped", id.value(), Wire.time(stopped.at()), stopped.completed(), stopped.cancelled());
    }
}
