package dev.madang.agent.web;

import dev.madang.agent.reviews.Datasets;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.SessionOptions;
import dev.madang.agent.session.Sessions;
import dev.madang.edge.Begun;
import dev.madang.edge.Callers;
import dev.madang.edge.Exchange;
import dev.madang.events.EventLog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a request to start a session, and starts it. */
@Component
public class Starter {

    private final Sessions sessions;
    private final Datasets datasets;
    private final EventLog events;

    Starter(Sessions sessions, Datasets datasets, EventLog events) {
        this.sessions = sessions;
        this.datasets = datasets;
        this.events = events;
    }

    /** Whether whoever starts a session waits for its end on the same request. */
    public enum Caller {
        WAITS,
        LEAVES
    }

    /**
     * A session that was started.
     *
     * @param position the number of the last event before its turn
     */
    record Started(Session session, long position) {}

    /** Starts a session, or finds the one that an earlier request with the same key has started. */
    Started start(RunRequest body, HttpServletRequest request, Caller caller) {
        Optional<Begun> before = Begun.before(request);
        if (before.isPresent()) {
            SessionId known = new SessionId(before.get().subject().id());
            return new Started(
                    sessions.find(known, Callers.of(request)), before.get().position());
        }
        Session.Asked asked = asked(body, Exchange.of(request).language().tag(), caller);
        SessionId wished = body.wishedSession();
        AtomicLong position = new AtomicLong();
        // In the transaction of the start: of a crash neither is left, or both.
        Session session = sessions.start(Callers.of(request).id(), wished, asked, id -> {
            position.set(events.head(id.subject()).map(EventLog.Head::last).orElse(0L));
            Begun.keep(request, id.subject(), position.get());
        });
        return new Started(session, position.get());
    }

    /**
     * A request, checked.
     *
     * @param preferred the language to take where the request says nothing
     */
    public Session.Asked asked(RunRequest body, String preferred, Caller caller) {
        RunRequest.Options options = body.checkedOptions();
        return new Session.Asked(
                body.requireInput(),
                body.language(preferred),
                new SessionOptions(
                        Boolean.TRUE.equals(options.autoApprovePlan()),
                        Boolean.TRUE.equals(options.skipHitl()),
                        options.seconds(),
                        dataset(options.dataset()),
                        caller == Caller.WAITS));
    }

    private @Nullable String dataset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return datasets.find(name).name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
