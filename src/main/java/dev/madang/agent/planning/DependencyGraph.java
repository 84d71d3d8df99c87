package dev.madang.agent.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What depends on what. */
public final class DependencyGraph {

    private DependencyGraph() {}

    /** Each todo with the todos that it needs, in the order of the list. */
    public static Map<String, List<String>> of(List<Todo> todos) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        todos.forEach(todo -> graph.put(todo.id(), todo.dependsOn()));
        return graph;
    }

    /** The nodes that lie on a cycle or behind one, sorted; empty when the graph can be put in order. */
    public static List<String> cyclic(Map<String, List<String>> graph) {
        Set<String> left = new TreeSet<>(graph.keySet());
        inOrder(graph).forEach(left::remove);
        return List.copyOf(left);
    }

    /** The nodes, each after those that it needs; without those on a cycle or behind one, or that need what is no node. */
    public static List<String> inOrder(Map<String, List<String>> graph) {
        List<String> ordered = new ArrayList<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        Map<String, List<String>> dependants = dependants(graph);
        graph.forEach((node, needs) -> open.put(node, needs.size()));
        Deque<String> free = new ArrayDeque<>();
        open.forEach((node, needs) -> {
            if (needs == 0) {
                free.add(node);
            }
        });
        while (!free.isEmpty()) {
            String done = free.remove();
            ordered.add(done);
            for (String dependant : dependants.getOrDefault(done, List.of())) {
                if (open.merge(dependant, -1, Integer::sum) == 0) {
                    free.add(dependant);
                }
            }
        }
        return ordered;
    }

    /** Everything that needs {@code node}, at whatever distance. */
    public static Set<String> allDependants(Map<String, List<String>> graph, String node) {
        return reach(dependants(graph), node);
    }

    /** Everything that {@code node} needs, at whatever distance. */
    public static Set<String> allDependencies(Map<String, List<String>> graph, String node) {
        return reach(graph, node);
    }

    private static Set<String> reach(Map<String, List<String>> edges, String from) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(edges.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            String node = open.remove();
            if (reached.add(node)) {
                open.addAll(edges.getOrDefault(node, List.of()));
            }
        }
        return reached;
    }

    private static Map<String, List<String>> dependants(Map<String, List<String>> graph) {
        Map<String, List<String>> dependants = new HashMap<>();
        graph.forEach((node, needs) -> needs.forEach(need ->
                dependants.computeIfAbsent(need, key -> new ArrayList<>()).add(node)));
        return dependants;
    }
}
