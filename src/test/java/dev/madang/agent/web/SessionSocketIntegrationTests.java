package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.agent.AgentClient;
import dev.madang.agent.AgentTest;
import dev.madang.testkit.Race;
import dev.madang.testkit.SmallDataset;
import dev.madang.testkit.SocketClient;
import dev.madang.testkit.SseReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The WebSocket of a session, as several clients use it. */
@AgentTest
class SessionSocketIntegrationTests {

    private static final String ASK = "라네즈 리뷰 분석해서 인사이트 뽑아줘";

    @LocalServerPort
    private int port;

    @Value("${madang.data}")
    private Path data;

    private AgentClient client;

    @BeforeEach
    void begin() {
        SmallDataset.putInto(data);
        client = new AgentClient(port);
    }

    @Test
    void aSessionIsSteeredFromItsPlanToItsAnswer() {
        String session = client.start(ASK);
        JsonNode review = client.pending(session, "plan_review");
        String request = review.path("request_id").asString();
        try (SocketClient socket = connect(session, "")) {
            JsonNode state = read(socket.next());
            assertThat(state.path("type").asString()).isEqualTo("session_state");
            assertThat(state.at("/data/status").asString()).isEqualTo("hitl_waiting");
            assertThat(state.at("/data/plan/total_todos").asInt()).isEqualTo(6);
            assertThat(state.at("/data/hitl_pending/request_id").asString()).isEqualTo(request);
            assertThat(state.at("/data/last_message_id").asString()).startsWith("msg_");
            JsonNode asked = read(socket.next());
            assertThat(asked.path("type").asString()).isEqualTo("hitl_plan_review");
            assertThat(asked.at("/data/request_id").asString()).isEqualTo(request);

            say(
                    socket,
                    "m1",
                    "hitl_plan_response",
                    "\"request_id\":\"" + request + "\",\"action\":\"modify\",\"instruction\":\"보고서 작성은 빼줘\"");
            JsonNode modified = until(socket, type("ack").or(type("error")));
            assertThat(modified.path("type").asString()).as(modified.toString()).isEqualTo("ack");
            assertThat(modified.at("/data/new_version").asInt()).isEqualTo(2);
            assertThat(modified.path("message_id").asString()).isEqualTo("m1");

            say(socket, "m2", "hitl_plan_response", "\"request_id\":\"" + request + "\",\"action\":\"approve\"");
            JsonNode late = until(socket, answers("m2"));
            assertThat(late.path("type").asString()).isEqualTo("error");
            assertThat(late.at("/data/code").asString()).isEqualTo("HITL_REQUEST_WITHDRAWN");

            String again =
                    client.pending(session, "plan_review").path("request_id").asString();
            say(socket, "m3", "hitl_plan_response", "\"request_id\":\"" + again + "\",\"action\":\"approve\"");
            say(socket, "m3", "hitl_plan_response", "\"request_id\":\"" + again + "\",\"action\":\"approve\"");
            List<JsonNode> rest = through(socket, "complete");
            assertThat(rest)
                    .extracting(message -> message.path("type").asString())
                    .contains("plan_approved", "todo_started", "todo_completed", "execution_progress", "layer_complete")
                    .doesNotContain("error");
            assertThat(rest)
                    .filteredOn(answers("m3"))
                    .satisfiesExactly(
                            first -> assertThat(first.at("/data/duplicate").isMissingNode())
                                    .isTrue(),
                            second -> assertThat(second.at("/data/duplicate").asBoolean())
                                    .isTrue());
        }
    }

