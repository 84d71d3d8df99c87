package dev.madang.agent.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DependencyGraphTests {

    @Test
    void aChainHasNoCycle() {
        assertThat(DependencyGraph.cyclic(Map.of("a", List.of(), "b", List.of("a"), "c", List.of("b"))))
                .isEmpty();
    }

    @Test
    void aNodeThatNeedsItselfIsACycle() {
        assertThat(DependencyGraph.cyclic(Map.of("a", List.of("a")))).containsExactly("a");
    }

    @Test
    void aCycleIsNamedWithWhatLiesBehindIt() {
        Map<String, List<String>> graph =
                Map.of("a", List.of("b"), "b", List.of("a"), "c", List.of("b"), "d", List.of());
        assertThat(DependencyGraph.cyclic(graph)).containsExactly("a", "b", "c");
    }

    /** Edges that only point backwards can always be put in order; one edge forwards to a dependant never can. */
    @Property(tries = 200)
    void exactlyABackEdgeMakesACycle(@ForAll("orders") Map<String, List<String>> graph) {
        assertThat(DependencyGraph.cyclic(graph)).isEmpty();
        for (String node : graph.keySet()) {
            for (String dependant : DependencyGraph.allDependants(graph, node)) {
                Map<String, List<String>> broken = new LinkedHashMap<>(graph);
                List<String> needs = new ArrayList<>(graph.get(node));
                needs.add(dependant);
                broken.put(node, needs);
                assertThat(DependencyGraph.cyclic(broken)).contains(node, dependant);
            }
        }
    }

    @Property(tries = 200)
    void dependantsAreTheMirrorOfDependencies(@ForAll("orders") Map<String, List<String>> graph) {
        for (String node : graph.keySet()) {
            for (String dependant : DependencyGraph.allDependants(graph, node)) {
                assertThat(DependencyGraph.allDependencies(graph, dependant)).contains(node);
            }
        }
    }

    @Provide
    Arbitrary<Map<String, List<String>>> orders() {
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(size -> Arbitraries.integers()
                        .between(0, 1 << 28)
                        .list()
                        .ofSize(size)
                        .map(DependencyGraphTests::graph));
    }

    private static Map<String, List<String>> graph(List<Integer> bits) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        for (int node = 0; node < bits.size(); node++) {
            List<String> needs = new ArrayList<>();
            for (int before = 0; before < node; before++) {
                if ((bits.get(node) >> before & 1) == 1) {
                    needs.add("n" + before);
                }
            }
            graph.put("n" + node, needs);
        }
        return graph;
    }
}
