package dev.madang.agent.editing.language;

import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.planning.Todo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes edits in the notation of the files of instructions: {@code remove video}, {@code set keyw top_k=20}, … */
final class Notation {

    private final Map<String, Todo> todos = new HashMap<>();
    private final List<String> order;
    private final List<PlanEdit> edits;

    private Notation(List<PlannedTodo> plan, List<PlanEdit> edits) {
        plan.forEach(planned -> todos.put(planned.todo().id(), planned.todo()));
        this.order = plan.stream().map(planned -> planned.todo().id()).toList();
        this.edits = edits;
    }

    /** The edits, sorted. */
    static List<String> of(List<PlannedTodo> plan, List<PlanEdit> edits) {
        return new Notation(plan, edits).written().stream().sorted().toList();
    }

    private List<String> written() {
        List<String> written = new ArrayList<>();
        for (PlanEdit edit : edits) {
            switch (edit) {
                case PlanEdit.AddTodo add -> written.add(added(add));
                case PlanEdit.RemoveTodo remove -> written.add("remove " + alias(remove.todoId()));
                case PlanEdit.UpdateTodo update -> updated(written, update);
                case PlanEdit.Reorder reorder -> {
                    if (!isNew(reorder.order().getFirst())) {
                        written.add("order "
                                + reorder.order().stream().map(Notation::alias).collect(Collectors.joining(",")));
                    }
                }
            }
        }
        return written;
    }

    private String added(PlanEdit.AddTodo add) {
        StringBuilder written =
                new StringBuilder("add ").append(add.tool()).append(' ').append(place(add));
        params(add.toolParams()).forEach(param -> written.append(' ').append(param));
        return add.priority() == null ? written.toString() : written + " priority=" + add.priority();
    }

    private String place(PlanEdit.AddTodo add) {
        boolean first = edits.stream()
                .anyMatch(edit -> edit instanceof PlanEdit.Reorder reorder
                        && reorder.order().getFirst().equals(add.id()));
        if (first) {
            return "first";
        }
        return edits.stream()
                .filter(edit -> edit instanceof PlanEdit.UpdateTodo update && isBefore(add, update))
                .map(edit -> "before " + alias(((PlanEdit.UpdateTodo) edit).todoId()))
                .findFirst()
                .orElse(add.insertAfter() == null ? "end" : "after " + alias(add.insertAfter()));
    }

    private boolean isBefore(PlanEdit.AddTodo add, PlanEdit.UpdateTodo update) {
        return add.insertAfter() != null
                && update.dependsOn() != null
                && update.dependsOn().contains(add.id())
                && order.indexOf(update.todoId()) == order.indexOf(add.insertAfter()) + 1;
    }

    private void updated(List<String> written, PlanEdit.UpdateTodo update) {
        String alias = alias(update.todoId());
        if (update.tool() != null) {
            List<String> params = update.toolParams() == null ? List.of() : params(update.toolParams());
            written.add(("replace " + alias + " with " + update.tool() + " " + String.join(" ", params)).strip());
            return;
        }
        if (update.task() != null) {
            written.add("rename " + alias + "=" + update.task());
        }
        if (update.toolParams() != null) {
            params(update.toolParams()).forEach(param -> written.add("set " + alias + " " + param));
        }
        if (update.priority() != null) {
            written.add("prio " + alias + "=" + update.priority());
        }
        if (update.dependsOn() != null
                && edits.stream().noneMatch(edit -> edit instanceof PlanEdit.AddTodo add && isBefore(add, update))) {
            List<String> before = needs(update.todoId());
            update.dependsOn().stream()
                    .filter(id -> !before.contains(id))
                    .forEach(id -> written.add("need " + alias + " +" + alias(id)));
            before.stream()
                    .filter(id -> !update.dependsOn().contains(id))
                    .forEach(id -> written.add("need " + alias + " -" + alias(id)));
        }
    }

    private List<String> needs(String id) {
        if (todos.containsKey(id)) {
            return todos.get(id).dependsOn();
        }
        List<String> needs = new ArrayList<>();
        for (PlanEdit edit : edits) {
            if (edit instanceof PlanEdit.AddTodo add && add.id().equals(id)) {
                needs.add(add.insertAfter());
                needs.addAll(add.dependsOn() == null ? List.of() : add.dependsOn());
            }
        }
        return needs;
    }

    private static List<String> params(JsonNode params) {
        return params.propertyStream()
                .filter(param -> !param.getValue().isNull())
                .map(param -> param.getKey() + "=" + value(param.getValue()))
                .sorted()
                .toList();
    }

    private static String value(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(",", "[", "]"))
                : value.asString();
    }

    private boolean isNew(String id) {
        return !todos.containsKey(id);
    }

    private static String alias(String id) {
        return id.startsWith("todo_") && id.length() < 15 ? id.substring("todo_".length()) : "new";
    }
}
