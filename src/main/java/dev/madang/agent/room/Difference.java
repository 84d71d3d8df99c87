package dev.madang.agent.room;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.editing.PlanDifference;
import dev.madang.agent.execution.Estimates;
import dev.madang.agent.planning.Todo;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What leads from one version of a plan to another, for people to look at.
 *
 * @param reordered whether those of both stand in another order
 * @param before the first of them drawn, with what goes and what changes marked
 * @param after the second, with what is new and what has changed
 */
public record Difference(
        List<Item> added,
        List<Item> removed,
        List<Change> changed,
        boolean reordered,
        Effect seconds,
        Effect usd,
        Sketch before,
        Sketch after) {

    /** A todo that only one of the versions has. */
    public record Item(String task, String tool) {}

    /** A todo that says something else; the fields are keys of the bundles. */
    public record Change(String task, List<Value> values) {}

    /** One value before and after; {@code name} is that of a value of a tool, else empty. */
    public record Value(String field, String name, String from, String to) {}

    /** An estimate of both versions. */
    public record Effect(double from, double to) {

        public boolean isNone() {
            return from == to;
        }

        /** The first as a time. */
        public Duration before() {
            return Duration.ofSeconds((long) from);
        }

        /** The second. */
        public Duration after() {
            return Duration.ofSeconds((long) to);
        }
    }

    static Difference between(
            List<Todo> from, List<Todo> to, ToolCatalogue catalogue, Function<String, String> toolName) {
        PlanDifference difference = PlanDifference.between(from, to);
        Map<String, String> tasks = new HashMap<>();
        from.forEach(todo -> tasks.put(todo.id(), todo.task()));
        to.forEach(todo -> tasks.put(todo.id(), todo.task()));
        return new Difference(
                difference.added().stream().map(todo -> item(todo, toolName)).toList(),
                difference.removed().stream().map(todo -> item(todo, toolName)).toList(),
                difference.changed().stream()
                        .map(changed -> change(changed, tasks, toolName))
                        .toList(),
                difference.reordered(),
                new Effect(Estimates.durationSec(from, catalogue), Estimates.durationSec(to, catalogue)),
                new Effect(Estimates.costUsd(from, catalogue), Estimates.costUsd(to, catalogue)),
                Sketch.of(from, to, Sketch.Mark.REMOVED),
                Sketch.of(to, from, Sketch.Mark.ADDED));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !reordered;
    }

    private static Item item(Todo todo, Function<String, String> toolName) {
        return new Item(todo.task(), toolName.apply(todo.tool()));
    }

    private static Change change(
            PlanDifference.Changed changed, Map<String, String> tasks, Function<String, String> toolName) {
        return new Change(
                changed.after().task(),
                changed.fields().stream()
                        .flatMap(field -> field.equals("tool_params")
                                ? params(
                                        changed.before().toolParams(),
                                        changed.after().toolParams())
                                : Stream.of(new Value(
                                        field,
                                        "",
                                        value(field, changed.before(), tasks, toolName),
                                        value(field, changed.after(), tasks, toolName))))
                        .toList());
    }

    private static String value(String field, Todo todo, Map<String, String> tasks, Function<String, String> toolName) {
        return switch (field) {
            case "task" -> todo.task();
            case "description" -> todo.description();
            case "tool" -> toolName.apply(todo.tool());
            case "priority" -> String.valueOf(todo.priority());
            default ->
                todo.dependsOn().stream().map(id -> tasks.getOrDefault(id, id)).collect(Collectors.joining(", "));
        };
    }

    /** The values of a tool that are other ones, each for itself. */
    private static Stream<Value> params(JsonNode before, JsonNode after) {
        return Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                .distinct()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .map(name -> new Value(
                        "tool_params", name, ParamText.of(before.path(name)), ParamText.of(after.path(name))));
    }
}
