package dev.madang.agent.keywords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PageRank on the graph whose edges join terms that stand near each other in a text. */
final class TextRank {

    private static final int WINDOW = 4;
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;

    private TextRank() {}

    static Map<String, Double> score(List<List<Term>> texts) {
        Map<String, Map<String, Double>> graph = graph(texts);
        Map<String, Double> weights = new HashMap<>();
        graph.forEach((word, neighbours) -> weights.put(
                word,
                neighbours.values().stream().mapToDouble(Double::doubleValue).sum()));
        Map<String, Double> ranks = new HashMap<>();
        graph.keySet().forEach(word -> ranks.put(word, 1.0));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> before = Map.copyOf(ranks);
            graph.forEach((word, neighbours) -> {
                double received = 0;
                for (var neighbour : neighbours.entrySet()) {
                    received += before.getOrDefault(neighbour.getKey(), 0.0)
                            * neighbour.getValue()
                            / weights.getOrDefault(neighbour.getKey(), 1.0);
                }
                ranks.put(word, 1 - DAMPING + DAMPING * received);
            });
        }
        return ranks;
    }

    // Sorted, so that sums of fractions come out the same on every run.
    private static Map<String, Map<String, Double>> graph(List<List<Term>> texts) {
        Map<String, Map<String, Double>> graph = new TreeMap<>();
        for (List<Term> text : texts) {
            for (int i = 0; i < text.size(); i++) {
                for (int j = i + 1; j < Math.min(text.size(), i + WINDOW); j++) {
                    join(graph, text.get(i).word(), text.get(j).word());
                }
            }
        }
        return graph;
    }

    private static void join(Map<String, Map<String, Double>> graph, String one, String other) {
        if (!one.equals(other)) {
            graph.computeIfAbsent(one, _ -> new TreeMap<>()).merge(other, 1.0, Double::sum);
            graph.computeIfAbsent(other, _ -> new TreeMap<>()).merge(one, 1.0, Double::sum);
        }
    }
}
