package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.llm.Message;
import dev.madang.llm.ModelOutput;
import dev.madang.llm.ModelProvider.Ending;
import dev.madang.llm.ModelRequest;
import dev.madang.llm.ProviderFailure;
import dev.madang.llm.ProviderFailure.Cause;
import dev.madang.llm.TokenCount;
import dev.madang.runner.connectors.ConnectorSettings.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CliProviderTests {

    private static final ModelOutput IGNORED = new ModelOutput() {
        @Override
        public void text(String delta) {}

        @Override
        public void alive() {}
    };

    private final List<Invocation> started = new ArrayList<>();
    private final List<Boolean> through = new ArrayList<>();

    /** Plays a transcript instead of the tool. */
    private CliProvider playing(String connector, String which, Entry settings) {
        return new CliProvider(Bench.connector(connector, settings), (_, invocation, output) -> {
            started.add(invocation);
            Bench.Said said = Bench.run(
                    List.of("/bin/sh", Bench.RESOURCES.resolve("stub.sh").toString()),
                    invocation.input(),
                    Map.of(
                            "TRANSCRIPT",
                            Bench.RESOURCES
                                    .resolve("transcripts/" + which + ".jsonl")
                                    .toString()));
            said.lines().forEach(line -> through.add(output.line(line)));
            output.quiet();
            return said.code();
        });
    }

    private static ModelRequest request(String model, Message... messages) {
        return new ModelRequest("test.chat", model, List.of(messages), null, "en", null);
    }

    @Test
    void aToolAnswersAsAWholeWithItsTokensAndItsModel() throws InterruptedException {
        List<String> said = new ArrayList<>();
        int[] signs = {0};
        Ending ending = playing("claude", "claude/success", Entry.NONE)
                .exchange(request("default", Message.user("hi")), new ModelOutput() {
                    @Override
                    public void text(String delta) {
                        said.add(delta);
                    }

                    @Override
                    public void alive() {
                        signs[0]++;
                    }
                });

        assertThat(said).containsExactly("Hello from the fake");
        assertThat(ending.tokens()).isEqualTo(new TokenCount(12, 5, false));
        assertThat(ending.model()).isEqualTo("claude-sonnet-4-5");
        assertThat(signs[0]).as("a sign for every line and every quiet while").isEqualTo(12);
        assertThat(through.getFirst()).isFalse();
        assertThat(through.getLast()).isTrue();
    }

    @Test
    void aToolThatAnswersIsGivenNoHandsEvenIfItsProcessesAre() throws InterruptedException {
        Ending ignored = playing("claude", "claude/success", Bench.unattended())
                .exchange(request("opus", Message.system("Be kind."), Message.user("-p 안녕")), IGNORED);

        assertThat(started.getFirst().command())
                .containsSequence("--tools", "")
                .containsSequence("--model", "opus")
                .doesNotContain("--dangerously-skip-permissions");
        assertThat(started.getFirst().input()).isEqualTo("Be kind.\n\nUser: -p 안녕\n\nAssistant:");
    }

    @Test
    void whatAToolTellsAsItsFailureIsOursWithoutItsSecrets() {
        ProviderFailure refused = catchThrowableOfType(
                ProviderFailure.class,
                () -> playing("opencode", "opencode/failure", Entry.NONE)
                        .exchange(request("default", Message.user("hi")), IGNORED));
        ProviderFailure unknown = catchThrowableOfType(
                ProviderFailure.class,
                () -> playing("aider", "aider/failure", Entry.NONE)
                        .exchange(request("default", Message.user("hi")), IGNORED));

        assertThat(refused.why()).isEqualTo(Cause.REFUSED);
        assertThat(unknown.why()).isEqualTo(Cause.UNAUTHORIZED);
    }

    @Test
    void aToolThatCannotBeStartedIsUnreachable() {
        CliProvider provider = new CliProvider(Bench.connector("claude"), (_, _, _) -> {
            throw new IOException("no");
        });

        ProviderFailure failure = catchThrowableOfType(
                ProviderFailure.class, () -> provider.exchange(request("default", Message.user("hi")), IGNORED));

        assertThat(failure.why()).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void itSaysWhatItLacks() {
        Connector missing = new DataConnector(Bench.definition("claude"), Entry.NONE, _ -> Optional.empty());
        Entry named = new Entry(true, null, null, List.of(), false, true, Set.of(), List.of("a", "b"));

        assertThat(new CliProvider(missing, (_, _, _) -> 0).describe().missing())
                .isEqualTo("program");
        assertThat(new CliProvider(Bench.connector("crush"), (_, _, _) -> 0)
                        .describe()
                        .missing())
                .isEqualTo("permission");
        assertThat(new CliProvider(Bench.connector("crush", named), (_, _, _) -> 0)
                        .describe()
                        .available())
                .isTrue();
        assertThat(new CliProvider(Bench.connector("crush", named), (_, _, _) -> 0)
                        .describe()
                        .models())
                .containsExactly("a", "b");
        assertThat(new CliProvider(Bench.connector("claude"), (_, _, _) -> 0).name())
                .isEqualTo("cli:claude");
    }
}
