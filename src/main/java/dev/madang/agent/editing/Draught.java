package dev.madang.agent.editing;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan while it is being edited. */
final class Draught {

    private static final int LONGEST_TASK = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int USUAL_PRIORITY = 5;

    private final List<Todo> todos;
    private final Set<String> open;
    private final ToolCatalogue catalogue;
    private final ToolChoice tools;
    private final List<PlanChange> changes = new ArrayList<>();
    private int number;

    Draught(List<Todo> todos, Set<String> open, ToolCatalogue catalogue, ToolChoice tools) {
        this.todos = new ArrayList<>(todos);
        this.open = new HashSet<>(open);
        this.catalogue = catalogue;
        this.tools = tools;
    }

    void apply(int numberOfEdit, PlanEdit edit) {
        number = numberOfEdit;
        switch (edit) {
            case PlanEdit.AddTodo add -> add(add);
            case PlanEdit.RemoveTodo(String id) -> remove(requireOpen(id));
            case PlanEdit.UpdateTodo update -> update(requireOpen(update.todoId()), update);
            case PlanEdit.Reorder(List<String> order) -> reorder(order);
        }
    }

    EditedTodos finished() {
        return new EditedTodos(todos, changes);
    }

    private void add(PlanEdit.AddTodo add) {
        String task = text("task", add.task(), LONGEST_TASK);
        ToolDeclaration tool = tool(Optional.ofNullable(add.tool())
                .or(() -> tools.forTask(task))
                .orElseThrow(() -> new Violation(Place.BODY, path("tool"), Rule.MISSING).failure()));
        Todo before = add.insertAfter() == null ? null : require(add.insertAfter());
        Set<String> needs = new LinkedHashSet<>();
        if (before != null) {
            needs.add(before.id());
        }
        List<String> named = add.dependsOn();
        if (named == null) {
            needs.addAll(producersFor(tool, needs));
        } else {
            named.forEach(id -> needs.add(require(id).id()));
        }
        Integer priority = add.priority();
        Todo todo = new Todo(
                add.id(),
                task,
                add.description() == null ? "" : text("description", add.description(), LONGEST_DESCRIPTION),
                tool.name(),
                add.toolParams(),
                priority == null ? (before == null ? USUAL_PRIORITY : before.priority()) : priority(priority),
                List.copyOf(needs));
        todos.add(before == null ? todos.size() : todos.indexOf(before) + 1, todo);
        open.add(todo.id());
        changes.add(new PlanChange(PlanChange.Action.ADD, todo.id(), task, "Added todo: " + task));
    }

    /** The last todos of the tools that a tool builds on, unless what the new todo follows stands behind them anyway. */
    private List<String> producersFor(ToolDeclaration tool, Set<String> follows) {
        Map<String, List<String>> graph = DependencyGraph.of(todos);
        Set<String> reached = new HashSet<>(follows);
        follows.forEach(id -> reached.addAll(DependencyGraph.allDependencies(graph, id)));
        return tool.needs().stream()
                .flatMap(needed -> {
                    List<String> there = todos.stream()
                            .filter(todo -> todo.tool().equals(needed))
                            .map(Todo::id)
                            .toList();
                    return there.isEmpty() || there.stream().anyMatch(reached::contains)
                            ? Optional.<String>empty().stream()
                            : Optional.of(there.getLast()).stream();
                })
                .toList();
    }

    private void remove(Todo removed) {
        List<String> handed = new ArrayList<>();
        todos.remove(removed);
        todos.replaceAll(todo -> {
            if (!todo.dependsOn().contains(removed.id())) {
                return todo;
            }
            Set<String> needs = new LinkedHashSet<>();
            todo.dependsOn().forEach(id -> {
                if (id.equals(removed.id())) {
                    needs.addAll(removed.dependsOn());
                } else {
                    needs.add(id);
                }
            });
            handed.add(todo.id() + " now depends on " + (needs.isEmpty() ? "nothing" : String.join(", ", needs)));
            return todo.needing(List.copyOf(needs));
        });
        String consequence = handed.isEmpty() ? "" : " (" + String.join("; ", handed) + ")";
        changes.add(new PlanChange(
                PlanChange.Action.REMOVE, removed.id(), removed.task(), "Removed todo: " + removed.id() + consequence));
    }

