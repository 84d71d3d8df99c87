package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The plan as it will be after the edits that were understood so far, and these edits. */
final class Sketch {

    static final int HIGHEST = 10;

    private final ToolCatalogue catalogue;
    private final JsonMapper json;
    private final String language;
    private final List<Todo> todos = new ArrayList<>();
    private final List<String> started;
    private final Edits edits = new Edits();
    private final Map<String, Todo> removed = new LinkedHashMap<>();
    private List<String> subject = List.of();
    private boolean priorities;
    private int added;

    Sketch(List<PlannedTodo> plan, ToolCatalogue catalogue, JsonMapper json, String language) {
        plan.forEach(planned -> todos.add(planned.todo()));
        this.started = plan.stream()
                .filter(planned -> !planned.open())
                .map(planned -> planned.todo().id())
                .toList();
        this.catalogue = catalogue;
        this.json = json;
        this.language = language;
    }

    ToolCatalogue catalogue() {
        return catalogue;
    }

    List<Todo> todos() {
        return List.copyOf(todos);
    }

    List<PlanEdit> edits() {
        return edits.all();
    }

    boolean isChanged() {
        return !edits.all().isEmpty();
    }

    /** What was spoken of last, as far as it is still there. */
    List<String> subject() {
        return subject.stream().filter(id -> find(id).isPresent()).toList();
    }

    void speakOf(List<String> ids) {
        subject = List.copyOf(ids);
        priorities = false;
    }

    void speakOfPriorities(List<String> ids) {
        subject = List.copyOf(ids);
        priorities = true;
    }

    /** Whether priorities were spoken of last, so that a bare number may be one. */
    boolean areAboutPriorities() {
        return priorities;
    }

    Optional<Todo> find(String id) {
        return todos.stream().filter(todo -> todo.id().equals(id)).findFirst();
    }

    Todo require(String id) {
        return find(id).orElseThrow(() -> new Misunderstood(Reason.UNKNOWN_TODO, name(id)));
    }

    private String name(String id) {
        Todo gone = removed.get(id);
        return gone == null ? id : gone.task();
    }

    List<Todo> byTool(String tool) {
        return todos.stream().filter(todo -> todo.tool().equals(tool)).toList();
    }

    int place(String id) {
        return todos.indexOf(require(id));
    }

    Todo open(String id) {
        Todo todo = require(id);
        if (started.contains(id)) {
            throw new Misunderstood(Reason.ALREADY_STARTED, todo.task());
        }
        return todo;
    }

    boolean isOpen(String id) {
        return !started.contains(id);
    }

    /** What a tool cannot do without and the plan has: what a new todo of it depends on. */
    List<String> needs(ToolDeclaration tool, @Nullable String except) {
        return todos.stream()
                .filter(todo -> tool.needs().contains(todo.tool()) && !todo.id().equals(except))
                .map(Todo::id)
                .toList();
    }

    /** Where a new todo stands: behind {@code after}, or at the end; what else it waits for, and what it must not wait for. */
    record Place(@Nullable String after, List<String> awaits, List<String> precedes) {

        static final Place END = new Place(null, List.of(), List.of());
    }

    /** Adds a todo; gives its id. */
    String add(ToolDeclaration tool, ObjectNode params, @Nullable Integer priority, Place where) {
        String after = where.after();
        String id = "new_" + ++added;
        String task = Wording.of(language, "tool." + tool.name());
        Set<String> needs = new LinkedHashSet<>(needs(tool, null));
        needs.addAll(where.awaits());
        for (String behind : where.precedes()) {
            needs.remove(behind);
            needs.removeAll(DependencyGraph.allDependants(graph(), behind));
        }
        if (after != null) {
            needs.remove(after);
        }
        List<String> beside = needs.isEmpty() ? null : List.copyOf(needs);
        edits.add(new PlanEdit.AddTodo(
                id, task, tool.description().in(language), tool.name(), params, priority, after, beside));
        Set<String> all = new LinkedHashSet<>(needs);
        if (after != null) {
            all.add(after);
        }
        Todo todo = new Todo(id, task, "", tool.name(), params, priority == null ? 5 : priority, List.copyOf(all));
        todos.add(after == null ? todos.size() : place(after) + 1, todo);
        return id;
    }

    void remove(String id) {
        Todo todo = open(id);
        removed.put(id, todo);
        todos.remove(todo);
        edits.remove(id);
        todos.replaceAll(other -> needing(other, inherited(other, todo)));
    }

    private static List<String> inherited(Todo other, Todo gone) {
        if (!other.dependsOn().contains(gone.id())) {
            return other.dependsOn();
        }
        Set<String> needs = new LinkedHashSet<>(other.dependsOn());
        needs.remove(gone.id());
        needs.addAll(gone.dependsOn());
        return List.copyOf(needs);
    }

