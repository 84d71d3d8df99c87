package dev.madang.agent.web;

import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanStatus;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A todo in a plan (dream-agent 4.1). */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TodoView(String id, String task, String tool, String status, int priority, List<String> dependsOn) {

    static List<TodoView> of(Plan plan, Map<String, Step> steps) {
        return plan.todos().stream()
                .map(todo -> of(todo, plan.status(), steps.get(todo.id())))
                .toList();
    }

    private static TodoView of(Todo todo, PlanStatus plan, @Nullable Step step) {
        return new TodoView(todo.id(), todo.task(), todo.tool(), status(plan, step), todo.priority(), todo.dependsOn());
    }

    /** Before the plan is approved there are no steps, only todos. */
    static String status(PlanStatus plan, @Nullable Step step) {
        if (step == null) {
            return plan == PlanStatus.CANCELLED || plan == PlanStatus.FAILED ? "cancelled" : "pending";
        }
        return status(step.state());
    }

    private static String status(StepState state) {
        return switch (state) {
            case PENDING -> "pending";
            case RUNNING -> "in_progress";
            case COMPLETED -> "completed";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            // One waits for a value that a person has to give, the other for a todo that failed.
            case WAITING, BLOCKED -> "blocked";
            case CANCELLED -> "cancelled";
        };
    }
}
