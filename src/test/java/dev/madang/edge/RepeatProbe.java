package dev.madang.edge;

import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Handlers that start something and count how often they did, by name. */
@TestComponent
@RestController
class RepeatProbe {

    private final Map<String, AtomicInteger> starts = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> arrivals = new ConcurrentHashMap<>();

    private final TransactionTemplate transaction;

    RepeatProbe(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    int starts(String name) {
        return starts.computeIfAbsent(name, key -> new AtomicInteger()).get();
    }

    CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, key -> new CountDownLatch(1));
    }

    CountDownLatch arrival(String name) {
        return arrivals.computeIfAbsent(name, key -> new CountDownLatch(1));
    }

    private int start(String name) {
        return starts.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
    }

    @Idempotent
    @Enveloped
    @PostMapping({"/api/agent/probe/start/{name}", "/api/jobs/start/{name}", "/api/templates/start/{name}"})
    ResponseEntity<Map<String, Object>> begin(@PathVariable String name, @RequestBody Map<String, Object> body) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header("Location", "/probe/" + name)
                .body(Map.of("number", start(name), "text", "마당", "body", body));
    }

    @Idempotent
    @PostMapping("/api/agent/probe/slow/{name}")
    String slow(@PathVariable String name) throws InterruptedException {
        int number = start(name);
        arrival(name).countDown();
        gate(name).await();
        return "slow " + number;
    }

    @Idempotent
    @PostMapping("/api/agent/probe/failing/{name}/{kind}")
    String failing(@PathVariable String name, @PathVariable Failure.Kind kind) {
        int number = start(name);
        if (number == 1) {
            throw Failure.of(kind, kind.name());
        }
        return "done " + number;
    }

    @Idempotent
    @PostMapping("/api/agent/probe/large/{name}")
    String large(@PathVariable String name) {
        return start(name) + "x".repeat(3 << 20);
    }

    /** Fails after it has begun, the first time; goes on with what it has begun the next. */
    @Idempotent
    @PostMapping("/api/agent/probe/resuming/{name}")
    String resuming(@PathVariable String name, HttpServletRequest request) {
        Optional<Begun> before = Begun.before(request);
        if (before.isPresent()) {
            return "goes on with " + before.get();
        }
        int number = start(name);
        note(request, name, 7);
        throw Failure.of(Failure.Kind.OUTSIDE_SLOW, "TIMEOUT").with("number", number);
    }

    @Idempotent
    @PostMapping("/api/agent/probe/streaming/{name}")
    void streaming(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String what = Begun.before(request).map(before -> "again").orElse("first");
        if (what.equals("first")) {
            start(name);
            note(request, name, 0);
        }
        response.setContentType("text/event-stream");
        response.flushBuffer();
        response.getOutputStream().print("data: " + what + "\n\n");
    }

    private void note(HttpServletRequest request, String name, long position) {
        transaction.executeWithoutResult(status -> Begun.keep(request, StreamProbe.subject(name), position));
    }

    /** Notes what it begins outside of any transaction. */
    @Idempotent
    @PostMapping("/api/agent/probe/careless/{name}")
    String careless(@PathVariable String name, HttpServletRequest request) {
        Begun.keep(request, StreamProbe.subject(name), 0);
        return "careless " + start(name);
    }

    @PostMapping("/api/agent/probe/plain/{name}")
    String plain(@PathVariable String name) {
        return "plain " + start(name);
    }
}
