package dev.madang.edge;

import dev.madang.identity.Caller;
import dev.madang.quota.Allowance;
import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** One connection from its handshake to its end: who it is, what it says and how often. */
final class SocketEndpoint extends TextWebSocketHandler implements SocketPump.Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);
    private static final String WRITE_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Sockets.Handshake handshake;
    private final SocketRules rules;
    private final SocketTalk talk;
    private final SocketPump pump;
    private final Allowance messages;
    private final ReentrantLock turn = new ReentrantLock();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();
    private Stage stage = Stage.NEW;
    private volatile long lateAt;
    private volatile @Nullable Socket socket;

    /** How far the talk has come. */
    private enum Stage {
        NEW,
        OPEN,
        CLOSED
    }

    SocketEndpoint(Sockets.Handshake handshake, SocketRules rules, SocketTalk talk, SocketPump pump, Clock clock) {
        this.handshake = handshake;
        this.rules = rules;
        this.talk = talk;
        this.pump = pump;
        this.messages = new Allowance(
                Limit.ofReads("socket.messages", handshake.exchange().requestId(), rules.messages()), clock);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(rules.messageCharacters());
        if (session instanceof NativeWebSocketSession adapted) {
            Objects.requireNonNull(adapted.getNativeSession(jakarta.websocket.Session.class))
                    .getUserProperties()
                    .put(WRITE_TIMEOUT, rules.writeTimeout().toMillis());
        }
        Socket made = new Socket(session, handshake.exchange(), handshake.caller(), handshake.wording(), pump);
        socket = made;
        if (!handshake.isSeated()) {
            talk.failed(
                    made,
                    Failure.of(Failure.Kind.LIMITED, "SOCKET_LIMIT_EXCEEDED").with("limit", rules.perAddress()));
            made.close(rules.codes().tooMany(), "");
            opened.countDown();
            return;
        }
        lateAt = System.nanoTime() + rules.greeting().toNanos();
        Thread.ofVirtual().name("socket " + handshake.exchange().requestId()).start(() -> live(made));
    }

    private void live(Socket made) {
        if (!isStrange(made)) {
            open(made);
        }
        pump.run(made, talk, this);
    }

    /** Whoever is heard or has closed waits for the end of this. */
    private void open(Socket made) {
        turn.lock();
        try {
            if (stage == Stage.NEW) {
                stage = Stage.OPEN;
                guarded(made, () -> talk.opened(made));
            }
        } finally {
            turn.unlock();
            opened.countDown();
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws InterruptedException {
        Socket open = Objects.requireNonNull(socket);
        pump.alive();
        if (!isStrange(open)) {
            opened.await();
        }
        if (!open.isOpen()) {
            return;
        }
        guarded(open, () -> {
            switch (messages.spend()) {
                case Decision.Refused refused -> talk.tooFast(open, refused);
                case Decision.Allowed _ when isStrange(open) -> greet(open, message.getPayload());
                case Decision.Allowed _ -> talk.heard(open, message.getPayload());
            }
        });
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        pump.alive();
    }

    private void greet(Socket open, String message) {
        try {
            Caller caller = handshake.greetings().callerOf(message).orElse(null);
            if (caller == null) {
                turnAway(
                        open,
                        Failure.of(Failure.Kind.UNAUTHENTICATED, "AUTH_REQUIRED"),
                        rules.codes().unknown());
                return;
            }
            open.identify(Doorkeeper.requireOperator(caller));
        } catch (Failure failure) {
            turnAway(open, failure, rules.codes().refused());
            return;
        }
        open(open);
    }

    private void turnAway(Socket open, Failure failure, int code) {
        talk.failed(open, failure);
        open.close(code, "");
    }

    @Override
    public void check() {
        Socket open = socket;
        if (open != null && isStrange(open) && System.nanoTime() - lateAt >= 0) {
            turnAway(
                    open,
                    Failure.of(Failure.Kind.UNAUTHENTICATED, "AUTH_REQUIRED"),
                    rules.codes().late());
        }
    }

    @Override
    public Duration left() {
        Socket open = socket;
        return open != null && isStrange(open) ? Duration.ofNanos(Math.max(0, lateAt - System.nanoTime())) : FOR_EVER;
    }

    private static boolean isStrange(Socket open) {
        return open.caller() instanceof Caller.Anonymous;
    }

    private void guarded(Socket open, Runnable work) {
        try {
            work.run();
        } catch (Failure failure) {
            talk.failed(open, failure);
        } catch (RuntimeException e) {
            LOG.error("{} The talk broke off", handshake.exchange().requestId(), e);
            open.close(CloseStatus.SERVER_ERROR.getCode(), "");
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable thrown) {
        LOG.debug("{} The socket is broken", handshake.exchange().requestId(), thrown);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (ended.compareAndSet(false, true)) {
            handshake.leave();
            pump.nudge();
            close();
        }
    }

    private void close() {
        turn.lock();
        try {
            Stage before = stage;
            stage = Stage.CLOSED;
            Socket closed = socket;
            if (closed != null && before == Stage.OPEN) {
                talk.closed(closed);
            }
        } finally {
            turn.unlock();
        }
    }
}
