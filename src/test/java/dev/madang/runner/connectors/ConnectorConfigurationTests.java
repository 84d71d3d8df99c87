package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.llm.ModelProvider;
import dev.madang.llm.ProviderSource;
import dev.madang.runner.connectors.ConnectorSettings.Entry;
import dev.madang.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ConnectorConfigurationTests {

    @TempDir
    private Path data;

    private ApplicationContextRunner server;

    @BeforeEach
    void prepare() {
        server = new ApplicationContextRunner()
                .withUserConfiguration(ConnectorConfiguration.class)
                .withBean(Clock.class, ManualClock::new)
                .withBean(
                        Programs.class,
                        () -> name -> name.equals("codex") || name.equals("my-claude")
                                ? Optional.of(Path.of("/opt", name))
                                : Optional.empty())
                .withPropertyValues("madang.data=" + data);
    }

    @Test
    void thoseWhoseProgramIsFoundAreAvailable() {
        server.run(context -> {
            Connectors connectors = context.getBean(Connectors.class);

            assertThat(connectors.available()).extracting(Connector::name).containsExactly("codex");
            assertThat(connectors.all()).hasSize(12);
        });
    }

    @Test
    void theConfigurationSaysWhichProgramAndWhetherAtAll() {
        server.withPropertyValues(
                        "madang.runner.connectors.claude.command=my-claude",
                        "madang.runner.connectors.claude.unattended=true",
                        "madang.runner.connectors.codex.enabled=false",
                        "madang.runner.connectors.cursor-agent.models=a,b")
                .run(context -> {
                    Connectors connectors = context.getBean(Connectors.class);
                    Connector claude = connectors.find("claude").orElseThrow();

                    assertThat(connectors.available())
                            .extracting(Connector::name)
                            .containsExactly("claude");
                    assertThat(claude.invoke(Bench.ask("hi")).command())
                            .startsWith("/opt/my-claude")
                            .contains("--dangerously-skip-permissions");
                    assertThat(connectors.find("cursor-agent").orElseThrow().models())
                            .containsExactly("a", "b");
                });
    }

    @Test
    void theSettingsHaveTheseDefaults() {
        server.withPropertyValues("madang.runner.connectors.claude.keep=X")
                .run(context -> assertThat(
                                context.getBean(ConnectorSettings.class).of("claude"))
                        .isEqualTo(new Entry(true, null, null, List.of(), false, false, Set.of("X"), List.of())));
    }

    @Test
    void aNameThatNoConnectorHasStopsTheStart() {
        server.withPropertyValues("madang.runner.connectors.cloude.enabled=true")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("madang.runner.connectors names [cloude]")
                        .hasMessageContaining("claude"));
    }

    @Test
    void aFileThatIsWrongStopsTheStartWithItsNameAndKey() throws IOException {
        Files.createDirectories(data.resolve("connectors"));
        Files.writeString(data.resolve("connectors/mine.json"), "{\"name\": \"mine\", \"format\": \"json\"}");

        server.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("mine.json: /command must be a text"));
    }

    @Test
    void everyConnectorButBuiltinIsAProviderOfModels() {
        server.withBean(Exec.class, () -> (_, _, _) -> 0)
                .run(context -> assertThat(context.getBean(ProviderSource.class).providers())
                        .extracting(ModelProvider::name)
                        .hasSize(11)
                        .contains("cli:claude", "cli:crush")
                        .doesNotContain("cli:builtin"));
    }

    @Test
    void theClassOfBuiltinLiesInTheDataFolder() {
        server.run(context -> assertThat(
                        data.resolve("runner/builtin/dev/madang/runner/connectors/child/BuiltinTool.class"))
                .isNotEmptyFile());
    }
}
