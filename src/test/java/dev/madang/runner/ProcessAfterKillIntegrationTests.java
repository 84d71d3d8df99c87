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
import java.util.HashMap;
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

    @Test
    void whoeverWaitedForASlotGetsItsTurnFromTheNextServer() throws IOException {
        Map<String, String> one = Map.of("MADANG_RUNNER_LIMIT", "1", "MADANG_RUNNER_QUEUE", "3");
        List<String> waiting;
        ServerProcess first = start(one);
        try {
            firstLine(first, post(first));
            waiting = List.of(post(first, "echo first >> \\\"$MARK\\\""), post(first, "echo second >> \\\"$MARK\\\""));
            assertThat(waiting).allMatch(id -> status(first, id).equals("pending"));
        } finally {
            first.killAlone();
        }
        try (ServerProcess second = start(one)) {
            waiting.forEach(id -> assertThat(told(second, id))
                    .extracting(SseReader.Frame::event)
                    .containsExactly("done"));
            assertThat(waiting).allMatch(id -> status(second, id).equals("completed"));
            assertThat(Files.readAllLines(folder.resolve("mark"))).containsExactly("run", "first", "second");
        }
    }

    @Test
    void aToolThatFallsSilentIsEndedAndTheReasonIsTold() {
        try (ServerProcess server = start(Map.of("MADANG_RUNNER_IDLE", "1s"))) {
            List<SseReader.Frame> frames = told(server, post(server, "echo a; exec sleep 300"));
            assertThat(frames).extracting(SseReader.Frame::event).containsExactly("output", "error", "done");
            assertThat(frames.get(1).data()).contains("wrote nothing for 1 s");
            assertThat(frames.getLast().data()).contains("\"status\":\"failed\"");
        }
    }

    private ServerProcess start() {
        return start(Map.of());
    }

    private ServerProcess start(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put(
                "MADANG_RUNNER_CONNECTORS_CLAUDE_COMMAND",
                Path.of("src/test/resources/runner/evaluate").toAbsolutePath().toString());
        environment.put("MADANG_RUNNER_ENV", "MARK");
        return ServerProcess.start(environment, folder.resolve("data"));
    }

    private String post(ServerProcess server) {
        return post(server, SCRIPT);
    }

    private String post(ServerProcess server, String script) {
        String body = "{\"connector\":\"claude\",\"prompt\":\"" + script + "\",\"env\":{\"MARK\":\""
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
