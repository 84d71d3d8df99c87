package dev.madang.agent.room;

import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.room.graph.Drawing;
import dev.madang.agent.room.graph.Drawing.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of two versions of a plan drawn beside the other: what only this one has is marked, and what the other says otherwise.
 *
 * @param mark of what only this one has
 */
public record Sketch(Picture wide, Picture tall, Mark mark) {

    /** How a todo or a line of this version stands to the other one. */
    public enum Mark {
        SAME,
        ADDED,
        REMOVED,
        CHANGED;

        public String word() {
            return "plan." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One drawing of it. */
    public record Picture(Drawing drawing, Shape shape, List<Node> nodes, List<Edge> edges) {

        public Picture {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }

        public boolean fits() {
            return PlanPicture.fits(drawing);
        }

        public boolean narrow() {
            return PlanPicture.narrow(drawing);
        }
    }

    /** A todo at its place; {@code lines} is what it is called, broken. */
    public record Node(Drawing.Box box, String task, List<String> lines, Mark mark) {}

    /** A line between two of them. */
    public record Edge(String path, Mark mark) {}

    /**
     * Draws a version.
     *
     * @param own the mark of what the other has not
     */
    static Sketch of(List<Todo> version, List<Todo> other, Mark own) {
        Map<String, Todo> here = byId(version);
        Map<String, Todo> there = byId(other);
        return new Sketch(
                picture(here, there, own, Drawing.of(DependencyGraph.of(version), Shape.WIDE), Shape.WIDE),
                picture(here, there, own, Drawing.of(DependencyGraph.of(version), Shape.TALL), Shape.TALL),
                own);
    }

    private static Picture picture(
            Map<String, Todo> here, Map<String, Todo> there, Mark own, Drawing drawing, Shape shape) {
        return new Picture(
                drawing,
                shape,
                drawing.boxes().stream()
                        .map(box -> node(box, Objects.requireNonNull(here.get(box.node())), there, own, shape))
                        .toList(),
                drawing.lines().stream()
                        .map(line -> new Edge(line.path(), isNew(line, there) ? own : Mark.SAME))
                        .toList());
    }

    private static Node node(Drawing.Box box, Todo todo, Map<String, Todo> there, Mark own, Shape shape) {
        @Nullable Todo same = there.get(todo.id());
        Mark mark = same == null ? own : same.equals(todo) ? Mark.SAME : Mark.CHANGED;
        return new Node(box, todo.task(), PlanPicture.lines(todo.task(), shape), mark);
    }

    private static boolean isNew(Drawing.Line line, Map<String, Todo> there) {
        Todo needing = there.get(line.to());
        return needing == null || !needing.dependsOn().contains(line.from());
    }

    private static Map<String, Todo> byId(List<Todo> todos) {
        return todos.stream().collect(Collectors.toMap(Todo::id, Function.identity()));
    }
}
