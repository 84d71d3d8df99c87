package dev.madang.notion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.testkit.Command;
import dev.madang.testkit.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/notion-sandbox.md, run as they stand there, but for the port. */
class SandboxPageTests extends SandboxTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("docs/notion-sandbox.md");

    @TempDir
    private Path folder;

    @Test
    void theExampleWithCurlMakesAPageAndFindsIt() {
        assumeTrue(Command.isThere("curl") && Command.isThere("bash"), "curl or bash is not installed");
        Command command = Command.run("bash", "-c", here(PAGE.example("sh", "notion pages")));
        assertThat(command.exit()).isZero();
        assertThat(command.output().lines().filter(line -> line.contains("가을 이사")))
                .hasSize(2);
        assertThat(command.output()).doesNotContain("\"object\":\"error\"");
    }

    @Test
    void theExampleInJavaScriptReadsAList() throws IOException {
        assumeTrue(Command.isThere("node"), "node is not installed");
        Path script = Files.writeString(folder.resolve("read.mjs"), here(PAGE.example("js", "fetch(")));
        Command command = Command.run("node", script.toString());
        assertThat(command.output().strip()).isEqualTo("list true");
    }

    private String here(String example) {
        return example.replace("http://localhost:8000", "http://localhost:" + port);
    }
}
