package dev.madang.notion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.testkit.Command;
import dev.madang.testkit.MarkdownPage;
import dev.madang.testkit.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notion's own client for JavaScript, from npm into a temporary folder. Run with {@code -DexcludedGroups=none
 * -Dtest=OfficialClientTests}.
 */
@Tag("real-tools")
class OfficialClientTests extends SandboxTest {

    private static final Path FOLDER = TemporaryFolder.create("notion-client").toAbsolutePath();

    @BeforeAll
    static void install() throws IOException {
        assumeTrue(Command.isThere("npm") && Command.isThere("node"), "npm or node is not installed");
        Path ignored = Files.writeString(FOLDER.resolve("package.json"), "{\"type\":\"module\"}");
        Command npm = Command.run(
                "npm",
                "install",
                "--prefix",
                FOLDER.toString(),
                "--no-audit",
                "--no-fund",
                "--no-package-lock",
                "@notionhq/client@5");
        assertThat(npm.exit()).as(npm.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {USUAL, NEW})
    void theOfficialClientBuildsAndReadsBack(String version) throws IOException {
        Path script = Files.copy(
                Path.of("src/test/resources/notion/official-client.mjs"), FOLDER.resolve("story-" + version + ".mjs"));
        Command command =
                Command.run("node", script.toString(), "http://localhost:" + port + "/sandbox/notion", version);
        assertThat(command.exit()).as(command.output()).isZero();
        assertThat(command.output()).contains("all well");
    }

    @Test
    void theExampleOfTheDocsRuns() throws IOException {
        String example = MarkdownPage.read("docs/notion-sandbox.md").example("js", "@notionhq/client");
        Path script = Files.writeString(
                FOLDER.resolve("docs.mjs"), example.replace("http://localhost:8000", "http://localhost:" + port));
        Command command = Command.run("node", script.toString());
        assertThat(command.output()).startsWith("1 http://localhost:" + port + "/notion/pages/");
    }
}
