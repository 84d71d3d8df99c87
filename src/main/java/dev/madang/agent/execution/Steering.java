package dev.madang.agent.execution;

import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanVersion;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.Sessions;
import dev.madang.runs.RunState;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import dev.madang.shared.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do to a session while it lives or after it failed: pause, resume, skip, retry (dream-agent 3.4, 5, 6). */
@Component
public class Steering {

    private static final List<String> RESUMABLE = List.of("paused", "hitl_waiting", "failed");

    private final Sessions sessions;
    private final PlanChanges changes;
    private final Consequences consequences;
    private final ExecutionStage execution;
    private final Turns turns;
    private final Runs runs;
    private final AgentEvents events;

    Steering(
            Sessions sessions,
            PlanChanges changes,
            Consequences consequences,
            ExecutionStage execution,
            Turns turns,
            Runs runs,
            AgentEvents events) {
        this.sessions = sessions;
        this.changes = changes;
        this.consequences = consequences;
        this.execution = execution;
        this.turns = turns;
        this.runs = runs;
        this.events = events;
    }

    /**
     * Pauses a session: what runs finishes, nothing new starts. Again: the same answer.
     *
     * @return the todo that is still running, if any
     * @throws Failure CONFLICT {@code SESSION_ALREADY_COMPLETED}
     */
    public Optional<String> pause(Session session, @Nullable String reason, String by) {
        return runs.change(session.run(), turn -> {
            RunState state = turn.run().state();
            if (state.ended() || state == RunState.CANCELLING) {
                throw refusal("SESSION_ALREADY_COMPLETED", session);
            }
            Optional<String> current =
                    Turns.keysIn(turn, StepState.RUNNING).stream().findFirst();
            if (state != RunState.PAUSED) {
                turn.pause();
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("paused_by", by);
                told.put("reason", reason);
                told.put("current_todo", current.orElse(null));
                told.put("completed_todos", Turns.keysIn(turn, StepState.COMPLETED));
                told.put("can_resume", true);
                turn.tell(events.of("hitl_paused", told));
            }
            return current;
        });
    }

    /**
     * Lets a paused session go on.
     *
     * @throws Failure CONFLICT {@code HITL_SESSION_NOT_PAUSED}
     */
    public void resumePaused(Session session, String by) {
        runs.change(session.run(), turn -> {
            if (turn.run().state() != RunState.PAUSED) {
                throw refusal("HITL_SESSION_NOT_PAUSED", session);
            }
            resume(turn, by);
            return null;
        });
    }

    /**
     * Lets a session that is paused, waits or has failed go on, with modifications first: all of them or none. Of a failed one
     * everything that failed starts again, except what the modifications skip.
     *
     * @throws Failure CONFLICT {@code SESSION_ALREADY_RUNNING}, {@code SESSION_NOT_RESUMABLE} and what the modifications are refused
     *     for; LIMITED {@code SESSION_LIMIT_EXCEEDED}
     */
    public void resume(Session session, List<Modification> modifications, String by) {
        runs.change(session.run(), turn -> {
            RunState state = turn.run().state();
            if (state == RunState.RUNNING) {
                throw refusal("SESSION_ALREADY_RUNNING", session);
            }
            if (state != RunState.PAUSED && state != RunState.WAITING && state != RunState.FAILED) {
                throw refusal("SESSION_NOT_RESUMABLE", session).with("resumable_statuses", RESUMABLE);
            }
            modifications.forEach(modification -> apply(turn, session, modification, by));
            if (state == RunState.FAILED) {
                startAgain(turn);
            }
            if (state != RunState.WAITING) {
                resume(turn, by);
            }
            return null;
        });
    }

    /** Lets a failed run go on as somebody said elsewhere. */
    void goOn(RunTurn turn) {
        startAgain(turn);
        revive(turn);
    }

