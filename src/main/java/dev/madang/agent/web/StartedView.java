package dev.madang.agent.web;

import dev.madang.agent.session.Session;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The answer to an asynchronous start (dream-agent 2.2). */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StartedView(String sessionId, String status, String websocketUrl, String message) {

    static StartedView of(Session session, String webSocket) {
        return new StartedView(
                session.id().value(), "running", webSocket, "Agent started. Connect to WebSocket for updates.");
    }
}
