package dev.madang.agent.room.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Orders the vertices of each layer so that few lines cross, and moves each as close to its neighbours as there is room. */
final class Placement {

    private static final int SWEEPS = 12;

    private final List<List<Vertex>> layers;
    private final double node;
    private final double slot;
    private final double gap;

    /**
     * @param node how much room a node takes across the layers
     * @param slot how much a line does
     * @param gap between two of them
     */
    Placement(List<List<Vertex>> layers, double node, double slot, double gap) {
        this.layers = layers;
        this.node = node;
        this.slot = slot;
        this.gap = gap;
    }

    void place() {
        order();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layers.forEach(layer -> settle(layer, Vertex::wish));
            layers.reversed().forEach(layer -> settle(layer, Vertex::wish));
        }
        double first = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(vertex -> vertex.middle() - size(vertex) / 2)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(vertex -> vertex.moveTo(Math.rint(vertex.middle() - first))));
    }

    double size(Vertex vertex) {
        return vertex.node() == null ? slot : node;
    }

    private void order() {
        layers.forEach(this::number);
        long fewest = Long.MAX_VALUE;
        List<List<Vertex>> best = List.of();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            List<List<Vertex>> way = sweep % 2 == 0 ? layers : layers.reversed();
            boolean onward = sweep % 2 == 0;
            way.forEach(layer -> sort(layer, vertex -> vertex.wish(onward ? vertex.before() : vertex.after())));
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = layers.stream().<List<Vertex>>map(List::copyOf).toList();
            }
        }
        for (int layer = 0; layer < best.size(); layer++) {
            layers.get(layer).clear();
            layers.get(layer).addAll(best.get(layer));
            stack(layers.get(layer));
        }
    }

    private void sort(List<Vertex> layer, Function<Vertex, Double> wish) {
        List<Wish> wishes = layer.stream()
                .map(vertex -> new Wish(vertex, wish.apply(vertex)))
                .sorted(Comparator.comparingDouble(Wish::at))
                .toList();
        layer.clear();
        wishes.forEach(one -> layer.add(one.vertex()));
        number(layer);
    }

    private record Wish(Vertex vertex, double at) {}

    private void number(List<Vertex> layer) {
        for (int at = 0; at < layer.size(); at++) {
            layer.get(at).moveTo(at - layer.size() / 2.0);
        }
    }

    private void stack(List<Vertex> layer) {
        double at = 0;
        for (Vertex vertex : layer) {
            vertex.moveTo(at + size(vertex) / 2);
            at += size(vertex) + gap;
        }
    }

    private long crossings() {
        return layers.stream().mapToLong(Placement::crossings).sum();
    }

    private static long crossings(List<Vertex> layer) {
        List<double[]> lines = new ArrayList<>();
        layer.forEach(vertex ->
                vertex.after().forEach(other -> lines.add(new double[] {vertex.middle(), other.middle()})));
        long crossings = 0;
        for (int one = 0; one < lines.size(); one++) {
            for (int other = one + 1; other < lines.size(); other++) {
                double[] a = lines.get(one);
                double[] b = lines.get(other);
                if ((a[0] - b[0]) * (a[1] - b[1]) < 0) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    /**
     * The places nearest to the wishes, in squares, at which nothing overlaps and the order is kept: neighbours that would overlap
     * move as one block (pool adjacent violators).
     */
    private void settle(List<Vertex> layer, Function<Vertex, Double> wish) {
        Deque<Block> blocks = new ArrayDeque<>();
        double offset = 0;
        for (int at = 0; at < layer.size(); at++) {
            Vertex vertex = layer.get(at);
            offset += at == 0 ? 0 : size(layer.get(at - 1)) / 2 + gap + size(vertex) / 2;
            Block block = new Block(List.of(vertex), List.of(offset), wish.apply(vertex) - offset, 1);
            while (!blocks.isEmpty() && blocks.getLast().mean() > block.mean()) {
                block = blocks.removeLast().with(block);
            }
            blocks.addLast(block);
        }
        blocks.forEach(Block::move);
    }

    /** Vertices that touch; {@code offsets} are their places if the first of the layer were at 0. */
    private record Block(List<Vertex> vertices, List<Double> offsets, double sum, int count) {

        double mean() {
            return sum / count;
        }

        Block with(Block next) {
            List<Vertex> both = new ArrayList<>(vertices);
            both.addAll(next.vertices);
            List<Double> places = new ArrayList<>(offsets);
            places.addAll(next.offsets);
            return new Block(both, places, sum + next.sum, count + next.count);
        }

        void move() {
            for (int at = 0; at < vertices.size(); at++) {
                vertices.get(at).moveTo(mean() + offsets.get(at));
            }
        }
    }
}
