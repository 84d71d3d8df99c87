package dev.madang.agent.editing.language;

import dev.madang.agent.editing.PlanEdit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The edits that were understood, as few as will do. */
final class Edits {

    private final List<PlanEdit> edits = new ArrayList<>();

    List<PlanEdit> all() {
        return List.copyOf(edits);
    }

    boolean adds(String id) {
        return edits.stream()
                .anyMatch(
                        edit -> edit instanceof PlanEdit.AddTodo add && add.id().equals(id));
    }

    void add(PlanEdit.AddTodo add) {
        edits.add(add);
    }

    /** What was only going to be added is not added then. */
    void remove(String id) {
        boolean fresh = edits.removeIf(
                edit -> edit instanceof PlanEdit.AddTodo add && add.id().equals(id));
        if (!fresh) {
            edits.add(new PlanEdit.RemoveTodo(id));
        }
    }

    /** The last order is the one that counts. */
    void reorder(List<String> order) {
        edits.removeIf(PlanEdit.Reorder.class::isInstance);
        edits.add(new PlanEdit.Reorder(order));
    }

    /** An update of what is only being added becomes a part of the addition, where it can. */
    void update(PlanEdit.UpdateTodo update) {
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i) instanceof PlanEdit.AddTodo add
                    && add.id().equals(update.todoId())
                    && update.dependsOn() == null
                    && update.tool() == null) {
                edits.set(i, merged(add, update));
                return;
            }
        }
        edits.add(update);
    }

    private static PlanEdit.AddTodo merged(PlanEdit.AddTodo add, PlanEdit.UpdateTodo update) {
        ObjectNode params = (ObjectNode) add.toolParams().deepCopy();
        if (update.toolParams() instanceof ObjectNode more) {
            params.setAll(more);
        }
        return new PlanEdit.AddTodo(
                add.id(),
                update.task() == null ? add.task() : update.task(),
                add.description(),
                add.tool(),
                params,
                update.priority() == null ? add.priority() : update.priority(),
                add.insertAfter(),
                add.dependsOn());
    }
}
