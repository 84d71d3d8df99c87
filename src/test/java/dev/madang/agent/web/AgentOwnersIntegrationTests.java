package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.identity.Accounts;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SmallDataset;
import dev.madang.testkit.SocketClient;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Only its owner and admins see a session, whichever way they come to it. */
@ServerTest
class AgentOwnersIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Value("${madang.data}")
    private Path data;

    private String owner;
    private String stranger;
    private String member;

    @BeforeEach
    void begin() {
        SmallDataset.putInto(data);
        owner = key(Role.OPERATOR);
        stranger = key(Role.OPERATOR);
        member = key(Role.MEMBER);
    }

    @Test
    void nobodyElseSeesOrMovesASession() throws Exception {
        String session = start();
        String plan = awaitPlan(session);
        String todo = as(owner, "GET", "/api/plans/" + plan, "")
                .json()
                .at("/data/todos/0/id")
                .asString();
        List<String[]> routes = List.of(
                new String[] {"GET", "/api/agent/status/" + session, ""},
                new String[] {"GET", "/api/agent/stream/" + session, ""},
                new String[] {"POST", "/api/agent/stop/" + session, "{}"},
                new String[] {"GET", "/api/sessions/" + session, ""},
                new String[] {"DELETE", "/api/sessions/" + session, ""},
                new String[] {"POST", "/api/sessions/" + session + "/resume", "{}"},
                new String[] {"GET", "/api/plans/" + plan, ""},
                new String[] {"PATCH", "/api/plans/" + plan, "{\"edits\":[]}"},
                new String[] {"POST", "/api/plans/" + plan + "/nl-edit", "{\"instruction\":\"보고서 빼줘\"}"},
                new String[] {"POST", "/api/plans/" + plan + "/undo", "{\"version\":1}"},
                new String[] {"GET", "/api/plans/" + plan + "/history", ""},
                new String[] {"GET", "/api/plans/" + plan + "/compare?from=1&to=1", ""},
                new String[] {"POST", "/api/plans/" + plan + "/approve", "{}"},
                new String[] {"POST", "/api/plans/" + plan + "/reject", "{}"},
                new String[] {"GET", "/api/todos/" + todo, ""},
                new String[] {"POST", "/api/todos/" + todo + "/approve", ""},
                new String[] {"POST", "/api/todos/" + todo + "/skip", "{}"},
                new String[] {"POST", "/api/todos/" + todo + "/retry", ""},
                new String[] {"GET", "/api/hitl/" + session + "/pending", ""},
                new String[] {"POST", "/api/hitl/" + session + "/pause", "{}"},
                new String[] {"POST", "/api/hitl/" + session + "/resume", ""},
                new String[] {"POST", "/api/hitl/" + session + "/verify", "{}"},
                new String[] {"POST", "/api/hitl/" + session + "/input", "{\"request_id\":\"hitl_1\",\"value\":\"1\"}"},
                new String[] {"GET", "/files/" + session + "/reviews.jsonl", ""});
        for (String[] route : routes) {
            for (String other : List.of(stranger, member)) {
                assertThat(as(other, route[0], route[1], route[2]).status())
                        .as(route[0] + " " + route[1])
                        .isEqualTo(403);
            }
        }
        try (SocketClient socket = SocketClient.open(port, "/ws/" + session, "X-API-Key", stranger)) {
            JsonNode refused = JsonMapper.shared().readTree(socket.next());
            assertThat(refused.at("/data/code").asString()).isEqualTo("FORBIDDEN");
            assertThat(socket.closeCode()).isEqualTo(4002);
        }
        assertThat(SocketClient.refusal(port, "/ws/" + session, "X-API-Key", member))
                .isEqualTo(403);

        assertThat(as(owner, "GET", "/api/sessions/" + session, "")
                        .json()
                        .at("/data/status")
                        .asString())
                .isEqualTo("hitl_waiting");
        assertThat(as(key(Role.ADMIN), "GET", "/api/sessions/" + session, "").status())
                .isEqualTo(200);
        assertThat(as(stranger, "GET", "/api/sessions", "").json().at("/data/sessions"))
                .isEmpty();
        assertThat(as(owner, "DELETE", "/api/sessions/" + session, "").status()).isEqualTo(200);
    }

    private String start() {
        Reply reply = as(
                owner,
                "POST",
                "/api/agent/run-async",
                "{\"user_input\":\"라네즈 리뷰 분석해줘\",\"options\":{\"dataset\":\"small.csv\"}}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().at("/data/session_id").asString();
    }

    private String awaitPlan(String session) {
        try (SocketClient socket = SocketClient.open(port, "/ws/" + session, "X-API-Key", owner)) {
            JsonNode message = JsonMapper.shared().readTree(socket.next());
            while (!message.path("type").asString().equals("hitl_plan_review")) {
                message = JsonMapper.shared().readTree(socket.next());
            }
            return message.at("/data/plan_id").asString();
        }
    }

    private Reply as(String key, String method, String path, String body) {
        Wire request = Wire.on(port).request(method, path).header("X-API-Key", key);
        return (body.isEmpty() ? request : request.json(body)).send();
    }

    private String key(Role role) {
        Caller.Account account = accounts.create(
                new NewAccount(Ids.next("a-").replace('_', '-'), null, new Secret("correct horse"), role));
        return keys.create(account.account(), "test").value().reveal();
    }
}
