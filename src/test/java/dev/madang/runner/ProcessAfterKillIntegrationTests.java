package dev.madang.runner;

import static dev.madang.testkit.Pids.lives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.testkit.ServerProcess;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server ends, one way or another, while a tool runs. */
class ProcessAfterKillIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCRIPT = "trap '' TERM; sleep 300 & echo $!; echo run >> \\\"$MARK\\\"; wait; wait";

    @TempDir
    Path folder;

    @Test
    void afterAKillTheProcessHasFailedItsToolIsEndedAndNothingRunsItAgain() throws IOException {
        String id;
        long tool;
        ServerProcess first = start();
        try {
            id = post(first);
            tool = firstLine(first, id);
        } finally {
            first.killAlone();
        }
        assertThat(lives(tool)).isTrue();
        try (ServerProcess second = start()) {
            await().until(() -> !lives(tool));
            List<SseReader.Frame> frames = told(second, id);
            assertThat(frames).extracting(SseReader.Frame::event).containsExactly("output", "error", "done");
            assertThat(frames.get(1).data()).contains("was lost");
            assertThat(status(second, id)).isEqualTo("failed");
            assertThat(Files.readAllLines(folder.resolve("mark"))).hasSize(1);
        }
    }

    @Test
    void aServerThatIsShutDownEndsItsTools() throws IOException {
        String id;
        long tool;
        try (ServerProcess first = start()) {
            id = post(first);
            tool = firstLine(first, id);
        }
        assertThat(lives(tool)).isFalse();
        try (ServerProcess second = start()) {
            List<SseReader.Frame> frames = told(second, id);
            assertThat(frames).extracting(SseReader.Frame::event).containsExactly("output", "error", "done");
            assertThat(frames.get(1).data()).contains("shut down");
            assertThat(status(second, id)).isEqualTo("failed");
        }
    }

    private ServerProcess start() {
        return ServerProcess.start(
                Map.of(
                        "MADANG_RUNNER_CONNECTORS_CLAUDE_COMMAND",
                        Path.of("src/test/resources/runner/evaluate")
                                .toAbsolutePath()
                                .toString(),
                        "MADANG_RUNNER_ENV",
                        "MARK"),
                folder.resolve("data"));
    }

    private String post(ServerProcess server) {
        String body = "{\"connector\":\"claude\",\"prompt\":\"" + SCRIPT + "\",\"env\":{\"MARK\":\""
                + folder.resolve("mark") + "\"}}";
        return Wire.on(server.port())
                .post("/api/v1/run")
                .json(body)
                .send()
                .json()
                .path("processId")
                .asString();
    }

    private long firstLine(ServerProcess server, String id) {
        try (SseReader reader = SseReader.open(Wire.on(server.port()).get("/api/v1/stream/" + id))) {
            JsonNode event = JSON.readTree(reader.next().orElseThrow().data());
            long tool = Long.parseLong(event.path("data").asString());
            await().until(() -> Files.exists(folder.resolve("mark")));
            return tool;
        }
    }

    private static List<SseReader.Frame> told(ServerProcess server, String id) {
        try (SseReader reader = SseReader.open(Wire.on(server.port()).get("/api/v1/stream/" + id))) {
            return reader.rest().stream()
                    .filter(frame -> !frame.event().isEmpty())
                    .toList();
        }
    }

    private static String status(ServerProcess server, String id) {
        return Wire.on(server.port())
                .get("/api/v1/process/" + id)
                .send()
                .json()
                .path("status")
                .asString();
    }
}
