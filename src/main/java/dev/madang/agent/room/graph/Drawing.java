package dev.madang.agent.room.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A drawing of a graph: where each node lies, and the line of each dependency that no other implies. Lengths are pixels.
 *
 * @param width of the whole, its margin included
 */
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int MARGIN = 8;
    private static final int SLOT = 10;

    public Drawing {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** The place of a node: its upper left corner. */
    public record Box(String node, int x, int y) {}

    /** A dependency, as the path of an SVG. */
    public record Line(String from, String to, String path) {}

    /** Which way the layers follow each other, how large nodes are, and how much room is between them. */
    public enum Shape {
        /** From left to right, on a desk. */
        WIDE(140, 66, 28, 12),
        /** From top to bottom, on a phone. */
        TALL(142, 66, 32, 10);

        private final int width;
        private final int height;
        private final int between;
        private final int beside;

        Shape(int width, int height, int between, int beside) {
            this.width = width;
            this.height = height;
            this.between = between;
            this.beside = beside;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        private int along() {
            return this == WIDE ? width : height;
        }

        private int across() {
            return this == WIDE ? height : width;
        }

        private int begin(int layer) {
            return MARGIN + layer * (along() + between);
        }

        private String point(double along, double across) {
            return this == WIDE ? whole(along) + " " + whole(across) : whole(across) + " " + whole(along);
        }

        private static String whole(double value) {
            return String.valueOf(Math.round(value));
        }
    }

    /**
     * Draws a graph without cycles.
     *
     * @param graph each node with those that it needs
     */
    public static Drawing of(Map<String, List<String>> graph, Shape shape) {
        Layering layering = Layering.of(graph);
        new Placement(layering.layers(), shape.across(), SLOT, shape.beside).place();
        double breadth = layering.layers().stream()
                .flatMap(List::stream)
                .mapToDouble(vertex -> vertex.middle() + (vertex.node() == null ? SLOT : shape.across()) / 2.0)
                .max()
                .orElse(0);
        int depth =
                layering.layers().isEmpty() ? 0 : shape.begin(layering.layers().size()) - shape.between - MARGIN;
        int across = (int) Math.ceil(breadth) + 2 * MARGIN;
        int along = depth + 2 * MARGIN;
        return new Drawing(
                shape == Shape.WIDE ? along : across,
                shape == Shape.WIDE ? across : along,
                boxes(layering, shape),
                layering.chains().stream()
                        .map(chain -> new Line(chain.from(), chain.to(), path(chain.vertices(), shape)))
                        .toList());
    }

    private static List<Box> boxes(Layering layering, Shape shape) {
        Map<String, Vertex> places = layering.layers().stream()
                .flatMap(List::stream)
                .filter(vertex -> vertex.node() != null)
                .collect(Collectors.toMap(vertex -> String.valueOf(vertex.node()), vertex -> vertex));
        List<Box> boxes = new ArrayList<>();
        layering.nodes().forEach(node -> {
            Vertex vertex = Objects.requireNonNull(places.get(node));
            int along = shape.begin(vertex.layer());
            int across = (int) Math.round(vertex.middle() - shape.across() / 2.0) + MARGIN;
            boxes.add(shape == Shape.WIDE ? new Box(node, along, across) : new Box(node, across, along));
        });
        return boxes;
    }

    /** Straight through the layers that it passes, in a curve between them. */
    private static String path(List<Vertex> chain, Shape shape) {
        StringBuilder path = new StringBuilder();
        for (int at = 1; at < chain.size(); at++) {
            double from = shape.begin(chain.get(at - 1).layer()) + shape.along();
            double to = shape.begin(chain.get(at).layer());
            double before = chain.get(at - 1).middle() + MARGIN;
            double after = chain.get(at).middle() + MARGIN;
            double half = (from + to) / 2;
            path.append(at == 1 ? "M" : " L").append(shape.point(from, before));
            path.append(" C")
                    .append(shape.point(half, before))
                    .append(' ')
                    .append(shape.point(half, after))
                    .append(' ')
                    .append(shape.point(to, after));
        }
        return path.toString();
    }
}
