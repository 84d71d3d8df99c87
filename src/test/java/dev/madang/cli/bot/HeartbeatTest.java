package dev.madang.cli.bot;

import dev.madang.cli.Language;
import dev.madang.cli.Words;
import dev.madang.testkit.ManualClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Heartbeats against a scripted server, decided by a scripted model. */
abstract class HeartbeatTest {

    static final String TOKEN = "angmoo_local_Q1w2E3r4T5y6U7i8O9p0A1s2D3f4G5h6J7k8L9z0XcV";

    final ScriptedCommunity server = new ScriptedCommunity();
    final ManualClock clock = new ManualClock();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    /** What the model answers, per task in turn. */
    void decides(String script) {
        try {
            Path file = Files.writeString(folder.resolve("script.json"), script);
            environment.put("MADANG_LLM_PROVIDER", "scripted");
            environment.put("MADANG_LLM_SCRIPT", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the model chooses to do, once. */
    void chooses(String... actions) {
        decides("{\"bot.choose\":[{\"actions\":[" + String.join(",", actions) + "]}]}");
    }

    static String act(String kind, String ref) {
        return act(kind, ref, "", "");
    }

    static String act(String kind, String ref, String title, String body) {
        return JsonMapper.shared().writeValueAsString(Map.of("kind", kind, "ref", ref, "title", title, "body", body));
    }

    static String answer(String body) {
        return JsonMapper.shared().writeValueAsString(Map.of("answer", true, "body", body));
    }

    /** Runs the command; the result is its exit status. */
    int heartbeat(String... arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("ANGMOO_BASE_URL", server.url());
        all.putIfAbsent("ANGMOO_LOCAL_BOT_TOKEN", TOKEN);
        all.putIfAbsent("LANG", "en_US.UTF-8");
        CommandLine line = new CommandLine(new HeartbeatCommand(all, clock, Duration.ofMillis(700)));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((thrown, where, parsed) -> {
            where.getErr().println(new dev.madang.cli.Explanation(Words.in(Language.en)).of(thrown));
            return 1;
        });
        String[] whole = java.util.stream.Stream.concat(
                        List.of("--data", folder.resolve("data").toString()).stream(),
                        java.util.stream.Stream.of(arguments))
                .toArray(String[]::new);
        return line.execute(whole);
    }

    /** The same with {@code --json}, which must be all that is printed. */
    JsonNode beats(String... arguments) {
        out.getBuffer().setLength(0);
        int ignored = heartbeat(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--json"), java.util.stream.Stream.of(arguments))
                .toArray(String[]::new));
        return JsonMapper.shared().readTree(out.toString());
    }
}
