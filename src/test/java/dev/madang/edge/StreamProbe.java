package dev.madang.edge;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.events.NewEvent;
import dev.madang.shared.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A log that can be written to and streamed. Events whose name begins with a dot are shown to no reader. */
@TestComponent
@RestController
class StreamProbe {

    private final EventLog log;
    private final SseStream sse;
    private final TransactionTemplate transaction;

    StreamProbe(EventLog log, SseStream sse, PlatformTransactionManager transactions) {
        this.log = log;
        this.sse = sse;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Subject subject(String id) {
        return new Subject("agent", "probe-" + id);
    }

    void append(String id, NewEvent... events) {
        transaction.executeWithoutResult(status -> log.append(subject(id), List.of(events)));
    }

    @GetMapping("/api/agent/probe/stream/{id}")
    void stream(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long after = SseStream.lastEventId(request).orElse(0);
        sse.write(request, response, log.follow(subject(id), after), StreamProbe::shown);
    }

    private static Optional<SseEvent> shown(Event event) {
        if (event.name().equals("broken")) {
            throw new IllegalStateException("secret-of-the-server");
        }
        requireDatabase(event);
        return event.name().startsWith(".")
                ? Optional.empty()
                : Optional.of(new SseEvent(event.name(), event.payload()));
    }

    /** An event at whose sight the database goes away. */
    static void requireDatabase(Event event) {
        if (event.name().equals("away")) {
            throw new DataAccessResourceFailureException("secret-of-the-server");
        }
    }
}