    /** Starts everything again that failed, or that the failed run's end cancelled. */
    private void startAgain(RunTurn turn) {
        sessions.requireRoom(turns.session(turn.run()));
        Set<String> planned = turns.plan(turns.session(turn.run())).stream()
                .flatMap(plan -> plan.todos().stream())
                .map(Todo::id)
                .collect(Collectors.toSet());
        for (Step step : turn.steps()) {
            boolean wanted = !StepKeys.isTodo(step) || planned.contains(step.key());
            if (wanted && (step.state() == StepState.FAILED || step.state() == StepState.CANCELLED)) {
                turn.release(step.key(), step.plan());
            }
        }
        consequences.follow(turn);
    }

    /**
     * Starts a failed todo again; a person may do so more often than the tool's retries.
     *
     * @return how often it has been started again, with this
     * @throws Failure CONFLICT {@code EXECUTION_TODO_NOT_FAILED}; LIMITED {@code SESSION_LIMIT_EXCEEDED}
     */
    public int retry(Plan plan, String todo, String by) {
        return runs.change(plan.run(), turn -> {
            int retries = retry(turn, todo);
            if (turn.run().state() == RunState.FAILED) {
                sessions.requireRoom(turns.session(turn.run()));
                resume(turn, by);
            }
            return retries;
        });
    }

    /**
     * Skips a todo that is not running and has not ended, or has failed; what cannot do without it is skipped too.
     *
     * @throws Failure CONFLICT {@code EXECUTION_TODO_NOT_SKIPPABLE}
     */
    public void skip(Plan plan, String todo, @Nullable String reason) {
        runs.change(plan.run(), turn -> {
            skip(turn, todo, reason);
            return null;
        });
    }

    private void apply(RunTurn turn, Session session, Modification modification, String by) {
        switch (modification) {
            case Modification.Skip(String todo, String reason) -> skip(turn, todo, reason);
            case Modification.Retry(String todo) -> {
                int ignored = retry(turn, todo);
            }
            case Modification.Update(var edit) -> {
                RevisedPlan ignored = changes.edit(
                        turn,
                        turns.requirePlan(session),
                        List.of(edit),
                        new Revision(PlanVersion.USER_EDIT, by, null, null));
            }
        }
    }

    private int retry(RunTurn turn, String todo) {
        Step step = require(turn, todo, "EXECUTION_TODO_NOT_FAILED");
        if (step.state() != StepState.FAILED) {
            throw refusal("EXECUTION_TODO_NOT_FAILED", step);
        }
        turn.release(todo, step.plan());
        consequences.follow(turn);
        execution.tellProgress(turn);
        return step.attempts();
    }

    private void skip(RunTurn turn, String todo, @Nullable String reason) {
        Step step = require(turn, todo, "EXECUTION_TODO_NOT_SKIPPABLE");
        boolean possible = switch (step.state()) {
            case PENDING, WAITING, BLOCKED, FAILED -> turn.run().state() != RunState.CANCELLING;
            case RUNNING, COMPLETED, SKIPPED, CANCELLED -> false;
        };
        if (!possible) {
            throw refusal("EXECUTION_TODO_NOT_SKIPPABLE", step);
        }
        String language = turns.session(turn.run()).asked().language();
        String text = reason == null || reason.isBlank() ? Words.of(language, "skipped.person") : reason;
        consequences.skip(turn, todo, text);
        execution.tellProgress(turn);
    }

    private void resume(RunTurn turn, String by) {
        revive(turn);
        turn.tell(events.of("hitl_resumed", Map.of("resumed_by", by)));
    }

    private void revive(RunTurn turn) {
        turns.update(turn, found -> found.failed(null));
        turn.resume();
    }

    private static Step require(RunTurn turn, String todo, String refusal) {
        if (!turn.has(todo)) {
            throw Failure.conflict(refusal).with("todo_id", todo).with("current_status", "pending");
        }
        return turn.step(todo);
    }

    private static Failure refusal(String reason, Step step) {
        return Failure.conflict(reason).with("todo_id", step.key()).with("current_status", TodoStatus.of(step.state()));
    }

    private static Failure refusal(String reason, Session session) {
        return Failure.conflict(reason)
                .with("session_id", session.id().value())
                .with("current_status", session.found().status().wireName());
    }
}
