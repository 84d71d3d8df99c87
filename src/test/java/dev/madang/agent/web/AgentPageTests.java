package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.testkit.Command;
import dev.madang.testkit.MarkdownPage;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SmallDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The examples of docs/agent.md, run as they stand there, but for the port and the data. */
@ServerTest
class AgentPageTests {

    private static final MarkdownPage PAGE = MarkdownPage.read("docs/agent.md");

    @LocalServerPort
    private int port;

    @Value("${madang.data}")
    private Path data;

    @TempDir
    private Path folder;

    @BeforeEach
    void putSmallDataset() {
        SmallDataset.putInto(data);
    }

    @Test
    void theExampleWithCurlEditsApprovesFollowsAndDeletes() {
        assumeTrue(Command.isThere("curl"), "curl is not installed");
        Command command = Command.run("sh", "-c", here(PAGE.example("sh", "nl-edit")));
        assertThat(command.exit()).as(command.output()).isZero();
        assertThat(command.output())
                .contains("\"new_version\":2", "\"interpreted_edits\":", "\"change_type\":\"nl_edit\"")
                .contains("\"execution_starting\":true", "event: session_start", "event: complete")
                .contains("\"status\":\"completed\"", "\"message\":\"Session deleted\"");
    }

    @Test
    void theExampleInJavaScriptApprovesOverTheSocket() throws IOException {
        assumeTrue(Command.isThere("node"), "node is not installed");
        Path script = Files.writeString(folder.resolve("follow.mjs"), here(PAGE.example("js", "new WebSocket")));
        Command command = Command.run("node", "--experimental-websocket", script.toString());
        assertThat(command.exit()).as(command.output()).isZero();
        assertThat(command.output().lines().map(line -> line.substring(0, Math.max(0, line.indexOf(" ")))))
                .startsWith("session_state")
                .contains("hitl_plan_review", "plan_approved", "todo_completed")
                .endsWith("complete");
    }

    private String here(String example) {
        return example.replace("http://localhost:8000", "http://localhost:" + port)
                .replace("\"language\":\"ko\"", "\"language\":\"ko\",\"options\":{\"dataset\":\"small.csv\"}")
                .replace("language: 'ko'", "language: 'ko', options: { dataset: 'small.csv' }");
    }
}
