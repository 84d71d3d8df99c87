package dev.madang.agent.room.graph;

import dev.madang.agent.planning.DependencyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts every node behind all that it needs, and lines that pass a layer into a slot of it. */
final class Layering {

    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final Map<String, Integer> layerOf = new LinkedHashMap<>();
    private final List<List<Vertex>> layers = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();

    /** A line from one node to another: the vertices that it goes through, both ends included. */
    record Chain(String from, String to, List<Vertex> vertices) {}

    private Layering(Map<String, List<String>> graph) {
        graph.forEach((node, others) -> needs.put(
                node, others.stream().filter(graph::containsKey).distinct().toList()));
        Map<String, Set<String>> reached = new HashMap<>();
        needs.keySet().forEach(node -> reached.put(node, DependencyGraph.allDependencies(needs, node)));
        needs.replaceAll((node, others) -> withoutImplied(reached, others));
        needs.keySet().forEach(this::layer);
    }

    /**
     * The layers of a graph without cycles.
     *
     * @param graph each node with those that it needs; what is not a node is left out, and so is what is needed by way of another
     */
    static Layering of(Map<String, List<String>> graph) {
        Layering layering = new Layering(graph);
        layering.fill();
        return layering;
    }

    List<List<Vertex>> layers() {
        return layers;
    }

    List<Chain> chains() {
        return chains;
    }

    private static List<String> withoutImplied(Map<String, Set<String>> reached, List<String> others) {
        return others.stream()
                .filter(one -> others.stream()
                        .noneMatch(
                                other -> reached.getOrDefault(other, Set.of()).contains(one)))
                .toList();
    }

    private int layer(String node) {
        Integer known = layerOf.get(node);
        if (known != null) {
            return known;
        }
        int layer = needs.getOrDefault(node, List.of()).stream()
                .mapToInt(other -> layer(other) + 1)
                .max()
                .orElse(0);
        layerOf.put(node, layer);
        return layer;
    }

    private void fill() {
        int count = layerOf.values().stream().mapToInt(layer -> layer + 1).max().orElse(0);
        for (int layer = 0; layer < count; layer++) {
            layers.add(new ArrayList<>());
        }
        Map<String, Vertex> nodes = new LinkedHashMap<>();
        needs.keySet().forEach(node -> nodes.put(node, add(node, layerOf.getOrDefault(node, 0))));
        needs.forEach((node, others) -> others.forEach(other -> connect(nodes, other, node)));
    }

    private void connect(Map<String, Vertex> nodes, String from, String to) {
        List<Vertex> chain = new ArrayList<>();
        chain.add(require(nodes, from));
        for (int layer = layerOf.getOrDefault(from, 0) + 1; layer < layerOf.getOrDefault(to, 0); layer++) {
            chain.add(add(null, layer));
        }
        chain.add(require(nodes, to));
        for (int at = 1; at < chain.size(); at++) {
            chain.get(at - 1).after().add(chain.get(at));
            chain.get(at).before().add(chain.get(at - 1));
        }
        chains.add(new Chain(from, to, chain));
    }

    private Vertex add(@Nullable String node, int layer) {
        Vertex vertex = new Vertex(node, layer);
        layers.get(layer).add(vertex);
        return vertex;
    }

    private static Vertex require(Map<String, Vertex> nodes, String node) {
        return Objects.requireNonNull(nodes.get(node));
    }

    /** All nodes, in their order. */
    Set<String> nodes() {
        return needs.keySet();
    }
}
