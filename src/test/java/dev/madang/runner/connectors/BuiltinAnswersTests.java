package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.llm.FinishReason;
import dev.madang.llm.ModelOutput;
import dev.madang.llm.ModelProvider;
import dev.madang.llm.ModelRequest;
import dev.madang.llm.Models;
import dev.madang.llm.ModelsContext;
import dev.madang.llm.ProviderFailure;
import dev.madang.llm.ProviderInfo;
import dev.madang.llm.ProviderKind;
import dev.madang.llm.TokenCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BuiltinAnswersTests {

    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** A provider that does what a test wants. */
    private record Played(Act act) implements ModelProvider {
        @Override
        public ProviderInfo describe() {
            return new ProviderInfo("played", ProviderKind.CLI, List.of("m"), null, null);
        }

        @Override
        public Ending exchange(ModelRequest request, ModelOutput output) throws InterruptedException {
            act.play(output);
            return new Ending(FinishReason.STOP, new TokenCount(3, 4, false), "m-1");
        }
    }

    private interface Act {
        void play(ModelOutput output) throws InterruptedException;
    }

    private interface Use {
        void of(BuiltinAnswers answers) throws Exception;
    }

    private static void with(Act act, Use use) {
        ModelsContext.prepare()
                .withBean(ModelProvider.class, () -> new Played(act))
                .withPropertyValues("madang.llm.provider=played")
                .run(context -> use.of(new BuiltinAnswers(context.getBean(Models.class))));
    }

    @Test
    void theLinesAreThoseOfATool() throws Exception {
        with(
                output -> {
                    output.text("Hel\n");
                    output.text("lo");
                },
                answers -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    answers.answer(Bench.PROCESS, "hi", out);

                    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty()))
                            .containsExactly(
                                    "O {\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"p-1\"}",
                                    "O {\"type\":\"assistant\",\"delta\":\"Hel\\n\"}",
                                    "O {\"type\":\"assistant\",\"delta\":\"lo\"}",
                                    "O {\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,\"result\":\"Hel\\nlo\","
                                            + "\"provider\":\"played\",\"model\":\"m-1\",\"total_cost_usd\":0.000000,"
                                            + "\"usage\":{\"input_tokens\":3,\"output_tokens\":4}}",
                                    "X 0");
                });
    }

    @Test
    void aModelThatFailsIsAFailureOfTheTool() throws Exception {
        with(
                _ -> {
                    throw new ProviderFailure(ProviderFailure.Cause.UNAUTHORIZED);
                },
                answers -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    answers.answer(Bench.PROCESS, "hi", out);

                    assertThat(out.toString(StandardCharsets.UTF_8))
                            .contains("\"is_error\":true", "LLM_AUTH_FAILED")
                            .endsWith("X 1\n");
                });
    }

    @Test
    void aProcessThatIsGoneCancelsTheCallToTheModel() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        OutputStream goneOnceAsked = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (asked.getCount() == 0) {
                    throw new IOException("gone");
                }
            }
        };
        with(
                _ -> {
                    asked.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        cancelled.countDown();
                    }
                },
                answers -> {
                    assertThatThrownBy(() -> answers.answer(Bench.PROCESS, "hi", goneOnceAsked))
                            .isInstanceOf(IOException.class);
                    assertThat(cancelled.await(5, TimeUnit.SECONDS)).isTrue();
                });
    }
}
