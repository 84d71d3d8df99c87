package dev.madang.agent.editing;

import dev.madang.agent.planning.Todo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How two versions of a plan differ.
 *
 * @param added todos of the later version alone
 * @param removed todos of the earlier version alone
 * @param changed todos of both that say something else
 * @param reordered whether those of both stand in another order
 */
public record PlanDifference(List<Todo> added, List<Todo> removed, List<Changed> changed, boolean reordered) {

    /** A todo before and after; {@code fields} names what differs, as the wire calls it. */
    public record Changed(Todo before, Todo after, List<String> fields) {}

    public PlanDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** What leads from one list of todos to another. */
    public static PlanDifference between(List<Todo> from, List<Todo> to) {
        Map<String, Todo> before = byId(from);
        Map<String, Todo> after = byId(to);
        List<Changed> changed = new ArrayList<>();
        for (Todo old : from) {
            Todo now = after.get(old.id());
            if (now != null && !now.equals(old)) {
                changed.add(new Changed(old, now, fields(old, now)));
            }
        }
        return new PlanDifference(
                to.stream().filter(todo -> !before.containsKey(todo.id())).toList(),
                from.stream().filter(todo -> !after.containsKey(todo.id())).toList(),
                changed,
                !common(before, after).equals(common(after, before)));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !reordered;
    }

    private static List<String> common(Map<String, Todo> of, Map<String, Todo> with) {
        Set<String> ids = new LinkedHashSet<>(of.keySet());
        ids.retainAll(with.keySet());
        return List.copyOf(ids);
    }

    private static List<String> fields(Todo old, Todo now) {
        List<String> fields = new ArrayList<>();
        differ(fields, "task", old.task(), now.task());
        differ(fields, "description", old.description(), now.description());
        differ(fields, "tool", old.tool(), now.tool());
        differ(fields, "tool_params", old.toolParams(), now.toolParams());
        differ(fields, "priority", old.priority(), now.priority());
        differ(fields, "depends_on", old.dependsOn(), now.dependsOn());
        return fields;
    }

    private static void differ(List<String> fields, String name, Object old, Object now) {
        if (!old.equals(now)) {
            fields.add(name);
        }
    }

    private static Map<String, Todo> byId(List<Todo> todos) {
        Map<String, Todo> byId = new LinkedHashMap<>();
        todos.forEach(todo -> byId.put(todo.id(), todo));
        return byId;
    }
}
