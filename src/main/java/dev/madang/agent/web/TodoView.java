package dev.madang.agent.web;

import dev.madang.agent.execution.TodoStatus;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanStatus;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A todo in a plan (dream-agent 4.1). */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TodoView(String id, String task, String tool, String status, int priority, List<String> dependsOn) {

    static List<TodoView> of(Plan plan, Map<String, Step> steps, Set<String> toBeApproved) {
        return plan.todos().stream()
                .map(todo -> of(todo, status(plan.status(), steps.get(todo.id()), toBeApproved, todo.id())))
                .toList();
    }

    private static TodoView of(Todo todo, String status) {
        return new TodoView(todo.id(), todo.task(), todo.tool(), status, todo.priority(), todo.dependsOn());
    }

    /** Before the plan is approved there are no steps, only todos. */
    static String status(PlanStatus plan, @Nullable Step step, Set<String> toBeApproved, String id) {
        if (step == null) {
            return plan == PlanStatus.CANCELLED || plan == PlanStatus.FAILED ? "cancelled" : "pending";
        }
        return toBeApproved.contains(id) ? TodoStatus.NEEDS_APPROVAL : TodoStatus.of(step.state());
    }
}
