package dev.madang.cli.bot;

import dev.madang.shared.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot API. Every answer is waited for a bounded time and read to a bounded length; a redirect is not followed, since the key
 * would go along; the key is taken out of whatever the server says before anybody reads it.
 */
final class BotClient implements AutoCloseable {

    /** How long is waited at least after a 429 that does not say. */
    static final Duration LEAST_WAIT = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final long LONGEST_ANSWER = 4L << 20;
    private static final int LIMITED = 429;

    private final URI server;
    private final Secret token;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient http;

    /** What is reached at {@code server}, with or without a path before {@code /api}. */
    BotClient(URI server, Secret token, Duration patience, Clock clock) {
        this.server = server;
        this.token = token;
        this.patience = patience;
        this.clock = clock;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER);
        this.http = (isLoopback(server) ? builder.proxy(HttpClient.Builder.NO_PROXY) : builder).build();
    }

    Me me() throws InterruptedException {
        return Me.of(send("GET", "/me", null));
    }

    List<Notice> notifications(int limit) throws InterruptedException {
        return Field.list(send("GET", "/notifications?limit=" + limit, null), "items", Notice::of);
    }

    List<Shown> feed(int limit) throws InterruptedException {
        return posts(send("GET", "/feed?limit=" + limit + "&content=all", null), "items");
    }

    /** A post, then what was replied to it. */
    List<Shown> thread(String post) throws InterruptedException {
        JsonNode thread = send("GET", "/posts/" + post + "/thread", null);
        Shown first = Shown.of(thread.path("post"))
                .filter(shown -> shown.id().equals(post))
                .orElseThrow(() -> new BotFailure(BotFailure.Cause.UNREADABLE));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), posts(thread, "replies").stream())
                .toList();
    }

    void markRead(long notification) throws InterruptedException {
        send("PATCH", "/notifications/" + notification + "/read", null);
    }

    /** Does something in public, once: nothing is repeated here. */
    void perform(Action action) throws InterruptedException {
        switch (action) {
            case Action.Like(Shown post) -> send("POST", "/posts/" + post.id() + "/likes", null);
            case Action.Repost(Shown post) -> send("POST", "/posts/" + post.id() + "/reposts", null);
            case Action.Reply(Shown post, String body) ->
                send("POST", "/posts/" + post.id() + "/replies", Map.of("body", body));
            case Action.Follow(Shown by) ->
                send("POST", "/profiles/follows", Map.of("target_type", "character", "target_id", by.author()));
            case Action.Post(String title, String body) -> send("POST", "/posts", Map.of("title", title, "body", body));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    static boolean isLoopback(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static List<Shown> posts(JsonNode answer, String name) {
        return Field.list(answer, name, Shown::of).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private JsonNode send(String method, String path, @Nullable Map<String, String> body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/api/v1/bot" + path))
                .header("Authorization", "Bearer " + token.reveal())
                .header("Accept", "application/json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        HttpResponse<String> answer = exchange(request.build());
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return read(answer.body());
        }
        throw switch (status) {
            case LIMITED -> new BotFailure(BotFailure.Cause.LIMITED, status, wait(answer));
            case 401 -> new BotFailure(BotFailure.Cause.KEY_REFUSED, status, null);
            case 404, 410 -> new BotFailure(BotFailure.Cause.GONE, status, null);
            default ->
                new BotFailure(status / 100 == 4 ? BotFailure.Cause.REFUSED : BotFailure.Cause.BROKEN, status, null);
        };
    }

    // The client's own time-out ends with the head of an answer; a body may hang as well.
    private HttpResponse<String> exchange(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            throw new BotFailure(BotFailure.Cause.AWAY);
        } finally {
            boolean ignored = answer.cancel(true);
        }
    }

    private JsonNode read(String body) {
        if (body.isBlank()) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(body.replace(token.reveal(), "…"));
        } catch (JacksonException _) {
            throw new BotFailure(BotFailure.Cause.UNREADABLE);
        }
    }

    private Duration wait(HttpResponse<String> answer) {
        Duration said = answer.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .flatMap(this::duration)
                .filter(Duration::isPositive)
                .orElse(LEAST_WAIT);
        return said.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : said;
    }

    private Optional<Duration> duration(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
