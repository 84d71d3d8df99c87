package dev.madang.runner;

import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.TemporaryFolder;
import dev.madang.testkit.Wire;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server whose {@code claude} is a tool that does what its prompt says: the prompt is a shell script. */
@ServerTest
abstract class RunnerTest {

    static final int LIMIT = 4;

    /** The program of {@code gemini}, which is there only while a test puts it there. */
    static final Path SOMETIMES =
            TemporaryFolder.create("sometimes").resolve("gemini").toAbsolutePath();

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @DynamicPropertySource
    static void tool(DynamicPropertyRegistry properties) {
        Path tool = Path.of("src/test/resources/runner/evaluate").toAbsolutePath();
        properties.add("madang.runner.connectors.claude.command", tool::toString);
        properties.add("madang.runner.connectors.gemini.command", SOMETIMES::toString);
        properties.add("madang.runner.connectors.codex.enabled", () -> "false");
        properties.add("madang.runner.limit", () -> LIMIT);
        properties.add("madang.runner.grace", () -> "1s");
        properties.add("madang.runner.linger", () -> "300ms");
        properties.add("madang.runner.output", () -> "3000000");
        properties.add("madang.runner.env", () -> "COLOUR,EXTRA_*");
    }

    Reply post(String body) {
        return Wire.on(port).post("/api/v1/run").language("en").json(body).send();
    }

    Reply get(String path) {
        return Wire.on(port).get("/api/v1" + path).language("en").send();
    }

    Reply delete(String id) {
        return Wire.on(port)
                .request("DELETE", "/api/v1/process/" + id)
                .language("en")
                .send();
    }

    /** Starts the script and gives the id of its process. */
    String start(String script) {
        return start(script, "");
    }

    /** The same with more fields of the request, {@code ,"name":value}. */
    String start(String script, String more) {
        Reply reply = post("{\"connector\":\"claude\",\"prompt\":" + json.writeValueAsString(script) + more + "}");
        if (reply.status() != 202) {
            throw new AssertionError("not started: " + reply);
        }
        return reply.json().path("processId").asString();
    }

    SseReader stream(String id) {
        return SseReader.open(Wire.on(port).get("/api/v1/stream/" + id));
    }

    /** The events of a process, read to the end. */
    List<Told> told(String id) {
        try (SseReader reader = stream(id)) {
            return reader.rest().stream()
                    .filter(frame -> !frame.comment() && !frame.event().isEmpty())
                    .map(frame -> new Told(Long.parseLong(frame.id()), frame.event(), json.readTree(frame.data())))
                    .toList();
        }
    }

    /** An event as a reader was given it. */
    record Told(long id, String name, JsonNode envelope) {

        JsonNode data() {
            return envelope.path("data");
        }
    }

    /** The lines of standard output among events. */
    static List<String> lines(List<Told> told) {
        return told.stream()
                .filter(event -> event.name().equals("output"))
                .map(event -> event.data().asString())
                .toList();
    }

    static Told only(List<Told> told, String name) {
        List<Told> found =
                told.stream().filter(event -> event.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events " + name + " in " + told);
        }
        return found.getFirst();
    }
}
