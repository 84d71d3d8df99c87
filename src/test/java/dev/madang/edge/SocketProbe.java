package dev.madang.edge;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.quota.Policy;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sockets that follow a log of the {@link StreamProbe}'s and repeat what they hear. */
@TestComponent
@RestController
class SocketProbe {

    private static final Policy MINUTE = new Policy.FixedWindow(20, Duration.ofMinutes(1), Policy.Start.FIRST_USE);
    private static final SocketRules.Codes CODES = new SocketRules.Codes(4001, 4002, 4003, 4029);

    private final Map<String, BlockingQueue<String>> closed = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Sockets sockets;
    private final EventLog log;

    SocketProbe(Sockets sockets, EventLog log) {
        this.sockets = sockets;
        this.log = log;
    }

    BlockingQueue<String> closed(String id) {
        return closed.computeIfAbsent(id, key -> new LinkedBlockingQueue<>());
    }

    @GetMapping({"/ws/probe/{id}", "/ws/probe/{id}/{seconds}"})
    void open(
            @PathVariable String id,
            @PathVariable Optional<Integer> seconds,
            HttpServletRequest request,
            HttpServletResponse response) {
        SocketRules rules = rules(Duration.ofSeconds(seconds.orElse(20)), Duration.ofSeconds(30));
        long position = Polling.position(request, "resume_from").orElse(0);
        sockets.open(request, response, rules, new Talk(id, position));
    }

    private static SocketRules rules(Duration write, Duration ping) {
        return new SocketRules(0, 1000, MINUTE, Duration.ofMillis(700), write, ping, CODES);
    }

    /** One that is pinged often. */
    @GetMapping("/ws/pinged/{id}")
    void pinged(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        SocketRules rules = rules(Duration.ofSeconds(20), Duration.ofMillis(200));
        sockets.open(request, response, rules, new Talk(id, 0));
    }

    /** One whose talk opens when the {@link #gate} does. */
    @GetMapping("/ws/late/{id}")
    void late(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        SocketRules rules = rules(Duration.ofSeconds(20), Duration.ofSeconds(30));
        sockets.open(request, response, rules, new Talk(id, 0) {
            @Override
            public void opened(Socket socket) {
                try {
                    gate(id).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.opened(socket);
                SocketProbe.this.closed(id).add("opened");
            }
        });
    }

    CountDownLatch gate(String id) {
        return gates.computeIfAbsent(id, key -> new CountDownLatch(1));
    }

    @GetMapping("/ws/chat")
    void few(HttpServletRequest request, HttpServletResponse response) {
        sockets.open(request, response, SocketRules.of(5, MINUTE, CODES), new Talk("few", 0));
    }

    private class Talk implements SocketTalk {

        private final String id;
        private final long position;

        Talk(String id, long position) {
            this.id = id;
            this.position = position;
        }

        @Override
        public void opened(Socket socket) {
            socket.send("state " + socket.caller().id());
            socket.follow(log.follow(StreamProbe.subject(id), position), Talk::shown);
        }

        private static Optional<String> shown(Event event) {
            StreamProbe.requireDatabase(event);
            return Optional.of(event.sequence() + " " + event.name() + event.payload());
        }

        @Override
        public void heard(Socket socket, String message) {
            if (message.equals("refuse")) {
                throw Failure.conflict("PLAN_ALREADY_APPROVED");
            }
            socket.send("heard " + message);
        }

        @Override
        public void closed(Socket socket) {
            SocketProbe.this.closed(id).add("closed");
        }
    }
}
