package dev.madang.runner.process;

import java.time.Duration;

/**
 * What a child may use before it is ended.
 *
 * @param grace between TERM and KILL
 * @param idle how long it may write nothing, while somebody would read it
 * @param linger how long it may run on after its result was seen
 * @param burst bytes of stdout that are held for a slow reader before the child has to wait for it
 * @param output bytes that it may write in all, to stdout and stderr
 * @param line bytes of a line; a longer one is told in pieces
 */
public record Bounds(Duration grace, Duration idle, Duration linger, long burst, long output, int line) {

    private static final int MIB = 1024 * 1024;

    public static final Bounds DEFAULT = new Bounds(
            Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofSeconds(10), 64L * MIB, 1024L * MIB, 16 * MIB);

    private static final int SHORTEST_LINE = 8;

    public Bounds {
        if (grace.isNegative() || idle.isNegative() || idle.isZero() || linger.isNegative()) {
            throw new IllegalArgumentException("bounds of time must lie ahead");
        }
        if (burst < 1 || output < 1 || line < SHORTEST_LINE) {
            throw new IllegalArgumentException("bounds of size must leave room");
        }
    }

    public Bounds withGrace(Duration other) {
        return new Bounds(other, idle, linger, burst, output, line);
    }

    public Bounds withIdle(Duration other) {
        return new Bounds(grace, other, linger, burst, output, line);
    }

    public Bounds withLinger(Duration other) {
        return new Bounds(grace, idle, other, burst, output, line);
    }

    public Bounds withBurst(long other) {
        return new Bounds(grace, idle, linger, other, output, line);
    }

    public Bounds withOutput(long other) {
        return new Bounds(grace, idle, linger, burst, other, line);
    }

    public Bounds withLine(int other) {
        return new Bounds(grace, idle, linger, burst, output, other);
    }
}
