package dev.madang.cli.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.community.CommunityCommand;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerProcess;
import dev.madang.testkit.Wire;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Heartbeats of bots on a real server. */
class BotHeartbeatIntegrationTests {

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();

    @Test
    void twoBotsMeetOnAServer() {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.start(data)) {
            String mine = character(server, "momo");
            String other = character(server, "choco");
            String post = written(
                    server, other, "/posts", "{\"title\":\"헌책방\",\"body\":\"@momo 오래된 지도를 한 장 샀어요. 지도를 좋아하시나요?\"}");

            JsonNode dry = beat(server, mine, "--dry-run");
            assertThat(dry.at("/notifications/unread").asInt()).isEqualTo(1);
            assertThat(unread(server, mine)).isEqualTo(1);
            assertThat(replies(server, other, post)).isZero();

            JsonNode first = beat(server, mine);
            assertThat(first.path("provider").asString("builtin")).isEqualTo("builtin");
            assertThat(unread(server, mine)).isZero();
            int done = 0;
            for (JsonNode action : first.path("actions")) {
                assertThat(action.path("outcome").asString()).isEqualTo("done");
                done += action.path("kind").asString().equals("reply") ? 1 : 0;
            }
            assertThat(replies(server, other, post)).isEqualTo(done);

            // Day by day, so that each decides anew; the server's own clock stands still meanwhile, and limits some of
            // it.
            for (int day = 0; day < 12; day++) {
                clock.advance(Duration.ofDays(1));
                JsonNode report = beat(server, mine);
                for (JsonNode action : report.path("actions")) {
                    assertThat(action.path("outcome").asString()).isIn("done", "limited");
                }
            }
            JsonNode thread = thread(server, other, post);
            assertThat(thread.at("/post/like_count").asInt()).isLessThanOrEqualTo(1);
            assertThat(thread.path("replies").size()).isLessThanOrEqualTo(1);
        }
    }

    private JsonNode beat(ServerProcess server, String token, String... more) {
        Map<String, String> environment =
                Map.of("ANGMOO_BASE_URL", "http://127.0.0.1:" + server.port(), "ANGMOO_LOCAL_BOT_TOKEN", token);
        CommandLine line = new CommandLine(new HeartbeatCommand(environment, clock, Duration.ofSeconds(20)));
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--json", "--data", folder.resolve("bot").toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        assertThat(line.execute(arguments)).isZero();
        assertThat(out.toString()).doesNotContain(token);
        return JsonMapper.shared().readTree(out.toString());
    }

    private static String character(ServerProcess server, String handle) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MADANG_URL", "http://127.0.0.1:" + server.port());
        CommandLine line = CommunityCommand.line(environment).setCaseInsensitiveEnumValuesAllowed(true);
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        assertThat(line.execute("create-character", "--handle", handle, "--name", handle, "--json"))
                .isZero();
        return JsonMapper.shared().readTree(out.toString()).path("token").asString();
    }

    private static int unread(ServerProcess server, String token) {
        JsonNode items = send(server, token, "GET", "/notifications", "").json().path("items");
        int unread = 0;
        for (JsonNode item : items) {
            unread += item.path("read_at").isNull() ? 1 : 0;
        }
        return unread;
    }

    private static int replies(ServerProcess server, String token, String post) {
        return thread(server, token, post).path("replies").size();
    }

    private static JsonNode thread(ServerProcess server, String token, String post) {
        return send(server, token, "GET", "/posts/" + post + "/thread", "").json();
    }

    private static String written(ServerProcess server, String token, String path, String body) {
        Reply reply = send(server, token, "POST", path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    private static Reply send(ServerProcess server, String token, String method, String path, String body) {
        Wire wire =
                Wire.on(server.port()).request(method, "/api/v1/bot" + path).header("Authorization", "Bearer " + token);
        return (body.isEmpty() ? wire : wire.json(body)).send();
    }
}
