package dev.madang.agent.editing;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import dev.madang.shared.Failure;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Applies edits to the todos of a plan: all of them or none. */
@Component
public class PlanEditor {

    /** The most todos that a plan may have. */
    public static final int MOST_TODOS = 50;

    private final ToolCatalogue catalogue;
    private final ToolChoice tools;

    PlanEditor(ToolCatalogue catalogue, ToolChoice tools) {
        this.catalogue = catalogue;
        this.tools = tools;
    }

    /**
     * The todos as they are after the edits.
     *
     * @param open those that have not started; the edits may touch no others
     * @throws Failure INVALID {@code PLAN_INVALID_EDIT} with the number of the edit, from 0;
     *     {@code PLAN_TODO_NOT_FOUND}; {@code PLAN_DEPENDENCY_CYCLE} with {@code cycle}; {@code TOOL_NOT_FOUND}; and CONFLICT
     *     {@code EXECUTION_TODO_STARTED} when one that has started is meant
     */
    public EditedTodos edit(List<Todo> todos, Set<String> open, List<PlanEdit> edits) {
        Draught draught = new Draught(todos, open, catalogue, tools);
        for (int number = 0; number < edits.size(); number++) {
            draught.apply(number, edits.get(number));
        }
        EditedTodos edited = draught.finished();
        check(edited.todos());
        return edited;
    }

    /**
     * Goes back to what a plan was: what has started stays, whatever the earlier version said of it.
     *
     * @param target the todos of the version to go back to
     */
    public EditedTodos restore(List<Todo> todos, Set<String> open, List<Todo> target) {
        EditedTodos restored = Restoration.of(todos, open, target);
        check(restored.todos());
        return restored;
    }

    private static void check(List<Todo> todos) {
        if (todos.isEmpty() || todos.size() > MOST_TODOS) {
            throw Failure.invalid("PLAN_INVALID_EDIT")
                    .with("field", "todos")
                    .with("rule", todos.isEmpty() ? "a plan has at least one todo" : "a plan has at most 50 todos");
        }
        List<String> cycle = DependencyGraph.cyclic(DependencyGraph.of(todos));
        if (!cycle.isEmpty()) {
            throw Failure.invalid("PLAN_DEPENDENCY_CYCLE")
                    .with("cycle", cycle)
                    .with("problematic_todo", cycle.getFirst());
        }
    }
}
