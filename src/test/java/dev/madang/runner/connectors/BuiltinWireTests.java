package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.llm.Models;
import dev.madang.llm.ProviderInfo;
import dev.madang.runner.connectors.Ask.Job;
import dev.madang.runner.connectors.Ask.Use;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.Wire;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The connector that is always there, as a real process that asks a real server. */
@ServerTest
class BuiltinWireTests {

    @Autowired
    private Connectors connectors;

    @Autowired
    private Models models;

    @Autowired
    private OneTimeTokens tokens;

    @LocalServerPort
    private int port;

    @Test
    void builtinIsAlwaysThere() {
        assertThat(connectors.available()).extracting(Connector::name).contains("builtin");
        assertThat(connectors.find("builtin").orElseThrow().booksItself()).isTrue();
        assertThat(connectors.find("nobody")).isEmpty();
    }

    @Test
    void itsProcessAnswersThroughTheModelsOfThisServer() {
        Connector builtin = connectors.find("builtin").orElseThrow();
        Invocation invocation = builtin.invoke(ask("--version 라네즈 \"리뷰\"\n둘째 줄"));

        Bench.Said said = Bench.run(invocation.command(), invocation.input(), invocation.set());

        Transcript transcript = builtin.transcript();
        said.lines().forEach(transcript::line);
        assertThat(said.errors()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(transcript.failure(0)).isEmpty();
        assertThat(transcript.text()).contains("--version 라네즈", "언어 모델이 아니라");
        assertThat(transcript.result(0).orElseThrow().get("provider").stringValue())
                .isEqualTo("builtin");
        assertThat(said.lines().getFirst()).contains("\"subtype\":\"init\"");
        assertThat(said.lines()).anyMatch(line -> line.contains("\"delta\""));
        assertThat(said.lines().getLast()).contains("\"type\":\"result\"", "\"usage\"");
    }

    @Test
    void itsTokenIsGoodOnce() {
        Connector builtin = connectors.find("builtin").orElseThrow();
        Invocation invocation = builtin.invoke(ask("hi"));

        Bench.Said first = Bench.run(invocation.command(), "hi", invocation.set());
        Bench.Said second = Bench.run(invocation.command(), "hi", invocation.set());

        assertThat(first.code()).isZero();
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.lines()).isEmpty();
        assertThat(second.errors()).contains("the server refused", "404");
    }

    @Test
    void aServerThatIsNotThereEndsTheProcessWithWords() {
        Invocation invocation = connectors.find("builtin").orElseThrow().invoke(ask("hi"));
        Map<String, String> elsewhere = new HashMap<>(invocation.set());
        elsewhere.put("MADANG_BUILTIN_URL", "http://127.0.0.1:1/x");

        Bench.Said said = Bench.run(invocation.command(), "hi", elsewhere);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.errors()).contains("the server cannot be reached");
    }

    @Test
    void withoutItsTokenThePathIsNotThere() {
        String process = UUID.randomUUID().toString();
        String token = tokens.issue(new Job(process, "local", Use.PROCESS)).reveal();
        String path = BuiltinConnector.PATH + process;

        Reply nothing = Wire.on(port).post(path).body("text/plain", "hi").send();
        Reply wrong = Wire.on(port)
                .post(path)
                .header("X-Madang-Token", "x")
                .body("text/plain", "hi")
                .send();
        Reply right = Wire.on(port)
                .post(path)
                .header("X-Madang-Token", token)
                .body("text/plain", "hi")
                .send();

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(nothing.text()).isEqualTo(wrong.text());
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text()).contains("O {", "X 0");
    }

    @Test
    void itIsNoProviderOfModelsItself() {
        assertThat(models.providers())
                .extracting(ProviderInfo::name)
                .contains("builtin")
                .doesNotContain("cli:builtin");
    }

    private static Ask ask(String prompt) {
        return new Ask(new Job(UUID.randomUUID().toString(), "local", Use.PROCESS), prompt, null, null);
    }
}
