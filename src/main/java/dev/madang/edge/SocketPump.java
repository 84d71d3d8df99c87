package dev.madang.edge;

import dev.madang.events.Event;
import dev.madang.events.EventCursor;
import dev.madang.shared.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/** Sends a socket its log and its heartbeats, on a virtual thread of its own, until it closes or the server stops. */
final class SocketPump {

    private static final Logger LOG = LoggerFactory.getLogger(SocketPump.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final OpenStreams streams;
    private final Pulse pulse;
    private final AtomicReference<@Nullable Followed> wanted = new AtomicReference<>();
    private volatile OpenStreams.@Nullable Stream stream;
    private volatile boolean over;
    private @Nullable Followed current;

    SocketPump(OpenStreams streams, Pulse pulse) {
        this.streams = streams;
        this.pulse = pulse;
    }

    private record Followed(EventCursor cursor, Function<Event, Optional<String>> projection) {}

    void follow(EventCursor cursor, Function<Event, Optional<String>> projection) {
        close(wanted.getAndSet(new Followed(cursor, projection)));
        if (over) {
            close(wanted.getAndSet(null));
        }
        nudge();
    }

    void nudge() {
        OpenStreams.Stream waiting = stream;
        if (waiting != null) {
            waiting.nudge();
        }
    }

    void run(Socket socket, SocketTalk talk, Greeting greeting) {
        try (OpenStreams.Stream entered = streams.enter()) {
            stream = entered;
            while (socket.isOpen()) {
                if (entered.isStopping()) {
                    socket.close(CloseStatus.GOING_AWAY.getCode(), "");
                    return;
                }
                step(entered, socket, talk, greeting);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            breakOff(socket, talk, e);
        } finally {
            over = true;
            close(current);
            close(wanted.getAndSet(null));
        }
    }

    private static void breakOff(Socket socket, SocketTalk talk, RuntimeException why) {
        Optional<Failure> outage = Outage.of(why);
        if (outage.isPresent()) {
            LOG.warn("{} The socket broke off: {}", socket.exchange().requestId(), why.toString());
            talk.failed(socket, outage.get());
            socket.close(CloseStatus.SERVICE_OVERLOAD.getCode(), "");
        } else {
            LOG.error("{} The socket broke off", socket.exchange().requestId(), why);
            socket.close(CloseStatus.SERVER_ERROR.getCode(), "");
        }
    }

    private void step(OpenStreams.Stream entered, Socket socket, SocketTalk talk, Greeting greeting)
            throws InterruptedException {
        greeting.check();
        takeWanted();
        Followed followed = current;
        Duration patience = shorter(pulse.left(), greeting.left());
        if (followed == null) {
            entered.pause(patience);
        } else {
            try {
                send(entered.next(followed.cursor(), patience), followed, socket);
                if (followed.cursor().atEnd() && socket.isOpen()) {
                    entered.pause(shorter(LOOK_AGAIN, patience));
                }
            } catch (Failure failure) {
                close(followed);
                current = null;
                talk.failed(socket, failure);
            }
        }
        if (socket.isOpen() && !entered.isStopping()) {
            beat(socket, talk);
        }
    }

    private void beat(Socket socket, SocketTalk talk) {
        switch (pulse.beat()) {
            case NOTHING -> {}
            case PING -> {
                socket.ping();
                talk.beat(socket);
            }
            case GONE -> {
                LOG.debug("{} The reader answers no ping", socket.exchange().requestId());
                socket.close(CloseStatus.GOING_AWAY.getCode(), "");
            }
        }
    }

    /** The reader has given a sign of life. */
    void alive() {
        pulse.alive();
    }

    private void send(List<Event> events, Followed followed, Socket socket) {
        for (Event event : events) {
            if (!socket.isOpen() || wanted.get() != null) {
                return;
            }
            followed.projection().apply(event).ifPresent(socket::send);
        }
    }

    private void takeWanted() {
        Followed next = wanted.getAndSet(null);
        if (next != null) {
            close(current);
            current = next;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void close(@Nullable Followed followed) {
        if (followed != null) {
            followed.cursor().close();
        }
    }

    /** How long a stranger has left to say who it is. */
    interface Greeting {

        /** Closes the socket of whoever is late. */
        void check();

        Duration left();
    }
}
