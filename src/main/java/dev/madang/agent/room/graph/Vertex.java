package dev.madang.agent.room.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in a layer: that of a node, or the slot through which a line passes. While the drawing is reckoned it moves. */
final class Vertex {

    private final @Nullable String node;
    private final int layer;
    private final List<Vertex> before = new ArrayList<>();
    private final List<Vertex> after = new ArrayList<>();
    private double middle;

    Vertex(@Nullable String node, int layer) {
        this.node = node;
        this.layer = layer;
    }

    /** The node, or null for a slot. */
    @Nullable
    String node() {
        return node;
    }

    int layer() {
        return layer;
    }

    List<Vertex> before() {
        return before;
    }

    List<Vertex> after() {
        return after;
    }

    double middle() {
        return middle;
    }

    void moveTo(double newMiddle) {
        middle = newMiddle;
    }

    /** Where its neighbours in one direction would like it to be. */
    double wish(List<Vertex> neighbours) {
        return neighbours.stream().mapToDouble(Vertex::middle).average().orElse(middle);
    }

    /** The same with those in both directions. */
    double wish() {
        return Stream.concat(before.stream(), after.stream())
                .mapToDouble(Vertex::middle)
                .average()
                .orElse(middle);
    }
}