    @Test
    void everyMessageIsAnswered() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        String todo = client.get("/api/plans/" + plan).at("/todos/0/id").asString();
        try (SocketClient socket = connect(session, "")) {
            socket.next(2);
            List<String> refused = List.of(
                    "{\"type\":\"dance\",\"message_id\":\"x\",\"data\":{}}",
                    "{\"message_id\":\"x\"}",
                    "{\"type\":\"control_retry\",\"message_id\":\"x\",\"data\":{}}",
                    "{\"type\":\"control_retry\",\"message_id\":\"x\",\"data\":{\"todo_id\":\"todo_nowhere\"}}",
                    "{\"type\":\"control_retry\",\"message_id\":\"x\",\"data\":{\"todo_id\":\"" + todo + "\"}}",
                    "{\"type\":\"control_skip\",\"message_id\":\"x\",\"data\":{\"todo_id\":\"" + todo + "\"}}",
                    "{\"type\":\"control_resume\",\"message_id\":\"x\",\"data\":{\"modifications\":7}}",
                    "{\"type\":\"hitl_approval_response\",\"message_id\":\"x\",\"data\":{\"request_id\":\"hitl_none\",\"action\":\"approve\"}}",
                    "{\"type\":\"hitl_input_response\",\"message_id\":\"x\",\"data\":{\"value\":\"1\"}}",
                    "{\"type\":\"hitl_plan_response\",\"message_id\":\"x\",\"data\":{\"action\":\"approve\"}}");
            for (String message : refused) {
                socket.send(message);
                JsonNode answer = read(socket.next());
                assertThat(answer.path("type").asString()).as(message).isEqualTo("error");
                assertThat(answer.path("message_id").asString()).isEqualTo("x");
                assertThat(answer.at("/data/message").asString()).isNotBlank();
            }
            socket.send("no json");
            assertThat(read(socket.next()).at("/data/code").asString()).isEqualTo("INVALID_INPUT");
            socket.send("{\"type\":\"auth\",\"message_id\":\"a\",\"data\":{\"token\":\"x\"}}");
            assertThat(read(socket.next()).path("type").asString()).isEqualTo("ack");
            say(socket, "p", "control_pause", "\"reason\":\"wait\"");
            assertThat(until(socket, answers("p")).path("type").asString()).isEqualTo("ack");
            say(socket, "r", "control_resume", "");
            assertThat(until(socket, answers("r")).path("type").asString()).isEqualTo("ack");
            say(socket, "c", "control_cancel", "\"reason\":\"enough\"");
            assertThat(until(socket, answers("c")).path("type").asString()).isEqualTo("ack");
            assertThat(client.get("/api/sessions/" + session).path("status").asString())
                    .isEqualTo("cancelled");
        }
    }

    @Test
    void aRefusedTodoEndsTheSession() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        JsonNode edited =
                client.edited(plan, "{\"action\":\"add_todo\",\"params\":{\"task\":\"영상 생성\",\"depends_on\":[]}}");
        assertThat(edited.path("new_version").asInt()).isEqualTo(2);
        client.done("/api/plans/" + plan + "/approve", "{}");
        JsonNode asked = client.pending(session, "approval_request");
        try (SocketClient socket = connect(session, "")) {
            say(
                    socket,
                    "r",
                    "hitl_approval_response",
                    "\"request_id\":\"" + asked.path("request_id").asString()
                            + "\",\"action\":\"reject\",\"reason\":\"너무 비쌉니다\"");
            assertThat(until(socket, answers("r")).path("type").asString()).isEqualTo("ack");
        }
        client.awaitSession(session, "cancelled");
        assertThat(client.get("/api/sessions/" + session).at("/error/code").asString())
                .isEqualTo("APPROVAL_REJECTED");
    }

    @Test
    void aSocketOfNoSessionIsClosedWith4000() throws Exception {
        try (SocketClient socket = connect("sess_nowhere", "")) {
            assertThat(read(socket.next()).at("/data/code").asString()).isEqualTo("NOT_FOUND");
            assertThat(socket.closeCode()).isEqualTo(4000);
        }
    }

    @Test
    void oneClientsLeavingTakesNothingFromTheOther() {
        String session = client.start(ASK);
        String request =
                client.pending(session, "plan_review").path("request_id").asString();
        try (SocketClient stays = connect(session, "")) {
            SocketClient leaves = connect(session, "");
            leaves.next(2);
            leaves.cut();
            stays.next(2);
            assertThat(client.pending(session, "plan_review").path("request_id").asString())
                    .isEqualTo(request);
            say(stays, "m", "hitl_plan_response", "\"request_id\":\"" + request + "\",\"action\":\"approve\"");
            assertThat(through(stays, "complete")).isNotEmpty();
        }
    }

    @Test
    void aClientThatDropsItsSocketAtRandomPointsLosesNothing() {
        drop(5);
    }

    @Test
    @Tag("long")
    void aClientThatDropsItsSocketThroughAHundredSessionsLosesNothing() {
        drop(100);
    }

    @Test
    void ofTwoClientsThatRaceToAnswerExactlyOneWins() throws Exception {
        race(10);
    }

    @Test
    @Tag("long")
    void ofTwoClientsThatRaceTwoHundredTimesExactlyOneWinsEachTime() throws Exception {
        race(200);
    }

    private void race(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            String session = client.start(ASK);
            String request =
                    client.pending(session, "plan_review").path("request_id").asString();
            List<String> answers = Race.of(2, runner -> {
                try (SocketClient socket = connect(session, "")) {
                    String state = socket.next();
                    assertThat(state).contains("session_state");
                    String action = runner == 0 ? "approve" : "reject";
                    say(
                            socket,
                            "m" + runner,
                            "hitl_plan_response",
                            "\"request_id\":\"" + request + "\",\"action\":\"" + action + "\"");
                    return until(socket, answers("m" + runner)).path("type").asString();
                }
            });
            assertThat(answers).containsExactlyInAnyOrder("ack", "error");
            client.post("/api/agent/stop/" + session, "{}");
        }
    }

    private void drop(int sessions) {
        Random random = new Random(7);
        for (int i = 0; i < sessions; i++) {
            String session = client.start(ASK, "\"auto_approve_plan\":true");
            TreeMap<Long, String> heard = new TreeMap<>();
            String last = "msg_0";
            boolean ended = false;
            while (!ended) {
                try (SocketClient socket = connect(session, "?resume_from=" + last)) {
                    assertThat(read(socket.next()).path("type").asString()).isEqualTo("session_state");
                    for (int left = random.nextInt(12); left >= 0 && !ended; left--) {
                        JsonNode message = until(socket, one -> one.has("message_id"));
                        last = message.path("message_id").asString();
                        heard.put(
                                Long.parseLong(last.substring(4)),
                                message.path("type").asString());
                        ended = message.path("type").asString().equals("complete");
                    }
                    socket.cut();
                }
            }
            List<SseReader.Frame> story = client.follow(session);
            assertThat(heard.keySet())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(2, story.size()).boxed().toList());
        }
    }

    private SocketClient connect(String session, String query) {
        return SocketClient.open(port, "/ws/" + session + query);
    }

    private static void say(SocketClient socket, String id, String type, String data) {
        socket.send("{\"type\":\"" + type + "\",\"message_id\":\"" + id + "\",\"data\":{" + data + "}}");
    }

    private static Predicate<JsonNode> type(String type) {
        return message -> message.path("type").asString().equals(type);
    }

    private static Predicate<JsonNode> answers(String id) {
        return message -> message.path("message_id").asString("").equals(id);
    }

    private static JsonNode until(SocketClient socket, Predicate<JsonNode> wanted) {
        JsonNode message = read(socket.next());
        while (!wanted.test(message)) {
            message = read(socket.next());
        }
        return message;
    }

    private static List<JsonNode> through(SocketClient socket, String type) {
        List<JsonNode> messages = new ArrayList<>();
        do {
            messages.add(read(socket.next()));
        } while (!type(type).test(messages.getLast()));
        return messages;
    }

    private static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
