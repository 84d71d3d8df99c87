package dev.madang.events;

import dev.madang.events.EventLog.Head;
import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader's place in the log of one subject; used by one thread. A slow reader holds nothing but its position: no queue, no
 * database connection.
 */
public final class EventCursor implements AutoCloseable {

    private final Tails tails;
    private final Tail tail;
    private final Subject subject;
    private final List<Runnable> wakers = new ArrayList<>();
    private long position;
    private boolean joined;
    private boolean atEnd;

    EventCursor(Tails tails, Subject subject, long position, boolean fresh) {
        this.tails = tails;
        this.tail = tails.enter(subject);
        this.subject = subject;
        this.position = position;
        this.joined = fresh;
    }

    /** The number of the last event that {@link #next} gave, or where the reader joined. */
    public long position() {
        return position;
    }

    /**
     * The next events, at least one; or none, when nothing came within {@code timeout} or the {@link #atEnd() end} is reached.
     *
     * @throws Failure GONE {@code EVENTS_NOT_KEPT} when retention has taken what would have been next; {@code first} is the
     *     lowest number still there
     */
    public List<Event> next(Duration timeout) throws InterruptedException {
        join();
        long left = timeout.toNanos();
        while (true) {
            Head head = tail.head();
            if (position < head.last()) {
                List<Event> events = tails.read(subject, tail, position);
                if (!events.isEmpty()) {
                    return advance(events);
                }
                lookForPruned();
            }
            atEnd = head.atRest() && position >= head.last() && isStillAtRest();
            if (atEnd || left <= 0) {
                return List.of();
            }
            left = tail.await(position, left);
        }
    }

    /**
     * Has {@code waker} called, on any thread, whenever there may be something new, so that one reader can wait for several
     * subjects. It must be quick; it is forgotten when the cursor closes.
     */
    public void wake(Runnable waker) {
        wakers.add(waker);
        tail.wake(waker);
    }

    /** Whether the reader has everything and the subject is at rest. A later event of the subject opens it again. */
    public boolean atEnd() {
        return atEnd;
    }

    @Override
    public void close() {
        wakers.forEach(tail::forget);
        tails.leave(subject);
    }

    /** What the tail knows may be older than this reader, so the first look is at the table. */
    private void join() {
        if (!joined) {
            tails.look(subject, tail);
            position = Math.min(position, tail.head().last());
            joined = true;
        }
    }

    private List<Event> advance(List<Event> events) {
        long first = events.getFirst().sequence();
        if (first != position + 1) {
            throw notKept(first);
        }
        position = events.getLast().sequence();
        atEnd = false;
        return events;
    }

    /** Nothing was found where the head says that there is something. */
    private void lookForPruned() {
        tails.look(subject, tail);
        if (tail.head().first() > position + 1) {
            throw notKept(tail.head().first());
        }
    }

    /** Another node may have opened the subject again a moment ago. */
    private boolean isStillAtRest() {
        if (!tails.knowAll()) {
            tails.look(subject, tail);
        }
        return tail.head().atRest() && tail.head().last() <= position;
    }

    private Failure notKept(long first) {
        return Failure.gone("EVENTS_NOT_KEPT").with("first", first).with("position", position);
    }
}
