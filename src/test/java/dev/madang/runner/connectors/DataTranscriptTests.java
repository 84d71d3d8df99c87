package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTranscriptTests {

    private static Transcript of(String connector, String... lines) {
        Transcript transcript = Bench.connector(connector).transcript();
        for (String line : lines) {
            transcript.line(line);
        }
        return transcript;
    }

    @ParameterizedTest
    @MethodSource("dev.madang.runner.connectors.CommandLineTests#names")
    void noLineMakesItThrow(String connector) {
        Random random = new Random(7);
        String[] seeds = {
            "{\"type\":\"result\",\"result\":",
            "{\"type\":[],\"usage\":{\"input_tokens\":\"x\"}}",
            "{\"type\":\"result\",\"usage\":[],\"total_cost_usd\":1e999999,\"result\":{\"a\":1},\"session_id\":7}",
            "{\"type\":\"result\",\"usage\":{\"input_tokens\":1e30,\"output_tokens\":-5},\"total_cost_usd\":-1}",
            "{\"type\":\"step_finish\",\"part\":{\"tokens\":{\"input\":9223372036854775807},\"cost\":\"free\"}}",
            "{\"type\":\"step_finish\",\"part\":{\"tokens\":{\"input\":9223372036854775807},\"cost\":1e18}}",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "\u0000\uD800 \u001B[31m",
            "Tokens: 99999999999999999999999999M sent, 1 received.",
            ""
        };
        assertThatCode(() -> {
                    Transcript transcript = of(connector, seeds);
                    for (int i = 0; i < 500; i++) {
                        String seed = seeds[random.nextInt(seeds.length)];
                        transcript.line(seed.substring(0, random.nextInt(seed.length() + 1)));
                    }
                    transcript.result(0);
                    transcript.failure(1);
                    transcript.usage();
                    transcript.cost();
                    transcript.text();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aLineOfManyMegabytesIsUnderstood() {
        String long16 = "x".repeat(16 * 1024 * 1024);

        Transcript transcript =
                of("claude", "{\"type\":\"result\",\"subtype\":\"success\",\"result\":\"" + long16 + "\"}");

        assertThat(transcript.hasResult()).isTrue();
        assertThat(transcript.text()).hasSize(long16.length());
    }

    @Test
    void linesThatAreElementsOfOneArrayAreRead() {
        Transcript transcript =
                of("qwen", "[{\"type\":\"system\"},{\"type\":\"result\",\"subtype\":\"success\",\"result\":\"hi\"}]");

        assertThat(transcript.hasResult()).isTrue();
        assertThat(transcript.text()).isEqualTo("hi");
    }

    @Test
    void theTextIsThereWhileItIsWritten() {
        String delta = "{\"type\":\"stream_event\",\"event\":{\"type\":\"content_block_delta\",\"delta\":"
                + "{\"type\":\"text_delta\",\"text\":\"Hel\"}},\"parent_tool_use_id\":null}";

        assertThat(of("claude", delta, delta.replace("Hel", "lo")).text()).isEqualTo("Hello");
    }

    @Test
    void whatASubagentSaysIsNotTheAnswer() {
        Transcript transcript = of(
                "claude",
                "{\"type\":\"assistant\",\"parent_tool_use_id\":null,\"message\":{\"id\":\"a\",\"content\":[{\"text\":\"yes\"}]}}",
                "{\"type\":\"assistant\",\"parent_tool_use_id\":\"t\",\"message\":{\"id\":\"b\",\"content\":[{\"text\":\"no\"}]}}");

        assertThat(transcript.text()).isEqualTo("yes");
    }

    @Test
    void theLastMessageOfCodexIsItsAnswer() {
        Transcript transcript = of(
                "codex",
                "{\"type\":\"item.completed\",\"item\":{\"id\":\"1\",\"type\":\"agent_message\",\"text\":\"I look.\"}}",
                "{\"type\":\"item.completed\",\"item\":{\"id\":\"2\",\"type\":\"agent_message\",\"text\":\"Done.\"}}");

        assertThat(transcript.text()).isEqualTo("Done.");
    }

    @Test
    void theStepsOfOpencodeAreAddedUp() {
        String step = "{\"type\":\"step_finish\",\"part\":{\"reason\":\"tool-calls\",\"cost\":0.25,\"tokens\":"
                + "{\"input\":10,\"output\":2,\"reasoning\":1,\"cache\":{\"read\":5,\"write\":0}}}}";

        Transcript open = of("opencode", step, step);
        Transcript through = of("opencode", step, step.replace("tool-calls", "stop"));

        assertThat(open.hasResult()).isFalse();
        assertThat(through.hasResult()).isTrue();
        assertThat(through.usage().orElseThrow().input()).isEqualTo(30);
        assertThat(through.usage().orElseThrow().output()).isEqualTo(6);
        assertThat(through.cost().orElseThrow().micros()).isEqualTo(500_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude", "codex", "gemini", "goose", "cursor-agent"})
    void whoeverSaysNothingHasFailedWhateverItsCode(String connector) {
        assertThat(of(connector).failure(0)).contains(connector + " ended without an answer");
        assertThat(of(connector).failure(3)).contains(connector + " ended with exit code 3");
        assertThat(of(connector).result(0)).isEmpty();
    }

    @Test
    void aToolThatWritesPlainTextMayHaveNothingToSay() {
        assertThat(of("crush").failure(0)).isEmpty();
        assertThat(of("crush").result(0).orElseThrow().get("result").stringValue())
                .isEmpty();
        assertThat(of("crush", "half").failure(2)).contains("crush ended with exit code 2");
    }

    @Test
    void aToolThatHasToBeKilledAfterItsResultHasEndedWell() {
        Transcript transcript = of("claude", "{\"type\":\"result\",\"subtype\":\"success\",\"result\":\"hi\"}");

        assertThat(transcript.failure(137)).isEmpty();
        assertThat(transcript.result(137)).isPresent();
    }
}
