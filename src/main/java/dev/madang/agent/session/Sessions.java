package dev.madang.agent.session;

import dev.madang.identity.Caller;
import dev.madang.runs.Run;
import dev.madang.runs.RunId;
import dev.madang.runs.Runs;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of all owners; each is told by one event log and moved by one run per turn. */
@Component
public class Sessions {

    /** The kind under which the runs of sessions are started. */
    public static final String RUN_KIND = "agent";

    private static final int MOST_LIVE = 5;

    private final SessionStore store;
    private final Runs runs;
    private final Clock clock;

    Sessions(SessionStore store, Runs runs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Starts a session, or the next turn in one that is at rest.
     *
     * @param wished the id of the session to go on with or to create, or null for a new one
     * @param along what is committed with the start or not at all, before the start is told to anybody
     * @throws Failure CONFLICT {@code SESSION_ALREADY_RUNNING}, FORBIDDEN {@code AUTH_SESSION_OWNER_MISMATCH}, LIMITED
     *     {@code SESSION_LIMIT_EXCEEDED}
     */
    @Transactional
    public Session start(String owner, @Nullable SessionId wished, Session.Asked asked, Consumer<SessionId> along) {
        store.lockOwner(owner);
        Optional<Session> before = wished == null ? Optional.empty() : store.lock(wished);
        before.ifPresent(session -> requireAtRest(session, owner));
        requireRoom(owner);
        Instant now = clock.instant();
        Session session = new Session(
                before.map(Session::id).orElseGet(() -> wished == null ? SessionId.next() : wished),
                owner,
                new RunId("none"),
                before.map(last -> last.turn() + 1).orElse(1),
                asked,
                new Session.Progress(SessionStatus.CREATED, Layer.COGNITIVE, null, null, null, null, 0, 0),
                new Session.Times(before.map(last -> last.times().createdAt()).orElse(now), now, null, null));
        store.save(session);
        along.accept(session.id());
        Run run = runs.start(RUN_KIND, session.id().subject(), owner);
        Session started = find(session.id());
        Session running =
                new Session(started.id(), owner, run.id(), started.turn(), asked, started.found(), started.times());
        store.save(running);
        return running;
    }

    /**
     * One session.
     *
     * @throws Failure NOT_FOUND {@code SESSION_NOT_FOUND}
     */
    public Session find(SessionId id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * One session, for its owner and for admins.
     *
     * @throws Failure NOT_FOUND {@code SESSION_NOT_FOUND}, FORBIDDEN {@code AUTH_SESSION_OWNER_MISMATCH}
     */
    public Session find(SessionId id, Caller caller) {
        Session session = find(id);
        if (!session.owner().equals(caller.id()) && !caller.isAdmin()) {
            throw foreign(session);
        }
        return session;
    }

    /** Those of them that there are. */
    public List<Session> findAll(Collection<SessionId> ids) {
        return store.findAll(ids);
    }

    public List<Session> list(SessionQuery query) {
        return store.list(query);
    }

    public int count(SessionQuery query) {
        return store.count(query);
    }

    /** Writes what a change of the session's run made of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Session session) {
        store.save(session);
    }

    /**
     * Makes sure that an owner may have one more live session, as part of the change that makes it live again.
     *
     * @throws Failure LIMITED {@code SESSION_LIMIT_EXCEEDED}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(Session session) {
        store.lockOwner(session.owner());
        requireRoom(session.owner());
    }

    private static void requireAtRest(Session session, String owner) {
        if (!session.owner().equals(owner)) {
            throw foreign(session);
        }
        if (session.live()) {
            throw Failure.conflict("SESSION_ALREADY_RUNNING")
                    .with("session_id", session.id().value())
                    .with("current_status", session.found().status().wireName());
        }
    }

    private void requireRoom(String owner) {
        int live = store.count(new SessionQuery(
                owner, SessionStatus.LIVE, SessionQuery.Sort.CREATED_AT, SessionQuery.Order.DESC, 1, 0));
        if (live >= MOST_LIVE) {
            throw Failure.of(Failure.Kind.LIMITED, "SESSION_LIMIT_EXCEEDED")
                    .with("limit", MOST_LIVE)
                    .with("retry_after_sec", 30);
        }
    }

    private static Failure foreign(Session session) {
        return Failure.of(Failure.Kind.FORBIDDEN, "AUTH_SESSION_OWNER_MISMATCH")
                .with("session_id", session.id().value());
    }

    private static Failure unknown(SessionId id) {
        return Failure.notFound("SESSION_NOT_FOUND").with("session_id", id.value());
    }
}
