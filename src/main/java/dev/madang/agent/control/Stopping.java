package dev.madang.agent.control;

import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.Sessions;
import dev.madang.events.EventLog;
import dev.madang.runs.Run;
import dev.madang.runs.RunState;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import dev.madang.shared.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stops sessions; it answers when their work is dead (dream-agent 2.5). */
@Component
public class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sessions sessions;
    private final Plans plans;
    private final Runs runs;
    private final EventLog events;
    private final SessionEnd ends;

    Stopping(Sessions sessions, Plans plans, Runs runs, EventLog events, SessionEnd ends) {
        this.sessions = sessions;
        this.plans = plans;
        this.runs = runs;
        this.events = events;
        this.ends = ends;
    }

    /**
     * Stops a session. Again: the same answer.
     *
     * @throws Failure CONFLICT {@code SESSION_ALREADY_COMPLETED} when it ended otherwise
     */
    public Stopped stop(Session session, String reason) throws InterruptedException {
        Run run = runs.find(session.run());
        if (run.state().ended() && !wasStopped(run)) {
            throw Failure.conflict("SESSION_ALREADY_COMPLETED")
                    .with("session_id", session.id().value())
                    .with("current_status", session.found().status().wireName());
        }
        if (!run.state().ended()) {
            cancel(session, reason);
        }
        return view(sessions.find(session.id()), runs.find(session.run()));
    }

    /** Ends a session that is still live; returns when its work is dead. */
    public void end(Session session, String reason) throws InterruptedException {
        if (!runs.find(session.run()).state().ended()) {
            cancel(session, reason);
        }
    }

    private void cancel(Session session, String reason) throws InterruptedException {
        long position =
                events.head(session.id().subject()).map(EventLog.Head::last).orElse(0L);
        Run cancelled = runs.cancel(session.run(), RunState.CANCELLED, reason);
        if (!cancelled.state().ended() && !ends.atRest(session.id(), position, PATIENCE)) {
            throw Failure.of(Failure.Kind.OUTSIDE_SLOW, "TIMEOUT")
                    .with("session_id", session.id().value())
                    .with("reason", "STILL_STOPPING");
        }
    }

    private static boolean wasStopped(Run run) {
        return run.cancel() != null && run.state() == RunState.CANCELLED;
    }

    private Stopped view(Session session, Run run) {
        List<Step> steps = runs.steps(run.id());
        List<String> completed = keys(steps, Set.of(StepState.COMPLETED));
        Set<String> ended = Set.copyOf(
                keys(steps, Set.of(StepState.COMPLETED, StepState.FAILED, StepState.SKIPPED, StepState.BLOCKED)));
        String plan = session.found().planId();
        List<String> todos = plan == null
                ? List.of()
                : plans.find(new PlanId(plan)).todos().stream().map(Todo::id).toList();
        return new Stopped(
                Objects.requireNonNullElse(run.endedAt(), session.times().updatedAt()),
                todos.stream().filter(completed::contains).toList(),
                todos.stream().filter(id -> !ended.contains(id)).toList());
    }

    private static List<String> keys(List<Step> steps, Set<StepState> states) {
        return steps.stream()
                .filter(step -> states.contains(step.state()))
                .map(Step::key)
                .toList();
    }
}
