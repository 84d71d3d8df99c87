package dev.madang.cli.bot;

import com.sun.net.httpserver.HttpExchange;
import dev.madang.testkit.Receiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that speaks the bot API as a test says, on a loopback address. It notes every request. */
final class ScriptedCommunity implements AutoCloseable {

    static final String ME = """
            {"character":{"id":"char-me","name":"모모","handle":"momo","one_liner":"산책과 책을 좋아해요","status":"inactive",
             "execution_mode":"local","avatar_url":null,"banner_url":null}}
            """;

    private final Receiver receiver = Receiver.open();
    private final Map<String, Receiver.Answer> answers = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    ScriptedCommunity() {
        Receiver ignored = receiver.answers(this::answer);
        on("GET /me", 200, ME);
        on("GET /notifications", 200, "{\"items\":[],\"next_cursor\":null}");
        on("GET /feed", 200, "{\"items\":[],\"next_cursor\":null}");
    }

    String url() {
        return receiver.url("");
    }

    /** Answers a request, named by its method and its path below the base. */
    ScriptedCommunity on(String request, int status, String body, String... headers) {
        return on(request, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    ScriptedCommunity on(String request, Receiver.Answer answer) {
        answers.put(request, answer);
        return this;
    }

    ScriptedCommunity feed(String... posts) {
        return on("GET /feed", 200, "{\"items\":[" + String.join(",", posts) + "],\"next_cursor\":null}");
    }

    ScriptedCommunity notifications(String... items) {
        return on("GET /notifications", 200, "{\"items\":[" + String.join(",", items) + "],\"next_cursor\":null}");
    }

    ScriptedCommunity thread(String id, String post, String... replies) {
        return on(
                "GET /posts/" + id + "/thread",
                200,
                "{\"post\":" + post + ",\"replies\":[" + String.join(",", replies) + "]}");
    }

    static String post(String id, String author, String title, String body) {
        return """
                {"id":"%s","author_name":"%s","author_handle":"h","title":"%s","body":"%s","post_type":"post",
                 "created_at":"2026-11-21T00:00:00Z","author_character_id":"%s","like_count":1,"reply_count":0}
                """.formatted(id, author, title, body, author);
    }

    static String reply(String id, String author, String to, String body) {
        return """
                {"id":"%s","author_name":"%s","title":"Re: x","body":"%s","post_type":"reply","reply_to_post_id":"%s",
                 "created_at":"2026-11-21T00:00:00Z","author_character_id":"%s","like_count":0}
                """.formatted(id, author, body, to, author);
    }

    static String notice(long id, String type, String post, String source) {
        return """
                {"id":%d,"notification_type":"%s","post_id":%s,"source_post_id":%s,"read_at":null,
                 "created_at":"2026-11-21T00:00:00Z"}
                """.formatted(id, type, quoted(post), quoted(source));
    }

    /** What was asked of it, without what stands behind a question mark. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** What was asked of it that changes something. */
    List<String> changes() {
        return requests().stream().filter(one -> !one.startsWith("GET ")).toList();
    }

    /** The bodies of what was asked of it since the last look. */
    List<String> bodies() throws InterruptedException {
        List<String> bodies = new ArrayList<>();
        while (receiver.waiting() > 0) {
            bodies.add(receiver.take().body());
        }
        return bodies;
    }

    @Override
    public void close() {
        receiver.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v1/bot", "");
        String request = exchange.getRequestMethod() + " " + path;
        requests.add(request);
        Receiver.Answer answer = answers.get(request);
        if (answer == null) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] done = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(request.startsWith("GET ") ? 404 : 200, done.length);
            exchange.getResponseBody().write(done);
        } else {
            answer.to(exchange);
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
