package dev.madang.agent.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.ServerProcess;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server is killed in the middle of a run and started again at once. */
class GoingOnAfterKillIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void theRunFinishesTheLogIsGaplessAndNoTodoIsDoneTwice() {
        Path data = folder.resolve("data");
        List<SseReader.Frame> before;
        String session;
        ServerProcess first = ServerProcess.start(data);
        try {
            session = start(first);
            before = framesUntilATodoRuns(first, session);
        } finally {
            first.kill();
        }
        try (ServerProcess second = ServerProcess.start(data)) {
            List<SseReader.Frame> all = frames(second, session, 0);
            assertThat(all.getLast().event()).isEqualTo("complete");
            assertThat(ids(all)).isEqualTo(gapless(all.size()));
            assertThat(all.subList(0, before.size())).isEqualTo(before);
            assertThat(completions(all))
                    .allSatisfy((todo, times) -> assertThat(times).as(todo).isEqualTo(1));
            assertThat(completions(all)).hasSize(6);
            assertThat(resumed(second, session, before)).isEqualTo(all.subList(before.size(), all.size()));
        }
    }

    private static String start(ServerProcess server) {
        return Wire.on(server.port())
                .post("/api/agent/run-async")
                .json("{\"user_input\":\"라네즈 리뷰 분석해서 인사이트 뽑아줘\",\"options\":{\"auto_approve_plan\":true}}")
                .send()
                .json()
                .at("/data/session_id")
                .asString();
    }

    private static List<SseReader.Frame> framesUntilATodoRuns(ServerProcess server, String session) {
        List<SseReader.Frame> frames = new ArrayList<>();
        try (SseReader reader = SseReader.open(Wire.on(server.port()).get("/api/agent/stream/" + session))) {
            Set<String> completed = new HashSet<>();
            while (true) {
                SseReader.Frame frame = reader.next().orElseThrow();
                frames.add(frame);
                if (frame.event().equals("todo_update")) {
                    JsonNode data = JSON.readTree(frame.data());
                    String status = data.path("status").asString();
                    if (status.equals("completed")) {
                        completed.add(data.path("todo_id").asString());
                    } else if (completed.size() >= 2) {
                        return frames;
                    }
                }
            }
        }
    }

    private static List<SseReader.Frame> resumed(ServerProcess server, String session, List<SseReader.Frame> before) {
        return frames(server, session, before.size());
    }

    private static List<SseReader.Frame> frames(ServerProcess server, String session, int after) {
        Wire request = Wire.on(server.port()).get("/api/agent/stream/" + session);
        try (SseReader reader =
                SseReader.open(after == 0 ? request : request.header("Last-Event-ID", String.valueOf(after)))) {
            return reader.rest().stream()
                    .filter(frame -> !frame.event().isEmpty())
                    .toList();
        }
    }

    private static List<String> ids(List<SseReader.Frame> frames) {
        return frames.stream().map(SseReader.Frame::id).toList();
    }

    private static List<String> gapless(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(String::valueOf)
                .toList();
    }

    private static Map<String, Integer> completions(List<SseReader.Frame> frames) {
        Map<String, Integer> times = new HashMap<>();
        for (SseReader.Frame frame : frames) {
            if (frame.event().equals("todo_update")) {
                JsonNode data = JSON.readTree(frame.data());
                if (data.path("status").asString().equals("completed")) {
                    times.merge(data.path("todo_id").asString(), 1, Integer::sum);
                }
            }
        }
        return times;
    }
}
