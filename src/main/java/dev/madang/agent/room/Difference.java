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
import tools.jackson.databind.JsonNode;

/**
 * What leads from one version of a plan to another, for people to look at.
 *
 * @param reordered whether those of both stand in another order
 */
public record Difference(
        List<Item> added, List<Item> removed, List<Change> changed, boolean reordered, Effect seconds, Effect usd) {

    /** A todo that only one of the versions has. */
    public record Item(String task, String tool) {}

    /** A todo that says something else; the fields are keys of the bundles. */
    public record Change(String task, List<Value> values) {}

    /** One value before and after. */
    public record Value(String field, String from, String to) {}

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
                new Effect(Estimates.costUsd(from, catalogue), Estimates.costUsd(to, catalogue)));
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
                        .map(field -> new Value(
                                field,
                                value(field, changed.before(), tasks, toolName),
                                value(field, changed.after(), tasks, toolName)))
                        .toList());
    }

    private static String value(String field, Todo todo, Map<String, String> tasks, Function<String, String> toolName) {
        return switch (field) {
            case "task" -> todo.task();
            case "description" -> todo.description();
            case "tool" -> toolName.apply(todo.tool());
            case "priority" -> String.valueOf(todo.priority());
            case "tool_params" -> params(todo.toolParams());
            default ->
                todo.dependsOn().stream().map(id -> tasks.getOrDefault(id, id)).collect(Collectors.joining(", "));
        };
    }

    /** {@code top_k: 10 · algorithm: tfidf}. */
    static String params(JsonNode params) {
        return params.propertyStream()
                .map(one -> one.getKey() + ": "
                        + (one.getValue().isString()
                                ? one.getValue().asString()
                                : one.getValue().toString()))
                .collect(Collectors.joining(" · "));
    }
}
