package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.runner.connectors.ConnectorSettings.Entry;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How every tool is started; {@code commands.json} has the whole command lines. */
class CommandLineTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DASHED = "--version\n- 안녕 \"x\" $HOME";

    static Stream<String> names() {
        return Bench.definitions().stream().map(Definition::name).sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCommandLinesAreAsWrittenDown(String name) {
        JsonNode expected = JSON.readTree(Bench.resource("commands.json")).path(name);

        assertThat((JsonNode) commands(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPromptThatBeginsWithADashIsNeverAnOption(String name) {
        Invocation invocation = Bench.connector(name).invoke(Bench.ask(DASHED));
        List<String> command = invocation.command();

        int separator = command.indexOf("--");
        for (int i = 0; i < command.size(); i++) {
            boolean behind = separator >= 0 && i > separator;
            assertThat(command.get(i).startsWith("--version") && !behind).isFalse();
        }
        boolean asArgument = command.stream().anyMatch(one -> one.endsWith(DASHED));
        assertThat(invocation.input().equals(DASHED)).isNotEqualTo(asArgument);
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoeverOnlyAnswersMayNotActWhateverIsConfigured(String name) {
        Connector configured = Bench.connector(name, Bench.unattended());
        Connector plain = Bench.connector(name);
        Ask ask = new Ask(Bench.ANSWER, "hi", null, null);

        assertThat(configured.invoke(ask)).isEqualTo(plain.invoke(ask));
    }

    @Test
    void onlyAmpAndCrushHaveNoFormInWhichTheyCannotAct() {
        assertThat(names().filter(name -> !Bench.connector(name).mayAnswer())).containsExactly("amp", "crush");
        assertThat(Bench.connector("crush", new Entry(true, null, null, List.of(), false, true, Set.of(), List.of()))
                        .mayAnswer())
                .isTrue();
    }

    @Test
    void aPromptOverTheLimitOfAnArgumentIsRefusedInBytes() {
        Connector tool = Bench.connector("cursor-agent");

        tool.invoke(Bench.ask("가".repeat(40 * 1024)));
        Failure refused =
                catchThrowableOfType(Failure.class, () -> tool.invoke(Bench.ask("가".repeat(40 * 1024) + "x")));

        assertThat(refused.reason()).isEqualTo("PROMPT_TOO_LONG");
        assertThat(refused.details()).containsEntry("limit_bytes", 120 * 1024);
        assertThat(Bench.connector("claude")
                        .invoke(Bench.ask("x".repeat(1024 * 1024)))
                        .input())
                .hasSize(1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "--dangerously-skip-permissions", " ", "", "a\nb"})
    void aModelOrASessionThatCouldBeTakenForAnOptionIsRefused(String name) {
        assertThatThrownBy(() -> new Ask(Bench.PROCESS, "hi", name, null)).hasMessageContaining("MODEL_MALFORMED");
        assertThatThrownBy(() -> new Ask(Bench.PROCESS, "hi", null, name)).hasMessageContaining("RESUME_MALFORMED");
    }

    @Test
    void whatAToolCannotIsRefused() {
        assertThatThrownBy(() -> Bench.connector("aider").invoke(new Ask(Bench.PROCESS, "hi", null, "s")))
                .hasMessageContaining("RESUME_NOT_SUPPORTED");
    }

    @Test
    void theConfigurationOverridesTheFile() {
        Entry settings = new Entry(
                true,
                "my-claude",
                List.of("-p", "{mode}", "--verbose"),
                List.of("--add-dir", "x"),
                true,
                false,
                Set.of("MY_*"),
                List.of());

        Invocation invocation = Bench.connector("claude", settings).invoke(Bench.ask("hi"));

        assertThat(invocation.command())
                .containsExactly(
                        "/bin/my-claude", "-p", "--dangerously-skip-permissions", "--verbose", "--add-dir", "x");
        assertThat(invocation.keep()).contains("MY_*", "ANTHROPIC_*");
    }

    @Test
    void aConnectorThatIsSwitchedOffOrHasNoProgramIsNotThere() {
        Connector off =
                Bench.connector("claude", new Entry(false, null, null, List.of(), false, false, Set.of(), List.of()));
        Connector missing = new DataConnector(Bench.definition("claude"), Entry.NONE, _ -> Optional.empty());

        for (Connector one : List.of(off, missing)) {
            assertThat(one.isAvailable()).isFalse();
            assertThatThrownBy(() -> one.invoke(Bench.ask("hi"))).hasMessageContaining("CONNECTOR_UNAVAILABLE");
        }
        assertThat(Bench.connector("claude").isAvailable()).isTrue();
    }

    private static ObjectNode commands(String name) {
        Connector plain = Bench.connector(name);
        Map<String, Invocation> all = new LinkedHashMap<>();
        all.put("plain", plain.invoke(Bench.ask("say hi")));
        all.put("dashed", plain.invoke(Bench.ask("--version")));
        add(all, "model", name, new Ask(Bench.PROCESS, "say hi", "some/model[1m]", null));
        add(all, "resume", name, new Ask(Bench.PROCESS, "say hi", null, "session-1"));
        all.put("unattended", Bench.connector(name, Bench.unattended()).invoke(Bench.ask("say hi")));
        all.put("answer", plain.invoke(new Ask(Bench.ANSWER, "say hi", null, null)));
        ObjectNode json = JSON.createObjectNode();
        all.forEach((which, invocation) -> {
            ObjectNode one = json.putObject(which);
            one.put("command", String.join(" ⏐ ", invocation.command()));
            one.put("input", invocation.input());
            one.put("set", new TreeMap<>(invocation.set()).toString());
        });
        return json;
    }

    private static void add(Map<String, Invocation> all, String which, String name, Ask ask) {
        try {
            all.put(which, Bench.connector(name).invoke(ask));
        } catch (Failure _) {
            // It cannot, and that is written down by its absence.
        }
    }

    /** Writes the command lines of today, for a person to read and keep. */
    public static void main(String[] arguments) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        names().forEach(name -> all.set(name, commands(name)));
        Files.writeString(
                Bench.RESOURCES.resolve("commands.json"),
                JSON.rebuild()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(all) + "\n");
    }
}
