package dev.madang.edge;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends several logs as one stream of server-sent events, on the request's own virtual thread: a browser has six connections
 * to a server, and a page has more than one thing to look at. Its id is the place in each of them, so a reader that comes back
 * gets of every one what it has missed.
 */
public final class SseBundle {

    /** How long a stream lasts: the browser then comes back by itself, and is asked anew who it is. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    /**
     * How many streams strangers may have open from one address, on each node: a school, and no army. One whose reader has gone
     * counts until the second heartbeat.
     */
    static final int MOST_OF_STRANGERS = 200;

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(SseBundle.class);

    private final OpenStreams streams;
    private final EventLog log;
    private final Duration heartbeat;
    private final ClientAddress addresses;
    private final Seats strangers = new Seats();

    SseBundle(OpenStreams streams, EventLog log, Duration heartbeat, ClientAddress addresses) {
        this.addresses = addresses;
        this.streams = streams;
        this.log = log;
        this.heartbeat = heartbeat;
    }

    /** Something to look at, by the name under which the reader knows it. */
    public sealed interface Strand {

        String name();

        /**
         * A log.
         *
         * @param from the number of the last event that the reader has; negative: it wants what comes from now on
         * @param show what the reader sees of an event beside its name, as JSON; or nothing
         */
        record Log(String name, Subject subject, long from, Function<Event, Optional<String>> show) implements Strand {}

        /**
         * A log whose reader fetches by itself what it shows: of events that come together the last one is told. A burst of
         * 200,000 lines is then some hundred frames.
         *
         * @param from as for {@link Log}
         */
        record Growth(String name, Subject subject, long from) implements Strand {}

        /**
         * Something without a log, that is looked at every two seconds: a change is told, not what has changed.
         *
         * @param state as a text that differs whenever there is something new; shared and cached by whoever gives it
         */
        record Glance(String name, Supplier<String> state) implements Strand {}
    }

    /**
     * Writes the stream and returns when it has ended. With nothing to look at it is 204: a browser does not come back.
     *
     * @throws Failure LIMITED {@code RATE_LIMIT_EXCEEDED} for a stranger of an address with too many of them
     */
    public void write(HttpServletRequest request, HttpServletResponse response, List<Strand> strands)
            throws IOException {
        if (strands.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (request.getMethod().equals("HEAD")) {
            SseStream.begin(response);
            return;
        }
        String seat = Callers.of(request) instanceof Caller.Anonymous ? addresses.of(request) : "";
        if (!strangers.take(seat, seat.isEmpty() ? 0 : MOST_OF_STRANGERS)) {
            throw Failure.limited("RATE_LIMIT_EXCEEDED", RETRY);
        }
        try {
            pump(request, response, strands);
        } finally {
            strangers.leave(seat);
        }
    }

    private void pump(HttpServletRequest request, HttpServletResponse response, List<Strand> strands)
            throws IOException {
        SseStream.begin(response);
        List<Optional<String>> places = places(request.getHeader(SseStream.LAST_EVENT_ID), strands.size());
        String id = Exchange.of(request).requestId();
        try (OpenStreams.Stream stream = streams.enter();
                BundlePump pump = new BundlePump(stream, log, heartbeat, response.getOutputStream())) {
            for (int i = 0; i < strands.size(); i++) {
                pump.add(strands.get(i), places.get(i));
            }
            pump.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("{} The reader has gone", id);
        } catch (RuntimeException e) {
            // The browser comes back with its place; what is wrong is told to whoever runs the server.
            LOG.error("{} The stream broke off", id, e);
        }
    }

    /** The places of {@code 17.0.a3f}, or none where it has another number of them. */
    static List<Optional<String>> places(@Nullable String id, int size) {
        String[] parts = id == null ? new String[0] : id.strip().split("\\.", -1);
        boolean sound =
                parts.length == size && List.of(parts).stream().allMatch(part -> part.matches("[0-9a-f]{1,18}"));
        return IntStream.range(0, size)
                .mapToObj(i -> sound ? Optional.of(parts[i]) : Optional.<String>empty())
                .toList();
    }
}
