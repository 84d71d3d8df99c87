package dev.madang.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.testkit.Command;
import dev.madang.testkit.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/runner.md, run as they stand there, but for the port. */
class RunnerPageTests extends RunnerTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("docs/runner.md");

    @TempDir
    private Path folder;

    @Test
    void theExampleWithCurlStartsFollowsAndFetches() {
        assumeTrue(Command.isThere("curl"), "curl is not installed");
        Command command = Command.run("sh", "-c", here(PAGE.example("sh", "curl -sN")));
        assertThat(command.exit()).isZero();
        assertThat(command.output())
                .contains("event: output", "event: result", "event: done")
                .contains("\"status\":\"completed\"", "\"exitCode\":0", "\"output\":", "\"usage\":")
                .contains("{\"message\":\"Process deleted successfully\"}");
    }

    @Test
    void theExampleInJavaScriptPrintsEachEvent() throws IOException {
        assumeTrue(Command.isThere("node"), "node is not installed");
        Path script = Files.writeString(folder.resolve("follow.mjs"), here(PAGE.example("js", "fetch")));
        Command command = Command.run("node", script.toString());
        assertThat(command.exit()).as(command.output()).isZero();
        assertThat(command.output().lines().map(line -> line.split(" ")[0]))
                .startsWith("output")
                .endsWith("result", "done");
    }

    private String here(String example) {
        return example.replace("http://localhost:3001", "http://localhost:" + port);
    }
}
