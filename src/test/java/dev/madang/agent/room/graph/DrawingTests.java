package dev.madang.agent.room.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.agent.room.graph.Drawing.Box;
import dev.madang.agent.room.graph.Drawing.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawingTests {

    private static final Pattern NUMBERS = Pattern.compile("[^0-9]+");

    @Property(tries = 150)
    void noTwoNodesOverlapAndAllLieInside(
            @ForAll @IntRange(min = 1, max = 50) int size, @ForAll @IntRange(max = 40) int density, @ForAll long seed) {
        for (Shape shape : Shape.values()) {
            Drawing drawing = Drawing.of(graph(size, density, seed), shape);
            assertThat(drawing.boxes()).hasSize(size);
            for (Box box : drawing.boxes()) {
                assertThat(box.x()).isGreaterThanOrEqualTo(0);
                assertThat(box.y()).isGreaterThanOrEqualTo(0);
                assertThat(box.x() + shape.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(box.y() + shape.height()).isLessThanOrEqualTo(drawing.height());
                for (Box other : drawing.boxes()) {
                    assertThat(box.node().equals(other.node()) || apart(box, other, shape))
                            .as(box + " and " + other)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 150)
    void everyNodeLiesBehindWhatItNeeds(
            @ForAll @IntRange(min = 1, max = 50) int size, @ForAll @IntRange(max = 40) int density, @ForAll long seed) {
        Map<String, List<String>> graph = graph(size, density, seed);
        Map<String, Box> wide = boxes(Drawing.of(graph, Shape.WIDE));
        Map<String, Box> tall = boxes(Drawing.of(graph, Shape.TALL));
        graph.forEach((node, needs) -> needs.forEach(need -> {
            assertThat(wide.get(need).x() + Shape.WIDE.width())
                    .isLessThan(wide.get(node).x());
            assertThat(tall.get(need).y() + Shape.TALL.height())
                    .isLessThan(tall.get(node).y());
        }));
    }

    @Property(tries = 150)
    void noLineGoesThroughANodeThatItPasses(
            @ForAll @IntRange(min = 3, max = 50) int size, @ForAll @IntRange(max = 15) int density, @ForAll long seed) {
        Drawing drawing = Drawing.of(graph(size, density, seed), Shape.WIDE);
        for (Drawing.Line line : drawing.lines()) {
            int[] at = Arrays.stream(NUMBERS.split(line.path().substring(1)))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            // Eight numbers a curve: where one ends and the next begins, it crosses a layer in a straight line.
            for (int next = 8; next < at.length; next += 8) {
                int left = at[next - 2];
                int right = at[next];
                int y = at[next + 1];
                assertThat(at[next - 1]).isEqualTo(y);
                assertThat(drawing.boxes())
                        .noneMatch(box -> box.x() < right
                                && left < box.x() + Shape.WIDE.width()
                                && box.y() <= y
                                && y <= box.y() + Shape.WIDE.height());
            }
        }
    }

    @Property(tries = 100)
    void theLinesReachEverythingThatIsNeededAndNothingTwice(
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll @IntRange(max = 60) int density, @ForAll long seed) {
        Map<String, List<String>> graph = graph(size, density, seed);
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        graph.keySet().forEach(node -> drawn.put(node, new ArrayList<>()));
        Drawing.of(graph, Shape.WIDE)
                .lines()
                .forEach(line -> drawn.get(line.to()).add(line.from()));
        graph.forEach((node, needs) -> {
            assertThat(reach(drawn, node)).containsAll(needs);
            assertThat(drawn.get(node))
                    .allSatisfy(need -> assertThat(drawn.get(node))
                            .noneMatch(other ->
                                    !other.equals(need) && reach(drawn, other).contains(need)));
        });
    }

    @Test
    void aChainIsAStraightLine() {
        Drawing drawing = Drawing.of(
                new LinkedHashMap<>(Map.of("a", List.of(), "b", List.of("a"), "c", List.of("b", "a"))), Shape.WIDE);
        assertThat(drawing.lines()).hasSize(2);
        assertThat(drawing.boxes())
                .extracting(Box::y)
                .containsOnly(drawing.boxes().getFirst().y());
    }

    @Test
    void linesThatNeedNotCrossDoNot() {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        List.of("a", "b", "c").forEach(node -> graph.put(node, List.of()));
        graph.put("z", List.of("c"));
        graph.put("y", List.of("b"));
        graph.put("x", List.of("a"));
        Map<String, Box> boxes = boxes(Drawing.of(graph, Shape.WIDE));
        assertThat(boxes.get("z").y()).isEqualTo(boxes.get("c").y());
        assertThat(boxes.get("x").y()).isEqualTo(boxes.get("a").y());
    }

    @Test
    void whatDoesNotExistIsNotDrawnAndNothingIsAnEmptyDrawing() {
        assertThat(Drawing.of(Map.of("a", List.of("gone")), Shape.TALL).lines()).isEmpty();
        assertThat(Drawing.of(Map.of(), Shape.TALL).boxes()).isEmpty();
    }

    @Property
    void everyLineOfLettersFits(@ForAll String text) {
        List<String> lines = Lettering.lines(text, 10, 2);
        assertThat(lines).hasSizeLessThanOrEqualTo(2);
        assertThat(lines).allSatisfy(line -> assertThat(Lettering.width(line)).isLessThanOrEqualTo(10.7));
    }

    @Test
    void aLongNameIsBrokenBetweenWordsAndEndsWithAnEllipsis() {
        assertThat(Lettering.lines("라네즈 리뷰를 모두 모아서 수집하기", 6, 2)).containsExactly("라네즈 리뷰를", "모두 모아서…");
    }

    @Test
    void aWordIsBrokenOnlyWhereItTakesALineAlone() {
        assertThat(Lettering.lines("Analyse sentiment by aspect", 7.9, 2)).containsExactly("Analyse", "sentiment by…");
        assertThat(Lettering.lines("Extract keywords", 7.9, 2)).containsExactly("Extract", "keywords");
        assertThat(Lettering.lines("a".repeat(20), 7.9, 2)).hasSize(2);
    }

    private static Map<String, List<String>> graph(int size, int density, long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> graph = new LinkedHashMap<>();
        for (int node = 0; node < size; node++) {
            graph.put(
                    "n" + node,
                    IntStream.range(0, node)
                            .filter(other -> random.nextInt(100) < density)
                            .mapToObj(other -> "n" + other)
                            .toList());
        }
        return graph;
    }

    private static boolean apart(Box one, Box other, Shape shape) {
        return one.x() + shape.width() <= other.x()
                || other.x() + shape.width() <= one.x()
                || one.y() + shape.height() <= other.y()
                || other.y() + shape.height() <= one.y();
    }

    private static Map<String, Box> boxes(Drawing drawing) {
        return drawing.boxes().stream().collect(Collectors.toMap(Box::node, Function.identity()));
    }

    private static List<String> reach(Map<String, List<String>> graph, String node) {
        List<String> reached = new ArrayList<>();
        for (String need : graph.get(node)) {
            reached.add(need);
            reached.addAll(reach(graph, need));
        }
        return reached;
    }
}
