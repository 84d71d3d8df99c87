package dev.madang.agent.room;

import dev.madang.agent.planning.Plan;
import dev.madang.agent.room.graph.Drawing;
import dev.madang.agent.room.graph.Drawing.Shape;
import dev.madang.agent.room.graph.Lettering;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The graph of a plan with what stands in its nodes. */
public record PlanPicture(Drawing drawing, Shape shape, List<Node> nodes, List<Edge> edges) {

    /** Heights of the letters of a task, of which a line of a node holds so many. */
    private static final double LETTER = 13;

    private static final int MOST_SHRUNK = 1050;
    private static final int MOST_NARROWED = 400;
    private static final int BESIDE = 37;

    public PlanPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A todo at its place; {@code lines} is what it is called, broken. */
    public record Node(Drawing.Box box, TodoRow row, List<String> lines) {}

    /** A line; {@code done} when what it comes from is. */
    public record Edge(String path, boolean done) {}

    /** Whether it may be drawn a little smaller to be seen whole; a larger one is scrolled. */
    public boolean fits() {
        return fits(drawing);
    }

    /** Whether it may be drawn a little smaller to be seen whole on a phone. */
    public boolean narrow() {
        return narrow(drawing);
    }

    static boolean narrow(Drawing drawing) {
        return drawing.width() <= MOST_NARROWED;
    }

    static boolean fits(Drawing drawing) {
        return drawing.width() <= MOST_SHRUNK;
    }

    /** What a todo is called, broken into the lines of a node. */
    static List<String> lines(String task, Shape shape) {
        return Lettering.lines(task, (shape.width() - BESIDE) / LETTER, 2);
    }

    static PlanPicture of(Plan plan, List<TodoRow> todos, Shape shape) {
        Map<String, TodoRow> rows = todos.stream().collect(Collectors.toMap(TodoRow::id, Function.identity()));
        Drawing drawing = Drawing.of(plan.dependencyGraph(), shape);
        return new PlanPicture(
                drawing,
                shape,
                drawing.boxes().stream()
                        .filter(box -> rows.containsKey(box.node()))
                        .map(box -> node(box, rows, shape))
                        .toList(),
                drawing.lines().stream()
                        .map(line -> new Edge(line.path(), isDone(rows.get(line.from()))))
                        .toList());
    }

    private static Node node(Drawing.Box box, Map<String, TodoRow> rows, Shape shape) {
        TodoRow row = Objects.requireNonNull(rows.get(box.node()));
        return new Node(box, row, lines(row.todo().task(), shape));
    }

    private static boolean isDone(@Nullable TodoRow row) {
        return row != null && row.state() == TodoState.COMPLETED;
    }
}
