package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SmallDataset;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A request for a comparison, from the question to the answer. */
@ServerTest
class AgentCompetitorIntegrationTests {

    @LocalServerPort
    private int port;

    @Value("${madang.data}")
    private Path data;

    @BeforeEach
    void putSmallDataset() {
        SmallDataset.putInto(data);
    }

    @Test
    void whomToCompareWithIsAskedAndTheComparisonIsInTheAnswerAndTheReport() {
        String session = start("라네즈 경쟁사 분석해줘");
        await().until(() -> get("/api/hitl/" + session + "/pending").path("pending_actions").values().stream()
                .anyMatch(action -> action.path("type").asString().equals("input_request")));
        JsonNode question =
                get("/api/hitl/" + session + "/pending").path("pending_actions").get(0);

        assertThat(question.path("field").asString()).isEqualTo("competitor_brands");
        assertThat(question.path("question").asString()).isEqualTo("어느 경쟁 브랜드와 비교할까요?");
        assertThat(question.path("options").values())
                .extracting(option -> option.path("value").asString())
                .containsExactlyInAnyOrder("이니스프리", "설화수", "헤라");
        Reply answered = Wire.on(port)
                .post("/api/hitl/" + session + "/input")
                .json("{\"request_id\":\"" + question.path("request_id").asString()
                        + "\",\"field\":\"competitor_brands\",\"value\":\"헤라\"}")
                .send();
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        await().until(() ->
                get("/api/sessions/" + session).path("status").asString().equals("completed"));

        JsonNode response = get("/api/sessions/" + session).path("response");
        assertThat(response.path("text").asString()).contains("라네즈", "헤라", "### 인사이트");
        assertThat(response.path("summary").asString()).startsWith("라네즈").contains("헤라");
        assertThat(response.path("attachments").values())
                .extracting(attachment -> attachment.path("url").asString().replaceAll(".*/", ""))
                .contains("competitors.csv", "report.md");
        assertThat(file(response, "report.md")).contains("## 경쟁사 비교").contains("근거: C");
        assertThat(file(response, "competitors.csv")).contains("reviews[brand=헤라]");
    }

    private String file(JsonNode response, String name) {
        String url = response.path("attachments").values().stream()
                .map(attachment -> attachment.path("url").asString())
                .filter(each -> each.endsWith("/" + name))
                .findFirst()
                .orElseThrow();
        return Wire.on(port).get(url).send().text();
    }

    private String start(String ask) {
        Reply reply = Wire.on(port)
                .post("/api/agent/run-async")
                .json("{\"user_input\":\"" + ask
                        + "\",\"options\":{\"dataset\":\"small.csv\",\"auto_approve_plan\":true}}")
                .send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().at("/data/session_id").asString();
    }

    private JsonNode get(String path) {
        return Wire.on(port).get(path).send().json().path("data");
    }
}
