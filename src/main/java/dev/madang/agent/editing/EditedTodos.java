package dev.madang.agent.editing;

import dev.madang.agent.planning.Todo;
import java.util.List;

/** The todos of a plan after its edits, and what those did, in the order of the edits. */
public record EditedTodos(List<Todo> todos, List<PlanChange> changes) {

    public EditedTodos {
        todos = List.copyOf(todos);
        changes = List.copyOf(changes);
    }
}
