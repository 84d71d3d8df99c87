package dev.madang.community.square.bird;

/** A piece of a drawing in a square of 64 by 64; what comes later lies above. */
public sealed interface Part {

    /** {@code #rrggbb}. */
    String fill();

    /** From 0 to 1. */
    double opacity();

    /** A disc. */
    record Disc(double x, double y, double radius, String fill, double opacity) implements Part {}

    /**
     * A surface with an outline.
     *
     * @param path as SVG writes it, with the commands M, L, C and Z alone, all of them absolute
     */
    record Surface(String path, String fill, double opacity) implements Part {}

    /** Whether it is a disc; for templates. */
    default boolean isDisc() {
        return this instanceof Disc;
    }
}
