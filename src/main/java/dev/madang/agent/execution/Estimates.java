package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a plan is likely to take, from the declared durations of its tools. */
public final class Estimates {

    private Estimates() {}

    /** The longest chain of todos, in seconds: those that need nothing of each other run side by side. */
    public static int durationSec(Plan plan, ToolCatalogue catalogue) {
        return durationSec(plan.todos(), catalogue);
    }

    /** The same of todos that need not be a plan's any more. */
    public static int durationSec(List<Todo> todos, ToolCatalogue catalogue) {
        return Math.toIntExact(
                longestChain(todos, todo -> declared(todo, catalogue)).toSeconds());
    }

    /** When the last of the todos ends if each starts as soon as those that it needs have ended. */
    static Duration longestChain(List<Todo> todos, Function<Todo, Duration> lasts) {
        Map<String, Todo> byId = todos.stream().collect(Collectors.toMap(Todo::id, Function.identity()));
        Map<String, Duration> ends = new HashMap<>();
        for (String id : DependencyGraph.inOrder(DependencyGraph.of(todos))) {
            Todo todo = Objects.requireNonNull(byId.get(id));
            Duration begin = todo.dependsOn().stream()
                    .map(needed -> ends.getOrDefault(needed, Duration.ZERO))
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            ends.put(id, begin.plus(lasts.apply(todo)));
        }
        return ends.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** What the todos are likely to cost, in US dollars. */
    public static double costUsd(List<Todo> todos, ToolCatalogue catalogue) {
        return todos.stream()
                .flatMap(todo -> catalogue.find(todo.tool()).stream())
                .mapToDouble(ToolDeclaration::estimatedCostUsd)
                .sum();
    }

    /** What its tool is declared to take. */
    static Duration declared(Todo todo, ToolCatalogue catalogue) {
        return catalogue
                .find(todo.tool())
                .map(tool -> Duration.ofSeconds(tool.estimatedDurationSec()))
                .orElse(Duration.ZERO);
    }
}
