package dev.madang.agent.editing;

import dev.madang.agent.editing.PlanChange.Action;
import dev.madang.agent.planning.Todo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way back to an earlier version of a plan. */
final class Restoration {

    private Restoration() {}

    static EditedTodos of(List<Todo> todos, Set<String> open, List<Todo> target) {
        Map<String, Todo> begun = todos.stream()
                .filter(todo -> !open.contains(todo.id()))
                .collect(Collectors.toMap(Todo::id, Function.identity()));
        Set<String> wanted = target.stream().map(Todo::id).collect(Collectors.toSet());
        // What has started stays and stands before what comes.
        List<Todo> restored = new ArrayList<>(todos.stream()
                .filter(todo -> begun.containsKey(todo.id()) && !wanted.contains(todo.id()))
                .toList());
        target.forEach(todo -> restored.add(begun.getOrDefault(todo.id(), todo)));
        return new EditedTodos(restored, changes(PlanDifference.between(todos, restored)));
    }

    private static List<PlanChange> changes(PlanDifference difference) {
        List<PlanChange> changes = new ArrayList<>();
        difference.added().forEach(todo -> changes.add(change(Action.ADD, todo, "Added todo: " + todo.task())));
        difference.removed().forEach(todo -> changes.add(change(Action.REMOVE, todo, "Removed todo: " + todo.id())));
        difference
                .changed()
                .forEach(changed -> changes.add(change(
                        Action.UPDATE,
                        changed.after(),
                        "Restored " + changed.after().id() + " " + String.join(", ", changed.fields()))));
        if (difference.reordered()) {
            changes.add(new PlanChange(Action.REORDER, "", "", "Restored the order of the todos"));
        }
        return changes;
    }

    private static PlanChange change(Action action, Todo todo, String text) {
        return new PlanChange(action, todo.id(), todo.task(), text);
    }
}
