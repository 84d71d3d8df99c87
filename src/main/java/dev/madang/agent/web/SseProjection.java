package dev.madang.agent.web;

import dev.madang.edge.SseEvent;
import dev.madang.events.Event;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reader of server-sent events sees of a session's log: the five events of dream-agent 2.3, where the four events of a todo
 * are one {@code todo_update}; what those five lack keeps the name that it has on the WebSocket.
 */
final class SseProjection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SseProjection() {}

    static Optional<SseEvent> of(Event event) {
        return Optional.of(
                switch (event.name()) {
                    case "todo_started" -> update(event, "in_progress", 0);
                    case "todo_progress" -> progress(event);
                    case "todo_completed" -> update(event, "completed", 100);
                    case "todo_skipped" -> update(event, "skipped", 0);
                    case "todo_failed" -> failed(event);
                    default -> new SseEvent(event.name(), event.payload());
                });
    }

    private static SseEvent progress(Event event) {
        JsonNode payload = JSON.readTree(event.payload());
        return update(
                payload, "in_progress", payload.path("progress_percentage").asInt());
    }

    private static SseEvent failed(Event event) {
        JsonNode payload = JSON.readTree(event.payload());
        ObjectNode data = data(payload, payload.path("status").asString(), 0);
        data.set("error", payload.path("error"));
        return new SseEvent("todo_update", data.toString());
    }

    private static SseEvent update(Event event, String status, int progress) {
        return update(JSON.readTree(event.payload()), status, progress);
    }

    private static SseEvent update(JsonNode payload, String status, int progress) {
        return new SseEvent("todo_update", data(payload, status, progress).toString());
    }

    private static ObjectNode data(JsonNode payload, String status, int progress) {
        return JSON.createObjectNode()
                .put("todo_id", payload.path("todo_id").asString())
                .put("status", status)
                .put("progress", progress);
    }
}
