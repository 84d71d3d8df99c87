package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a plan is likely to take, from the declared durations of its tools. */
public final class Estimates {

    private Estimates() {}

    /** The longest chain of todos, in seconds: those that need nothing of each other run side by side. */
    public static int durationSec(Plan plan, ToolCatalogue catalogue) {
        return durationSec(plan.todos(), catalogue);
    }

    /** The same of todos that need not be a plan's any more. */
    public static int durationSec(List<Todo> todos, ToolCatalogue catalogue) {
        Map<String, Integer> ends = new HashMap<>();
        for (int pass = 0; pass < todos.size(); pass++) {
            for (Todo todo : todos) {
                int begin = todo.dependsOn().stream()
                        .mapToInt(needed -> ends.getOrDefault(needed, 0))
                        .max()
                        .orElse(0);
                ends.put(todo.id(), begin + durationSec(todo, catalogue));
            }
        }
        return ends.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** What the todos are likely to cost, in US dollars. */
    public static double costUsd(List<Todo> todos, ToolCatalogue catalogue) {
        return todos.stream()
                .flatMap(todo -> catalogue.find(todo.tool()).stream())
                .mapToDouble(ToolDeclaration::estimatedCostUsd)
                .sum();
    }

    private static int durationSec(Todo todo, ToolCatalogue catalogue) {
        return catalogue
                .find(todo.tool())
                .map(ToolDeclaration::estimatedDurationSec)
                .orElse(0);
    }
}
