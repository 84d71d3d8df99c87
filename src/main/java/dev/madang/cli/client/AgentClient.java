package dev.madang.cli.client;

import dev.madang.shared.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls that a run makes.
 *
 * @see ApiFailure every call throws it when the server refuses
 */
public final class AgentClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_REFUSAL = 400;
    private static final int NOT_FOUND = 404;
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final URI server;
    private final String language;
    private final @Nullable Secret apiKey;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    /**
     * A client that the server knows by where it calls from.
     *
     * @param language ko or en, in which the server words its failures
     */
    public AgentClient(URI server, String language) {
        this(server, language, null);
    }

    /**
     * A client.
     *
     * @param language ko or en, in which the server words its failures
     * @param apiKey who it is, null where the server need not be told
     */
    public AgentClient(URI server, String language, @Nullable Secret apiKey) {
        this.server = server;
        this.language = language;
        this.apiKey = apiKey;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .executor(threads)
                .build();
    }

    /** Starts a session and says its id. */
    public String start(StartRequest request) {
        return post("/api/agent/run-async", request).path("session_id").asString();
    }

    /** Starts a session, waits for its end and gives what the server says of it. */
    public JsonNode run(StartRequest request) {
        return post("/api/agent/run", request);
    }

    /** Follows a session from its beginning. */
    public EventFollower follow(String session, EventFollower.Listener listener) {
        return EventFollower.start(http, request("/api/agent/stream/" + session), listener);
    }

    public ProposedPlan plan(String plan) {
        return JSON.treeToValue(get("/api/plans/" + plan), ProposedPlan.class);
    }

    public void approve(String plan) {
        post("/api/plans/" + plan + "/approve", Map.of());
    }

    public void reject(String plan) {
        post("/api/plans/" + plan + "/reject", Map.of());
    }

    /** Changes a plan in plain words; false where the server cannot do that. */
    public boolean edit(String plan, String instruction) {
        try {
            post("/api/plans/" + plan + "/nl-edit", Map.of("instruction", instruction));
            return true;
        } catch (ApiFailure refused) {
            if (refused.status() == NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }

    public void answer(String session, InputQuestion question, String value) {
        if (question.isApproval()) {
            String action = value.equals(InputQuestion.APPROVE) ? "/approve" : "/skip";
            post("/api/todos/" + question.todoId() + action, Map.of());
        } else if (question.field().isEmpty()) {
            post("/api/hitl/" + session + "/input", Map.of("request_id", question.requestId(), "value", value));
        } else {
            post(
                    "/api/hitl/" + session + "/input",
                    Map.of("request_id", question.requestId(), "field", question.field(), "value", value));
        }
    }

    /** Stops a session; returns when its work is dead. */
    public Stopped stop(String session, String reason) {
        return JSON.treeToValue(post("/api/agent/stop/" + session, Map.of("reason", reason)), Stopped.class);
    }

    /** The session, as the server shows it. */
    public JsonNode session(String session) {
        return get("/api/sessions/" + session);
    }

    /** The tools by name. */
    public Map<String, ToolInfo> tools() {
        return Arrays.stream(JSON.treeToValue(get("/api/tools").path("tools"), ToolInfo[].class))
                .collect(Collectors.toMap(ToolInfo::name, Function.identity()));
    }

    /** Whether a server answers there at all, within a few seconds. */
    public boolean isThere() {
        try {
            return http.send(request("/health").timeout(LOOK).build(), BodyHandlers.discarding())
                            .statusCode()
                    < FIRST_REFUSAL;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the built-in rules answer, without any model. */
    public boolean isBuiltin() {
        return send(request("/health").build())
                .path("services")
                .path("llm_provider")
                .asString("")
                .equals("builtin");
    }

    /**
     * The content of a file of the server.
     *
     * @param path as an answer names it
     * @return nothing when the address is not one of this server's files
     */
    public Optional<InputStream> file(String path) {
        if (!path.startsWith("/files/")) {
            return Optional.empty();
        }
        HttpResponse<InputStream> response = exchange(request(path).build());
        if (response.statusCode() >= FIRST_REFUSAL) {
            throw refusal(response);
        }
        return Optional.of(response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }

    private JsonNode get(String path) {
        return send(request(path).build()).path("data");
    }

    private JsonNode post(String path, Object body) {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build())
                .path("data");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", language);
        if (apiKey != null) {
            request.header("X-API-Key", apiKey.reveal());
        }
        return request;
    }

    private JsonNode send(HttpRequest request) {
        HttpResponse<InputStream> response = exchange(request);
        if (response.statusCode() >= FIRST_REFUSAL) {
            throw refusal(response);
        }
        return read(response);
    }

    private HttpResponse<InputStream> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static ApiFailure refusal(HttpResponse<InputStream> response) {
        JsonNode error = read(response).path("error");
        return error.isObject()
                ? new ApiFailure(response.statusCode(), JSON.treeToValue(error, ApiError.class), error)
                : new ApiFailure(response.statusCode(), statusOnly(response.statusCode()), null);
    }

    private static ApiError statusOnly(int status) {
        return new ApiError("HTTP_" + status, "HTTP " + status);
    }

    private static JsonNode read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            @Nullable JsonNode read = JSON.readTree(body);
            return read == null ? JSON.missingNode() : read;
        } catch (JacksonException e) {
            return JSON.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
