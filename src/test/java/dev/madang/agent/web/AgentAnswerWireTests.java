package dev.madang.agent.web;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SmallDataset;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the agent's routes answer, key by key (dream-agent 2 to 8). */
@ServerTest
class AgentAnswerWireTests {

    private static final String ASK =
            "{\"user_input\":\"라네즈 리뷰 분석해서 인사이트 뽑아줘\",\"options\":{\"dataset\":\"small.csv\"}}";

    @LocalServerPort
    private int port;

    @Value("${madang.data}")
    private Path data;

    @BeforeEach
    void putSmallDataset() {
        SmallDataset.putInto(data);
    }

    @Test
    void aSynchronousRunAnswersWithItsResponse() {
        assertThat(post("/api/agent/run", "{\"user_input\":\"안녕? 뭐 할 수 있어?\"}")).isGolden("agent/answers/run");
    }

    @Test
    void aSessionThatWaitsForItsPlanIsShownEverywhereAlike() {
        Reply started = post("/api/agent/run-async", ASK);
        assertThat(started).isGolden("agent/answers/run-async");
        String session = started.json().at("/data/session_id").asString();
        await().until(() -> !pending(session).isEmpty());
        assertThat(get("/api/hitl/" + session + "/pending")).isGolden("agent/answers/pending");
        assertThat(get("/api/agent/status/" + session)).isGolden("agent/answers/status-waiting");
        assertThat(get("/api/sessions/" + session)).isGolden("agent/answers/session-waiting");
        String plan = pending(session).get(0).path("plan_id").asString();
        assertThat(get("/api/plans/" + plan)).isGolden("agent/answers/plan");
        assertThat(post("/api/plans/" + plan + "/reject", "{\"reason\":\"분석 범위가 너무 좁습니다.\"}"))
                .isGolden("agent/answers/reject");
        assertThat(post("/api/plans/" + plan + "/approve", "{}")).isGolden("agent/answers/approve-rejected");
    }

    @Test
    void anApprovalSaysThatTheExecutionStarts() {
        String session =
                post("/api/agent/run-async", ASK).json().at("/data/session_id").asString();
        await().until(() -> !pending(session).isEmpty());
        String plan = pending(session).get(0).path("plan_id").asString();
        assertThat(post("/api/plans/" + plan + "/approve", "{\"comment\":\"Looks good, proceed.\"}"))
                .isGolden("agent/answers/approve");
        assertThat(post("/api/plans/" + plan + "/approve", "{}")).isGolden("agent/answers/approve-again");
        post("/api/agent/stop/" + session, "{}");
    }

    @Test
    void aStopNamesWhatWasDoneAndWhatWasNot() {
        String session =
                post("/api/agent/run-async", ASK).json().at("/data/session_id").asString();
        await().until(() -> !pending(session).isEmpty());
        assertThat(post("/api/agent/stop/" + session, "{\"reason\":\"User requested cancellation\"}"))
                .isGolden("agent/answers/stop");
    }

    @Test
    void sessionsAreListedInPages() {
        post("/api/agent/run", "{\"user_input\":\"안녕\"}");
        assertThat(get("/api/sessions?limit=1&status=completed")).isGolden("agent/answers/sessions");
    }

    @Test
    void theFiveEventsOfTheContractHaveItsKeys() {
        Wire request = Wire.on(port)
                .post("/api/agent/stream")
                .json(ASK.replace("\"dataset\"", "\"auto_approve_plan\":true,\"dataset\""));
        try (SseReader reader = SseReader.open(request)) {
            List<SseReader.Frame> frames = reader.rest().stream()
                    .filter(frame -> !frame.event().isEmpty())
                    .toList();
            assertThat(keys(frames, "session_start")).containsExactly("session_id");
            assertThat(keys(frames, "layer_start")).containsExactly("layer", "description");
            assertThat(keys(frames, "layer_complete")).containsExactly("layer", "result", "next_layer", "duration_ms");
            assertThat(keys(frames, "todo_update")).containsExactly("todo_id", "status", "progress");
            assertThat(keys(frames, "complete")).containsExactly("status", "response", "statistics", "report_paths");
            assertThat(reader.head().header("Content-Type")).contains("text/event-stream;charset=UTF-8");
        }
    }

    @Test
    void theCatalogueListsAllFifteenTools() {
        assertThat(get("/api/tools")).isGolden("agent/answers/tools");
        assertThat(get("/api/tools?category=data&active=true")
                        .json()
                        .at("/data/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("/api/tools?active=false").json().at("/data/total").asInt())
                .isEqualTo(7);
    }

    @Test
    void aToolIsShownInTheAskedLanguage() {
        assertThat(get("/api/tools/sentiment_analyzer")).isGolden("agent/answers/tool-ko");
        assertThat(Wire.on(port)
                        .get("/api/tools/sentiment_analyzer")
                        .language("en")
                        .send())
                .isGolden("agent/answers/tool-en");
    }

    @Test
    void healthAndReadinessHaveNoEnvelope() {
        assertThat(get("/health")).isGolden("agent/answers/health");
        assertThat(get("/ready")).isGolden("agent/answers/ready");
    }

    private static List<String> keys(List<SseReader.Frame> frames, String event) {
        String data = frames.stream()
                .filter(frame -> frame.event().equals(event))
                .findFirst()
                .orElseThrow()
                .data();
        return List.copyOf(JsonMapper.shared().readTree(data).propertyNames());
    }

    private JsonNode pending(String session) {
        return get("/api/hitl/" + session + "/pending").json().at("/data/pending_actions");
    }

    private Reply get(String path) {
        return Wire.on(port).get(path).send();
    }

    private Reply post(String path, String body) {
        return Wire.on(port).post(path).json(body).send();
    }
}
