package dev.madang.cli.chaos;

import dev.madang.cli.chaos.History.Accepted;
import dev.madang.cli.chaos.History.Event;
import dev.madang.cli.chaos.History.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to one node at a time, as a client would that knows several addresses. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int PAUSE_MILLIS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /** What a post came to. */
    sealed interface Answer {
        record Yes(JsonNode body) implements Answer {}

        record No(int status) implements Answer {}

        /** Whether it was done is not known. */
        record Unknown() implements Answer {}
    }

    Answer post(int port, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(port, path))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == OK
                    ? new Answer.Yes(JSON.readTree(response.body()))
                    : new Answer.No(response.statusCode());
        } catch (IOException e) {
            return new Answer.Unknown();
        }
    }

    /** Starts a run, at whichever node answers first; gives nothing where the limit is reached or none answers in time. */
    Optional<Started> start(IntSupplier ports, List<String> plan, int limit, long deadline)
            throws InterruptedException {
        String path = "/bench/limited?limit=" + limit + "&plan=" + String.join(",", plan);
        while (System.nanoTime() < deadline) {
            switch (post(ports.getAsInt(), path)) {
                case Answer.Yes(JsonNode body) -> {
                    return Optional.of(new Started(
                            body.path("subject").asString(),
                            new Accepted(body.path("id").asString(), plan)));
                }
                case Answer.No(int status)
                when status < SERVER_ERROR -> {
                    return Optional.empty();
                }
                case Answer.No _, Answer.Unknown _ -> TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        return Optional.empty();
    }

    /** A start that was accepted. */
    record Started(String subject, Accepted accepted) {}

    /** Reads a subject after a position until the stream ends or breaks. */
    Reading read(int port, String subject, long after) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(port, "/bench/stream/" + subject));
        if (after > 0) {
            request.header("Last-Event-ID", String.valueOf(after));
        }
        List<Event> events = new ArrayList<>();
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == OK) {
                    collect(body, events);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The node is gone; what came until then was seen.
        }
        return new Reading(after, events);
    }

    /** The numbered events; one without a number tells that the stream broke off, and is no part of the log. */
    private static void collect(InputStream body, List<Event> events) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        long id = 0;
        String name = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = Long.parseLong(line.substring(3).strip());
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !name.isEmpty()) {
                if (id == 0) {
                    return;
                }
                events.add(new Event(id, name, data));
                id = 0;
                name = "";
            }
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
