package dev.madang.agent.control;

import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.SessionStatus;
import dev.madang.agent.session.Sessions;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import dev.madang.events.EventCursor;
import dev.madang.events.EventLog;
import dev.madang.runs.RunState;
import dev.madang.runs.Runs;
import dev.madang.shared.Failure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Waits for the end of a session's turn, in memory and without a database connection. */
@Component
public class SessionEnd {

    private static final Set<SessionStatus> RESTING = EnumSet.of(SessionStatus.HITL_WAITING, SessionStatus.PAUSED);
    private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(30);

    private final Sessions sessions;
    private final Runs runs;
    private final Approvals approvals;
    private final EventLog events;

    SessionEnd(Sessions sessions, Runs runs, Approvals approvals, EventLog events) {
        this.sessions = sessions;
        this.runs = runs;
        this.approvals = approvals;
        this.events = events;
    }

    /**
     * Waits until the turn is at rest.
     *
     * @param position the number of the last event before the turn
     * @throws Failure OUTSIDE_SLOW {@code TIMEOUT}: a session that waits for a person stays answerable, the work of any other is
     *     cancelled and it ends failed with what it has (RULINGS 5)
     */
    public Session await(SessionId id, long position, Duration atMost) throws InterruptedException {
        if (atRest(id, position, atMost)) {
            return sessions.find(id);
        }
        Session session = sessions.find(id);
        if (RESTING.contains(session.found().status())) {
            throw timeout(session, waitsFor(session));
        }
        if (session.live()) {
            var ignored = runs.cancel(session.run(), RunState.FAILED, "max_execution_time_sec");
            boolean dead = atRest(id, position, CANCEL_PATIENCE);
            throw timeout(sessions.find(id), dead ? "EXECUTION_TIMEOUT" : "STILL_STOPPING");
        }
        return session;
    }

    /** Whether the session came to rest within {@code atMost}. */
    boolean atRest(SessionId id, long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        try (EventCursor cursor = events.follow(id.subject(), position)) {
            while (!cursor.atEnd()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                var ignored = cursor.next(Duration.ofNanos(left));
            }
            return true;
        }
    }

    private String waitsFor(Session session) {
        return approvals.pending(session.run().value()).stream()
                .map(Question::type)
                .findFirst()
                .orElse("hitl");
    }

    private static Failure timeout(Session session, String reason) {
        Failure failure = Failure.of(Failure.Kind.OUTSIDE_SLOW, "TIMEOUT")
                .with("session_id", session.id().value());
        String plan = session.found().planId();
        return (plan == null ? failure : failure.with("plan_id", plan)).with("reason", reason);
    }
}