    void prioritise(String id, int priority) {
        Todo todo = open(id);
        if (priority < 0 || priority > HIGHEST) {
            throw new Misunderstood(Reason.VALUE_NOT_ALLOWED, "priority", String.valueOf(priority), "0–10");
        }
        if (todo.priority() == priority && !isNew(id)) {
            throw new Misunderstood(Reason.NOTHING_TO_DO, todo.task());
        }
        replace(
                todo,
                new Todo(
                        id,
                        todo.task(),
                        todo.description(),
                        todo.tool(),
                        todo.toolParams(),
                        priority,
                        todo.dependsOn()));
        edits.update(new PlanEdit.UpdateTodo(id, null, null, null, null, priority, null));
    }

    void rename(String id, String task) {
        Todo todo = open(id);
        if (todo.task().equals(task)) {
            throw new Misunderstood(Reason.NOTHING_TO_DO, todo.task());
        }
        replace(
                todo,
                new Todo(
                        id,
                        task,
                        todo.description(),
                        todo.tool(),
                        todo.toolParams(),
                        todo.priority(),
                        todo.dependsOn()));
        edits.update(new PlanEdit.UpdateTodo(id, task, null, null, null, null, null));
    }

    void set(String id, ObjectNode params) {
        Todo todo = open(id);
        ObjectNode merged = json.createObjectNode();
        merged.setAll((ObjectNode) todo.toolParams().deepCopy());
        merged.setAll(params);
        if (merged.equals(todo.toolParams())) {
            throw new Misunderstood(Reason.NOTHING_TO_DO, todo.task());
        }
        replace(todo, todo.withParams(merged));
        edits.update(new PlanEdit.UpdateTodo(id, null, null, null, params, null, null));
    }

    void need(String id, List<String> dependsOn) {
        Todo todo = open(id);
        if (Set.copyOf(todo.dependsOn()).equals(Set.copyOf(dependsOn))) {
            throw new Misunderstood(Reason.NOTHING_TO_DO, todo.task());
        }
        replace(todo, needing(todo, dependsOn));
        edits.update(new PlanEdit.UpdateTodo(id, null, null, null, null, null, dependsOn));
    }

    /** Makes a todo a todo of another tool, in the same place. */
    void exchange(String id, ToolDeclaration tool, ObjectNode params) {
        Todo todo = open(id);
        ObjectNode changes = json.createObjectNode();
        todo.toolParams().propertyNames().forEach(changes::putNull);
        changes.setAll(params);
        String task = Wording.of(language, "tool." + tool.name());
        Set<String> needs = new LinkedHashSet<>(todo.dependsOn());
        Set<String> behind = DependencyGraph.allDependants(graph(), id);
        needs(tool, id).stream().filter(need -> !behind.contains(need)).forEach(needs::add);
        List<String> dependsOn = List.copyOf(needs).equals(todo.dependsOn()) ? null : List.copyOf(needs);
        replace(todo, new Todo(id, task, "", tool.name(), params, todo.priority(), List.copyOf(needs)));
        removed.put(id, todo);
        edits.update(new PlanEdit.UpdateTodo(
                id, task, tool.description().in(language), tool.name(), changes, null, dependsOn));
    }

    Map<String, List<String>> graph() {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        todos.forEach(todo -> graph.put(todo.id(), todo.dependsOn()));
        return graph;
    }

    /** Takes the todos out of their places and puts them, in their order, before the one at {@code place} of the rest. */
    void move(List<String> ids, int place) {
        List<Todo> moved = ids.stream().map(this::open).toList();
        List<Todo> rest = new ArrayList<>(todos);
        rest.removeAll(moved);
        int at = Math.clamp(place, 0, rest.size());
        rest.subList(at, rest.size()).forEach(todo -> {
            if (todos.indexOf(todo) < todos.indexOf(moved.getFirst())) {
                open(todo.id());
            }
        });
        rest.addAll(at, moved);
        order(rest);
    }

    void swap(String one, String other) {
        List<Todo> order = new ArrayList<>(todos);
        int first = order.indexOf(open(one));
        int second = order.indexOf(open(other));
        order.set(first, todos.get(second));
        order.set(second, todos.get(first));
        order(order);
    }

    private void order(List<Todo> order) {
        if (order.equals(todos)) {
            throw new Misunderstood(Reason.NOTHING_TO_DO);
        }
        todos.clear();
        todos.addAll(order);
        edits.reorder(order.stream().map(Todo::id).toList());
    }

    JsonNode params(String id) {
        return require(id).toolParams();
    }

    boolean isNew(String id) {
        return edits.adds(id);
    }

    private void replace(Todo todo, Todo other) {
        todos.set(todos.indexOf(todo), other);
    }

    private static Todo needing(Todo todo, List<String> needs) {
        return new Todo(
                todo.id(), todo.task(), todo.description(), todo.tool(), todo.toolParams(), todo.priority(), needs);
    }
}
