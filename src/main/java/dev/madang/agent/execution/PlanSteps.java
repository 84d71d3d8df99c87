package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.editing.PlanDifference;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.NewStep;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the steps of a run in step with a plan that changes while it is carried out. */
@Component
class PlanSteps {

    private final ToolCatalogue catalogue;
    private final Consequences consequences;

    PlanSteps(ToolCatalogue catalogue, Consequences consequences) {
        this.catalogue = catalogue;
        this.consequences = consequences;
    }

    /** Whether a todo has not started, so that it may be edited: one that failed may be, since it may be started anew. */
    static boolean isOpen(RunTurn turn, String todo) {
        if (!turn.has(todo)) {
            return true;
        }
        return isOpen(turn.step(todo));
    }

    static boolean isOpen(Step step) {
        return switch (step.state()) {
            case PENDING, BLOCKED -> step.attempts() == 0;
            case WAITING, FAILED -> true;
            case RUNNING, COMPLETED, SKIPPED, CANCELLED -> false;
        };
    }

    /** Adds, takes away and changes the steps of a plan that is approved; one that is not has none. */
    void follow(RunTurn turn, Plan before, Plan after) {
        if (after.approvedAt() == null) {
            return;
        }
        PlanDifference difference = PlanDifference.between(before.todos(), after.todos());
        difference.removed().forEach(todo -> {
            turn.withdrawQuestions(todo.id());
            turn.cancel(todo.id());
        });
        difference.added().forEach(todo -> add(turn, todo));
        difference.changed().forEach(changed -> change(turn, changed.after()));
        turn.reorder(after.todos().stream().map(Todo::id).toList());
        consequences.follow(turn);
    }

    private void add(RunTurn turn, Todo todo) {
        if (turn.has(todo.id())) {
            turn.release(todo.id(), step(todo));
        } else {
            turn.add(step(todo));
        }
    }

    /** What was asked about a todo was asked about what it said before. */
    private void change(RunTurn turn, Todo todo) {
        if (turn.step(todo.id()).state() == StepState.WAITING) {
            turn.withdrawQuestions(todo.id());
            turn.release(todo.id(), step(todo));
        } else {
            turn.replan(todo.id(), step(todo));
        }
    }

    private NewStep step(Todo todo) {
        return TodoSteps.of(todo, catalogue.require(todo.tool()));
    }

    /** A todo as {@code plan_modified} lists it. */
    Map<String, Object> listed(RunTurn turn, Todo todo) {
        Map<String, Object> listed = new LinkedHashMap<>(PlanningStage.listed(todo));
        if (turn.has(todo.id())) {
            listed.put("status", TodoStatus.of(turn.step(todo.id()).state()));
        }
        return listed;
    }
}
