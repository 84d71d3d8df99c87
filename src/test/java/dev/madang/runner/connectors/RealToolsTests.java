package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.runner.connectors.ConnectorSettings.Entry;
import dev.madang.runner.process.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real tools, as far as they stand on the search path, against a stand-in for their vendors: our flags are theirs and their lines are
 * as our files say. Run with {@code -DexcludedGroups=none -Dtest=RealToolsTests} after installing them, for example from npm.
 */
@Tag("real-tools")
class RealToolsTests {

    private static final String DASHED = "--help me, - please";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"claude", "codex", "gemini", "opencode", "qwen", "copilot"})
    void aRealToolAnswersAPromptThatLooksLikeAnOption(String name) throws IOException {
        try (EveryVendor vendor = new EveryVendor(false)) {
            Connector tool = tool(name, vendor);
            Transcript transcript = tool.transcript();

            Bench.Said said = run(tool, vendor, name, null);
            said.lines().forEach(transcript::line);

            assertThat(transcript.failure(said.code())).as(said.errors()).isEmpty();
            assertThat(transcript.text()).isEqualTo("Hello from the fake");
            assertThat(transcript.hasResult()).isTrue();
            assertThat(transcript.session()).isPresent();
            assertThat(transcript.result(said.code()).orElseThrow().has("result"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude", "codex", "opencode", "qwen", "copilot"})
    void aRealToolGoesOnWithItsSession(String name) throws IOException {
        try (EveryVendor vendor = new EveryVendor(false)) {
            Connector tool = tool(name, vendor);
            Transcript first = tool.transcript();
            run(tool, vendor, name, null).lines().forEach(first::line);
            Transcript second = tool.transcript();

            Bench.Said said = run(tool, vendor, name, first.session().orElseThrow());
            said.lines().forEach(second::line);

            assertThat(second.failure(said.code())).as(said.errors()).isEmpty();
            assertThat(second.session()).isEqualTo(first.session());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude", "codex", "gemini", "opencode", "qwen", "copilot"})
    void aRealToolTellsWhyItFailed(String name) throws IOException {
        try (EveryVendor vendor = new EveryVendor(true)) {
            Connector tool = tool(name, vendor);
            Transcript transcript = tool.transcript();

            Bench.Said said = run(tool, vendor, name, null);
            said.lines().forEach(transcript::line);

            assertThat(transcript.failure(said.code()).orElseThrow()).contains("the fake refuses");
        }
    }

    private static Connector tool(String name, EveryVendor vendor) {
        List<String> more = switch (name) {
            case "codex" ->
                List.of(
                        "-c", "model_provider=fake",
                        "-c", "model_providers.fake.name=fake",
                        "-c", "model_providers.fake.wire_api=responses",
                        "-c", "model_providers.fake.env_key=OPENAI_API_KEY",
                        "-c", "model_providers.fake.base_url=" + vendor.address() + "/v1");
            case "qwen" -> List.of("--auth-type", "openai");
            default -> List.of();
        };
        Connector tool = new DataConnector(
                Bench.definition(name),
                new Entry(true, null, null, more, false, false, Set.of(), List.of()),
                SearchPath.of(System.getenv("PATH"))::find);
        assumeTrue(tool.isAvailable(), name + " is not installed");
        return tool;
    }

    private Bench.Said run(Connector tool, EveryVendor vendor, String name, String resume) throws IOException {
        String model = name.equals("opencode") ? "fake/m" : name.equals("gemini") ? "gemini-2.5-flash" : null;
        Invocation invocation = tool.invoke(new Ask(Bench.PROCESS, DASHED, model, resume));
        Files.createDirectories(home.resolve(".gemini"));
        Files.writeString(
                home.resolve(".gemini/settings.json"),
                "{\"security\":{\"auth\":{\"selectedType\":\"gemini-api-key\"}}}");
        Files.createDirectories(home.resolve(".config/opencode"));
        Files.writeString(home.resolve(".config/opencode/opencode.json"), """
                {"provider":{"fake":{"npm":"@ai-sdk/openai-compatible","options":{"baseURL":"%s/v1","apiKey":"k"},
                 "models":{"m":{}}}}}""".formatted(vendor.address()));
        Map<String, String> set = new HashMap<>(invocation.set());
        set.putAll(Map.of(
                "HOME",
                home.toString(),
                "ANTHROPIC_BASE_URL",
                vendor.address(),
                "ANTHROPIC_API_KEY",
                "sk-of-nobody",
                "OPENAI_BASE_URL",
                vendor.address() + "/v1",
                "OPENAI_API_KEY",
                "sk-of-nobody",
                "OPENAI_MODEL",
                "fake-model",
                "GEMINI_API_KEY",
                "sk-of-nobody",
                "GOOGLE_GEMINI_BASE_URL",
                vendor.address()));
        set.putAll(Map.of(
                "COPILOT_OFFLINE", "1",
                "COPILOT_PROVIDER_TYPE", "openai",
                "COPILOT_PROVIDER_BASE_URL", vendor.address() + "/v1",
                "COPILOT_PROVIDER_API_KEY", "sk-of-nobody",
                "COPILOT_MODEL", "fake-model",
                "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1"));
        List<String> command = new ArrayList<>(invocation.command());
        return Bench.run(command, invocation.input(), set);
    }
}
