package dev.madang.edge;

import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.events.Event;
import dev.madang.events.EventCursor;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a log as server-sent events, in a plain loop on the request's own virtual thread: what is there, then what comes,
 * until the subject is at rest. A reader that goes away is noticed by writing to it.
 */
public final class SseStream {

    private static final Logger LOG = LoggerFactory.getLogger(SseStream.class);
    static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final int COME_BACK_MILLIS = 2_000;

    private final OpenStreams streams;
    private final Wording wording;
    private final Duration heartbeat;
    private final SharedFrames shared = new SharedFrames();

    SseStream(OpenStreams streams, Wording wording, Duration heartbeat) {
        this.streams = streams;
        this.wording = wording;
        this.heartbeat = heartbeat;
    }

    /** The number of the last event that the reader says it has. */
    public static OptionalLong lastEventId(HttpServletRequest request) {
        @Nullable String id = request.getHeader(LAST_EVENT_ID);
        if (id == null || id.isBlank()) {
            return OptionalLong.empty();
        }
        if (!id.strip().matches("\\d{1,18}")) {
            throw new Violation(Place.HEADER, LAST_EVENT_ID, Rule.FORMAT).failure();
        }
        return OptionalLong.of(Long.parseLong(id.strip()));
    }

    /** What a reader sees of some events, as bytes; never none. */
    private interface Frames {
        byte[] of(List<Event> events);
    }

    /** The same as below for readers who see every event as it is: its name and its payload. */
    public void write(HttpServletRequest request, HttpServletResponse response, EventCursor cursor) throws IOException {
        send(request, response, cursor, shared::of);
    }

    /**
     * Writes the stream and returns when it has ended; closes the cursor. A reader that has everything of a subject at rest
     * gets 204, after which a browser does not come back.
     *
     * @param projection what the reader sees of an event, or nothing
     */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            EventCursor cursor,
            Function<Event, Optional<SseEvent>> projection)
            throws IOException {
        send(request, response, cursor, events -> projected(events, projection));
    }

    private static byte[] projected(List<Event> events, Function<Event, Optional<SseEvent>> projection) {
        StringBuilder frames = new StringBuilder();
        boolean shown = false;
        for (Event event : events) {
            Optional<SseEvent> seen = projection.apply(event);
            shown = seen.isPresent();
            seen.ifPresent(one -> one.appendTo(frames, event.sequence()));
        }
        if (!shown) {
            frames.append(SseEvent.place(events.getLast().sequence()));
        }
        return frames.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, EventCursor cursor, Frames frames)
            throws IOException {
        boolean resumed = lastEventId(request).isPresent();
        try (cursor;
                OpenStreams.Stream stream = streams.enter()) {
            List<Event> first = stream.next(cursor, Duration.ZERO);
            if (resumed && cursor.atEnd()) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            begin(response);
            if (!request.getMethod().equals("HEAD")) {
                new Pump(stream, cursor, frames, response.getOutputStream()).run(first, Exchange.of(request));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void begin(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Content-Language", null);
        response.flushBuffer();
    }

    /** One stream from its first event to its end. */
    private final class Pump {

        private final OpenStreams.Stream stream;
        private final EventCursor cursor;
        private final Frames frames;
        private final OutputStream out;

        Pump(OpenStreams.Stream stream, EventCursor cursor, Frames frames, OutputStream out) {
            this.stream = stream;
            this.cursor = cursor;
            this.frames = frames;
            this.out = out;
        }

        void run(List<Event> first, Exchange exchange) throws InterruptedException {
            try {
                follow(first);
            } catch (IOException e) {
                LOG.debug("{} The reader has gone", exchange.requestId());
            } catch (Failure failure) {
                tell(exchange, failure);
            } catch (RuntimeException e) {
                Optional<Failure> outage = Outage.of(e);
                if (outage.isPresent()) {
                    LOG.warn("{} The stream broke off: {}", exchange.requestId(), e.toString());
                } else {
                    LOG.error("{} The stream broke off", exchange.requestId(), e);
                }
                tell(exchange, outage.orElseGet(() -> Failure.of(Failure.Kind.INTERNAL, "INTERNAL_ERROR")));
            }
        }

        private void follow(List<Event> first) throws IOException, InterruptedException {
            List<Event> batch = first;
            while (true) {
                if (stream.isStopping()) {
                    send(SseEvent.retry(COME_BACK_MILLIS));
                    return;
                }
                if (!batch.isEmpty()) {
                    show(batch);
                } else if (cursor.atEnd()) {
                    return;
                }
                batch = stream.next(cursor, heartbeat);
                if (batch.isEmpty() && !cursor.atEnd() && !stream.isStopping()) {
                    send(SseEvent.beat());
                }
            }
        }

        private void show(List<Event> batch) throws IOException {
            out.write(frames.of(batch));
            out.flush();
        }

        private void tell(Exchange exchange, Failure failure) {
            String data = JsonMapper.shared().writeValueAsString(wording.event(exchange, failure));
            try {
                send(new SseEvent("error", data).frame());
            } catch (IOException e) {
                LOG.debug("{} The reader has gone", exchange.requestId());
            }
        }

        private void send(byte[] frame) throws IOException {
            out.write(frame);
            out.flush();
        }
    }
}
