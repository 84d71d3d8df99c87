package dev.madang.cli.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Follows a session's stream on a thread of its own; where the stream breaks off it goes on after the last event it has. */
public final class EventFollower implements AutoCloseable {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FIRST_SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int MOST_FAILURES = 60;

    private final HttpClient http;
    private final HttpRequest.Builder request;
    private final Listener listener;
    private final Thread thread;

    private String lastId = "";
    private int failures;

    private EventFollower(HttpClient http, HttpRequest.Builder request, Listener listener) {
        this.http = http;
        this.request = request;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("events").unstarted(this::follow);
    }

    static EventFollower start(HttpClient http, HttpRequest.Builder request, Listener listener) {
        EventFollower follower = new EventFollower(http, request, listener);
        follower.thread.start();
        return follower;
    }

    /** Is told what happens, on the follower's thread. */
    public interface Listener {

        void told(SessionEvent event);

        /** The stream is over without a last event. */
        void ended();

        /** The stream cannot be read any more. */
        void lost(Exception cause);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void follow() {
        try {
            while (!readOnce()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            // Closed: nobody listens any more.
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            listener.lost(e);
        }
    }

    /** Reads one stream to its end and says whether there is nothing more to come. */
    private boolean readOnce() throws IOException, InterruptedException {
        try {
            HttpResponse<InputStream> response = http.send(resumed(), BodyHandlers.ofInputStream());
            int status = response.statusCode();
            if (status == NO_CONTENT) {
                response.body().close();
                listener.ended();
                return true;
            }
            if (status != OK) {
                ApiFailure refusal = AgentClient.refusal(response);
                if (status != TOO_MANY && status < FIRST_SERVER_FAULT) {
                    throw refusal;
                }
                countFailure(refusal);
                return false;
            }
            return readAll(response.body());
        } catch (IOException e) {
            countFailure(e);
            return false;
        }
    }

    private <E extends Exception> void countFailure(E failure) throws E {
        failures++;
        if (failures > MOST_FAILURES) {
            throw failure;
        }
    }

    private HttpRequest resumed() {
        if (!lastId.isEmpty()) {
            request.setHeader("Last-Event-ID", lastId);
        }
        return request.build();
    }

    private boolean readAll(InputStream body) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            SseFrames frames = new SseFrames();
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                @Nullable SessionEvent event = frames.add(line);
                lastId = frames.lastId();
                if (event != null) {
                    failures = 0;
                    listener.told(event);
                    if (event.isLast()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