    private void update(Todo old, PlanEdit.UpdateTodo update) {
        List<String> told = new ArrayList<>();
        String task = update.task() == null ? old.task() : text("task", update.task(), LONGEST_TASK);
        String description = update.description() == null
                ? old.description()
                : text("description", update.description(), LONGEST_DESCRIPTION);
        String tool = update.tool() == null ? old.tool() : tool(update.tool()).name();
        int priority = update.priority() == null ? old.priority() : priority(update.priority());
        List<String> needs = update.dependsOn() == null
                ? old.dependsOn()
                : update.dependsOn().stream()
                        .map(id -> require(id).id())
                        .distinct()
                        .toList();
        JsonNode params = merged(old.toolParams(), update.toolParams());
        Todo updated = new Todo(old.id(), task, description, tool, params, priority, needs);
        todos.set(todos.indexOf(old), updated);
        tell(told, "task", old.task(), task);
        tell(told, "description", old.description(), description);
        tell(told, "tool", old.tool(), tool);
        tell(told, "tool_params", old.toolParams(), params);
        tell(told, "priority", old.priority(), priority);
        tell(told, "depends_on", old.dependsOn(), needs);
        String text = told.isEmpty()
                ? "Left " + old.id() + " as it was"
                : "Updated " + old.id() + " " + String.join(", ", told);
        changes.add(new PlanChange(PlanChange.Action.UPDATE, old.id(), task, text));
    }

    private void reorder(List<String> order) {
        if (order.isEmpty() || new HashSet<>(order).size() != order.size()) {
            throw new Violation(Place.BODY, path("order"), Rule.FORMAT, Map.of("expected", "ids of todos, each once"))
                    .failure();
        }
        List<Todo> first = order.stream().map(this::require).toList();
        todos.removeAll(first);
        todos.addAll(0, first);
        changes.add(new PlanChange(
                PlanChange.Action.REORDER,
                first.getFirst().id(),
                first.getFirst().task(),
                "Reordered todos: " + String.join(", ", order)));
    }

    private static void tell(List<String> told, String field, Object before, Object after) {
        if (!before.equals(after)) {
            told.add(field + " to " + after);
        }
    }

    private static JsonNode merged(JsonNode old, @Nullable JsonNode changes) {
        if (changes == null) {
            return old;
        }
        ObjectNode merged = (ObjectNode) old.deepCopy();
        changes.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }

    private Todo require(String id) {
        return todos.stream()
                .filter(todo -> todo.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.invalid("PLAN_TODO_NOT_FOUND")
                        .with("todo_id", id)
                        .with("edit", number));
    }

    private Todo requireOpen(String id) {
        Todo todo = require(id);
        if (!open.contains(id)) {
            throw Failure.conflict("EXECUTION_TODO_STARTED").with("todo_id", id).with("edit", number);
        }
        return todo;
    }

    private ToolDeclaration tool(String name) {
        ToolDeclaration tool = catalogue
                .find(name)
                .orElseThrow(() ->
                        Failure.invalid("TOOL_NOT_FOUND").with("tool", name).with("edit", number));
        if (!catalogue.isActive(name)) {
            throw Failure.invalid("TOOL_UNAVAILABLE").with("tool", name).with("edit", number);
        }
        return tool;
    }

    private int priority(int given) {
        if (given < 0 || given > 10) {
            Rule rule = given < 0 ? Rule.TOO_SMALL : Rule.TOO_GREAT;
            throw new Violation(Place.BODY, path("priority"), rule, Map.of("min", 0, "max", 10)).failure();
        }
        return given;
    }

    private String text(String field, String given, int longest) {
        if (given.isBlank()) {
            throw new Violation(Place.BODY, path(field), Rule.EMPTY).failure();
        }
        if (given.length() > longest) {
            throw new Violation(Place.BODY, path(field), Rule.TOO_LONG, Map.of("max", longest)).failure();
        }
        return given.strip();
    }

    private String path(String field) {
        return "edits[" + number + "].params." + field;
    }
}
