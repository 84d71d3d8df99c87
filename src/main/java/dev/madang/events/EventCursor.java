package dev.madang.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A reader's place in the log of one subject; used by one thread. A slow reader holds nothing but its position: no queue, no
 * database connection.
 */
public final class EventCursor implements AutoCloseable {

    private static final int BATCH = 256;
    // A wake-up is only a hint, so a waiting reader also looks for itself.
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventStore store;
    private final Wakeups wakeups;
    private final Subject subject;
    private final Semaphore woken = new Semaphore(0);
    private long position;
    private boolean atEnd;

    EventCursor(EventStore store, Wakeups wakeups, Subject subject, long position) {
        this.store = store;
        this.wakeups = wakeups;
        this.subject = subject;
        this.position = position;
        wakeups.add(subject, woken);
    }

    /** The number of the last event that {@link #next} gave, or where the reader joined. */
    public long position() {
        return position;
    }

    /**
     * The next events, at least one; or none, when nothing came within {@code timeout} or the {@link #atEnd() end} is reached.
     */
    public List<Event> next(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            woken.drainPermits();
            List<Event> events = store.read(subject, position, BATCH);
            if (!events.isEmpty()) {
                position = events.getLast().sequence();
                atEnd = false;
                return events;
            }
            atEnd = store.head(subject)
                    .filter(head -> head.atRest() && head.last() <= position)
                    .isPresent();
            long left = deadline - System.nanoTime();
            if (atEnd || left <= 0) {
                return List.of();
            }
            boolean ignored = woken.tryAcquire(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
        }
    }

    /** Whether the reader has everything and the subject is at rest. A later event of the subject opens it again. */
    public boolean atEnd() {
        return atEnd;
    }

    @Override
    public void close() {
        wakeups.remove(subject, woken);
    }
}
