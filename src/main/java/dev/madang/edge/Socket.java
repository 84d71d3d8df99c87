package dev.madang.edge;

import dev.madang.events.Event;
import dev.madang.events.EventCursor;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One open WebSocket. A write lasts until the reader has taken it, so nothing is queued: a slow reader of a log is no more than
 * its place in it. Any thread may send; after the socket has closed nothing happens any more.
 */
public final class Socket {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

    private final ReentrantLock writing = new ReentrantLock(true);
    private final WebSocketSession session;
    private final Exchange exchange;
    private final Wording wording;
    private final SocketPump pump;
    private volatile Caller caller;

    Socket(WebSocketSession session, Exchange exchange, Caller caller, Wording wording, SocketPump pump) {
        this.session = session;
        this.exchange = exchange;
        this.caller = caller;
        this.wording = wording;
        this.pump = pump;
    }

    /** Who is at the other end. */
    public Caller caller() {
        return caller;
    }

    void identify(Caller known) {
        caller = known;
    }

    public Exchange exchange() {
        return exchange;
    }

    public boolean isOpen() {
        return session.isOpen();
    }

    /** A failure in the family's words and the caller's language, as an error event carries it. */
    public Map<String, @Nullable Object> words(Failure failure) {
        return wording.event(exchange, failure);
    }

    /** Sends a text and returns when it is on its way. A reader that takes too long loses the socket. */
    public void send(String text) {
        write(new TextMessage(text));
    }

    /** Sends a ping frame, which every client answers by itself. */
    public void ping() {
        write(new PingMessage());
    }

    /**
     * Sends the events of a log from now on, instead of those of the one before: what is there, then what comes, for as long as
     * the socket is open, also over rests of the subject. The socket closes the cursor.
     *
     * @param projection what the reader sees of an event, or nothing
     */
    public void follow(EventCursor cursor, Function<Event, Optional<String>> projection) {
        pump.follow(cursor, projection);
    }

    /** Looks at once whether a subject at rest has begun again, for whoever has just begun it. */
    public void look() {
        pump.nudge();
    }

    /** Closes the socket; {@code code} is one of RFC 6455 or of the family's own, from 4000 on. */
    public void close(int code, String reason) {
        try {
            session.close(new CloseStatus(code, reason));
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} The socket was closed already", exchange.requestId(), e);
        }
        pump.nudge();
    }

    private void write(WebSocketMessage<?> message) {
        writing.lock();
        try {
            if (session.isOpen()) {
                session.sendMessage(message);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("{} The reader has gone", exchange.requestId(), e);
            close(CloseStatus.SESSION_NOT_RELIABLE.getCode(), "");
        } finally {
            writing.unlock();
        }
    }
}
