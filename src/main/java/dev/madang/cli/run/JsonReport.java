package dev.madang.cli.run;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON document of {@code --json}: the {@code data} object of {@code POST /api/agent/run}. */
final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonReport() {}

    /** Of a session as {@code GET /api/sessions/{id}} shows it, which has the same parts. */
    static ObjectNode of(JsonNode session) {
        ObjectNode report = JSON.createObjectNode();
        report.set("session_id", session.path("id"));
        report.set("status", session.path("status"));
        report.set("response", session.path("response"));
        report.set("plan_id", orNull(session.path("plan").path("id")));
        report.set("statistics", session.path("statistics"));
        if (session.has("error")) {
            report.set("error", session.path("error"));
        }
        return report;
    }

    /** Of a session that never came to be. */
    static ObjectNode failed(JsonNode error) {
        ObjectNode report = JSON.createObjectNode();
        report.putNull("session_id");
        report.put("status", "failed");
        report.putNull("response");
        report.putNull("plan_id");
        report.putNull("statistics");
        report.set("error", error);
        return report;
    }

    static ObjectNode failed(String code, String message) {
        return failed(JSON.createObjectNode().put("code", code).put("message", message));
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? JSON.nullNode() : node;
    }
}
