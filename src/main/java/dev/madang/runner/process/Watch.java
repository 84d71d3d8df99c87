package dev.madang.runner.process;

import dev.madang.runner.process.Child.Reason;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How long a child has been silent, how long it has stayed after its result, and how much it has written. */
final class Watch {

    private final Bounds bounds;
    private final LongSupplier nanos;
    private long lastSign;
    private OptionalLong resultAt = OptionalLong.empty();
    private long written;

    Watch(Bounds bounds, LongSupplier nanos) {
        this.bounds = bounds;
        this.nanos = nanos;
        this.lastSign = nanos.getAsLong();
    }

    /** The child wrote, or could not because nobody read. */
    synchronized void sign() {
        lastSign = nanos.getAsLong();
    }

    synchronized void resultSeen() {
        resultAt = OptionalLong.of(nanos.getAsLong());
    }

    /** Counts bytes; gives how many of them still lie within the bound. */
    synchronized int count(int bytes) {
        long left = Math.max(0, bounds.output() - written);
        written += bytes;
        return (int) Math.min(left, bytes);
    }

    synchronized Optional<Reason> due() {
        if (written > bounds.output()) {
            return Optional.of(Reason.TOO_MUCH_OUTPUT);
        }
        if (resultAt.isPresent() && untilLingered() <= 0) {
            return Optional.of(Reason.LINGERED);
        }
        return untilIdle() <= 0 ? Optional.of(Reason.IDLE) : Optional.empty();
    }

    /** Nanoseconds until something may be due. */
    synchronized long untilNext() {
        return resultAt.isPresent() ? Math.min(untilIdle(), untilLingered()) : untilIdle();
    }

    private long untilIdle() {
        return bounds.idle().toNanos() - (nanos.getAsLong() - lastSign);
    }

    private long untilLingered() {
        return bounds.linger().toNanos() - (nanos.getAsLong() - resultAt.orElseThrow());
    }
}
