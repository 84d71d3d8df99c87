package dev.madang.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.testkit.Reply;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A client of the agent's API, as the contract prints it. */
public final class AgentClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;

    public AgentClient(int port) {
        this.port = port;
    }

    /** Starts a session whose plan is reviewed. */
    public String start(String ask) {
        return start(ask, "");
    }

    public String start(String ask, String options) {
        String more = options.isEmpty() ? "" : "," + options;
        Reply reply = post(
                "/api/agent/run-async",
                "{\"user_input\":\"" + ask + "\",\"options\":{\"dataset\":\"small.csv\"" + more + "}}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().at("/data/session_id").asString();
    }

    /** Waits for a question of a type and gives the one that is asked. */
    public JsonNode pending(String session, String type) {
        await().atMost(PATIENCE)
                .until(() -> all(session).stream()
                        .anyMatch(action -> action.path("type").asString().equals(type)));
        return all(session).stream()
                .filter(action -> action.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    public List<JsonNode> all(String session) {
        return List.copyOf(
                get("/api/hitl/" + session + "/pending").path("pending_actions").values());
    }

    public JsonNode get(String path) {
        Reply reply = Wire.on(port).get(path).send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("data");
    }

    public Reply post(String path, String body) {
        Wire request = Wire.on(port).post(path);
        return (body.isEmpty() ? request : request.json(body)).send();
    }

    /** Posts what is accepted. */
    public JsonNode done(String path, String body) {
        Reply reply = post(path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("data");
    }

    /** Stops whatever lives; what ends by itself meanwhile need not be stopped. */
    public void stopAll() {
        get("/api/sessions?status=active&limit=100").path("sessions").values().forEach(session -> {
            Reply reply = post("/api/agent/stop/" + session.path("id").asString(), "{}");
            assertThat(reply.status()).as(reply.text()).isIn(200, 409);
        });
    }

    public Reply patch(String plan, String edits) {
        return Wire.on(port)
                .request("PATCH", "/api/plans/" + plan)
                .json("{\"edits\":[" + edits + "]}")
                .send();
    }

    public JsonNode edited(String plan, String edits) {
        Reply reply = patch(plan, edits);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("data");
    }

    public void awaitTodo(String todo, String status) {
        await().atMost(PATIENCE)
                .until(() -> get("/api/todos/" + todo).path("status").asString().equals(status));
    }

    public void awaitSession(String session, String status) {
        await().atMost(PATIENCE)
                .until(() -> get("/api/sessions/" + session)
                        .path("status")
                        .asString()
                        .equals(status));
    }

    /** Everything that is told until the turn ends. */
    public List<SseReader.Frame> follow(String session) {
        try (SseReader reader = SseReader.open(Wire.on(port).get("/api/agent/stream/" + session))) {
            return reader.rest().stream()
                    .filter(frame -> !frame.event().isEmpty())
                    .toList();
        }
    }
}
