package dev.madang.agent.planning;

import dev.madang.agent.session.SessionId;
import dev.madang.runs.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan at its current version.
 *
 * @param notes what the planner has to say to the user about it, for example what it left out and why
 */
public record Plan(
        PlanId id,
        SessionId session,
        RunId run,
        PlanStatus status,
        int version,
        List<String> notes,
        List<Todo> todos,
        Instant createdAt,
        @Nullable Instant approvedAt) {

    public Plan {
        notes = List.copyOf(notes);
        todos = List.copyOf(todos);
    }

    /** Each todo with the todos that it needs. */
    public Map<String, List<String>> dependencyGraph() {
        return DependencyGraph.of(todos);
    }

    /** The next version, with other todos. */
    public Plan revised(List<Todo> newTodos) {
        return new Plan(id, session, run, status, version + 1, notes, newTodos, createdAt, approvedAt);
    }

    public Plan in(PlanStatus next) {
        return new Plan(id, session, run, next, version, notes, todos, createdAt, approvedAt);
    }

    public Plan approvedAt(Instant at) {
        return new Plan(id, session, run, PlanStatus.APPROVED, version, notes, todos, createdAt, at);
    }
}
