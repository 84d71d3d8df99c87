package dev.madang.edge;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a socket is due a ping, and when its reader counts as gone: when two in a row brought no sign of life. */
final class Pulse {

    private static final int MOST_MISSED = 2;

    private final long every;
    private final LongSupplier nanos;
    private long next;
    private int unanswered;

    /** @param nanos the time, of which only differences say anything */
    Pulse(Duration every, LongSupplier nanos) {
        this.every = every.toNanos();
        this.nanos = nanos;
        this.next = nanos.getAsLong() + this.every;
    }

    /** What is to be done now. */
    enum Beat {
        NOTHING,
        PING,
        /** Nobody is there any more. */
        GONE
    }

    /** Says what is due; a ping that it asks for counts as sent. */
    synchronized Beat beat() {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return Beat.NOTHING;
        }
        if (unanswered == MOST_MISSED) {
            return Beat.GONE;
        }
        unanswered++;
        next = now + every;
        return Beat.PING;
    }

    /** Something came from the reader, a pong or anything else. */
    synchronized void alive() {
        unanswered = 0;
    }

    /** How long until something is due. */
    synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, next - nanos.getAsLong()));
    }
}
