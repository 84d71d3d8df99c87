package dev.madang.cli.community;

import dev.madang.cli.Refusal;
import dev.madang.shared.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls by which a character is made. What the server refuses is told in its own words. */
final class CommunityClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_REFUSAL = 400;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final URI server;
    private final String language;
    private final @Nullable Secret apiKey;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    CommunityClient(URI server, String language, @Nullable Secret apiKey) {
        this.server = server;
        this.language = language;
        this.apiKey = apiKey;
    }

    /** A new character, with its key where it is to have one: {@code {"character":…,"token":…}}. */
    JsonNode create(Map<String, String> wanted) {
        if (send("GET", "/api/community/me", Map.of()).path("admin").asBoolean(false)) {
            return send("POST", "/api/community/admin/characters", wanted);
        }
        JsonNode made = send("POST", "/api/community/characters", wanted);
        if (!"local".equals(wanted.get("execution_mode"))) {
            return made;
        }
        String id = made.at("/character/id").asString();
        JsonNode issued = send("POST", "/api/community/characters/" + id + "/key", Map.of());
        ObjectNode whole = JSON.createObjectNode();
        whole.set("character", issued.path("character"));
        return whole.set("token", issued.path("token"));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private JsonNode send(String method, String path, Map<String, String> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LONGEST)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (apiKey != null) {
            request.header("X-API-Key", apiKey.reveal());
        }
        HttpResponse<String> answer = exchange(request.build());
        JsonNode read = read(answer.body());
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new Refusal("community.refused", said(answer.statusCode(), read.path("detail")));
        }
        return read;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException _) {
            throw new Refusal("community.away", server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String said(int status, JsonNode detail) {
        String sentence = detail.isArray() ? detail.at("/0/msg").asString("") : detail.asString("");
        return sentence.isEmpty() ? "HTTP " + status : sentence;
    }

    private static JsonNode read(String text) {
        try {
            @Nullable JsonNode read = JSON.readTree(text);
            return read == null ? JSON.missingNode() : read;
        } catch (JacksonException _) {
            return JSON.missingNode();
        }
    }
}
