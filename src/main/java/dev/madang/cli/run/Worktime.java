package dev.madang.cli.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a session has worked; while it waits for a person, that time stands still. */
final class Worktime {

    private final LongSupplier watch;
    private final Duration atMost;
    private long last;
    private long worked;

    /**
     * Starts to count.
     *
     * @param watch counts nanoseconds
     */
    Worktime(LongSupplier watch, Duration atMost) {
        this.watch = watch;
        this.atMost = atMost;
        this.last = watch.getAsLong();
    }

    void tick(boolean waitsForPerson) {
        long now = watch.getAsLong();
        if (!waitsForPerson) {
            worked += now - last;
        }
        last = now;
    }

    long nanos() {
        return worked;
    }

    boolean isOver() {
        return worked > atMost.toNanos();
    }
}
