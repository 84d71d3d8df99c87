package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.llm.Dialect;
import dev.madang.llm.FakeVendor;
import dev.madang.llm.FakeVendor.Act;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A session whose layers are answered by a language model, and what it does when that talks nonsense. */
@ServerTest
@DirtiesContext
class AgentOnAModelIntegrationTests {

    private static final FakeVendor VENDOR = new FakeVendor();
    private static final Act NONSENSE = Dialect.OPENAI.says("Of course! ", "Let me think about that.");

    private static final int STALLED = 5;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void pointAtTheFake(DynamicPropertyRegistry registry) {
        registry.add("madang.llm.provider", () -> "fake");
        registry.add("madang.llm.fallback", () -> "builtin");
        registry.add("madang.llm.providers.fake.kind", () -> "openai");
        registry.add("madang.llm.providers.fake.base-url", () -> VENDOR.address() + "/v1");
        registry.add("madang.llm.providers.fake.model", () -> "m-1");
        registry.add("madang.llm.retry.base", () -> "1ms");
    }

    @AfterAll
    static void close() {
        VENDOR.close();
    }

    @Test
    void theModelAnswersAndANonsenseAnswerIsRepaired() {
        int before = VENDOR.asked().size();
        VENDOR.plays(
                NONSENSE,
                Dialect.OPENAI.document("""
                        {"intent":{"domain":"inquiry","category":"greeting","confidence":0.9,"summary":"인사"},"entities":[]}"""),
                Dialect.OPENAI.document("{\"todos\":[],\"notes\":[]}"),
                Dialect.OPENAI.document("{\"text\":\"반갑습니다.\",\"summary\":\"인사\",\"next_actions\":[]}"));

        JsonNode data = run();

        assertThat(data.path("status").asString()).isEqualTo("completed");
        assertThat(data.at("/response/text").asString()).isEqualTo("반갑습니다.");
        assertThat(data.at("/response/provider").asString()).isEqualTo("fake");
        assertThat(data.at("/response/model").asString()).isEqualTo("m-1");
        assertThat(data.at("/statistics/tokens_used").asLong()).isEqualTo(4 * 19);
        assertThat(VENDOR.asked()).hasSize(before + 4);
        assertThat(VENDOR.asked().get(before + 1).body().toString()).contains("does not meet the JSON Schema");
    }

    @Test
    void whenItTalksNothingButNonsenseBuiltinAnswersAndSaysSo() {
        VENDOR.plays(NONSENSE, NONSENSE, NONSENSE, NONSENSE, NONSENSE, NONSENSE);

        JsonNode data = run();

        assertThat(data.path("status").asString()).isEqualTo("completed");
        assertThat(data.at("/response/provider").asString()).isEqualTo("builtin");
        assertThat(data.at("/response/text").asString()).isNotBlank();
    }

    @Test
    void aParameterThatAToolDoesNotTakeIsToldApartFromAFailure() {
        VENDOR.plays(Dialect.OPENAI.document("""
                        {"intent":{"domain":"analysis","category":"sentiment","confidence":0.9,"summary":"리뷰"},"entities":[]}"""), Dialect.OPENAI.document("""
                        {"todos":[{"ref":"a","task":"수집","tool":"collector","priority":5,"depends_on":[],
                          "params":{"brand":"라네즈","limit":0}}],"notes":[]}"""));

        JsonNode data = run();

        assertThat(data.path("status").asString()).isEqualTo("failed");
        String session = data.path("session_id").asString();
        String story = Wire.on(port).get("/api/agent/stream/" + session).send().text();
        assertThat(story)
                .contains("\"code\":\"TOOL_INVALID_PARAMS\"", "‘limit’ 값은 다음이어야 합니다: 1에서 100,000 사이의 정수.")
                .doesNotContain("TOOL_EXECUTION_FAILED");
    }

    @Test
    void theHealthSaysThatAModelIsConfigured() {
        JsonNode health = Wire.on(port).get("/health").send().json();

        assertThat(health.at("/services/llm_provider").asString()).isEqualTo("connected");
    }

    @Test
    void aModelThatStallsHoldsNoConnectionAndAStopReachesItsWire() throws InterruptedException {
        int before = VENDOR.asked().size();
        List<String> sessions = new ArrayList<>();
        // One more than the pool of this server has connections.
        for (int i = 0; i < STALLED; i++) {
            VENDOR.plays(FakeVendor.Line::waitForItsCallerToGo);
            sessions.add(Wire.on(port)
                    .post("/api/agent/run-async")
                    .json("{\"user_input\":\"안녕\"}")
                    .send()
                    .json()
                    .at("/data/session_id")
                    .asString());
        }
        await().until(() -> VENDOR.asked().size() == before + STALLED);

        assertThat(Wire.on(port).get("/ready").send().status()).isEqualTo(200);

        sessions.forEach(session -> assertThat(Wire.on(port)
                        .post("/api/agent/stop/" + session)
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(200));
        assertThat(VENDOR.sawCallersGo(STALLED, 5000)).isTrue();
    }

    private JsonNode run() {
        JsonNode answer = Wire.on(port)
                .post("/api/agent/run")
                .json("{\"user_input\":\"안녕\",\"options\":{\"auto_approve_plan\":true}}")
                .send()
                .json();
        assertThat(answer.path("success").asBoolean()).as("%s", answer).isTrue();
        return answer.path("data");
    }
}
