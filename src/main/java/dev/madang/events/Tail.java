package dev.madang.events;

import dev.madang.events.EventLog.Head;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest events of one followed subject in memory, shared by all its readers on this node, and the place where they wait.
 * What it knows comes from commits on this node and from looks at the table; both may be late and out of order, which it
 * sorts out by number.
 */
final class Tail {

    private static final long MOST_BYTES = 512 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<Event> window = new ArrayDeque<>();
    // Told outside of the lock: what they do is not ours.
    private final Set<Runnable> wakers = new CopyOnWriteArraySet<>();
    private long bytes;
    private Head head = new Head(1, 0, false);
    private int readers;

    /** One reader more or fewer; false when the last one has gone. */
    boolean count(int change) {
        lock.lock();
        try {
            readers += change;
            return readers > 0;
        } finally {
            lock.unlock();
        }
    }

    Head head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** What the table says of the subject; an older look than what is known already is ignored. */
    void saw(Head seen) {
        boolean news;
        lock.lock();
        try {
            // Looks are frequent, and whoever is woken looks again.
            news = seen.last() > head.last();
            if (seen.last() >= head.last()) {
                head = seen;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (news) {
            wakers.forEach(Runnable::run);
        }
    }

    void wake(Runnable waker) {
        wakers.add(waker);
    }

    void forget(Runnable waker) {
        wakers.remove(waker);
    }

    /** Consecutive committed events, from a commit here or from the table. */
    void offer(List<Event> events) {
        lock.lock();
        try {
            Event last = events.getLast();
            for (Event event : events) {
                keep(event);
            }
            if (last.sequence() > head.last()) {
                head = new Head(head.first(), last.sequence(), last.terminal());
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        wakers.forEach(Runnable::run);
    }

    /** The events in memory after {@code position}; empty when the first of them is not here. */
    List<Event> after(long position) {
        lock.lock();
        try {
            if (window.isEmpty() || window.getFirst().sequence() > position + 1) {
                return List.of();
            }
            List<Event> later = new ArrayList<>();
            for (Event event : window) {
                if (event.sequence() > position) {
                    later.add(event);
                }
            }
            return later;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the next event after {@code position} is the one that everybody who keeps up waits for. */
    boolean isNewest(long position) {
        lock.lock();
        try {
            return window.isEmpty() || window.getLast().sequence() <= position;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something after {@code position}, for so long; gives the rest of the time. */
    long await(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (head.last() <= position && left > 0) {
                left = grown.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    private void keep(Event event) {
        if (!window.isEmpty() && event.sequence() <= window.getLast().sequence()) {
            return;
        }
        boolean gap = !window.isEmpty() && event.sequence() != window.getLast().sequence() + 1;
        boolean large = event.payload().length() > EventStore.LARGE;
        if (gap || large) {
            window.clear();
            bytes = 0;
        }
        if (!large) {
            window.addLast(event);
            bytes += size(event);
            while (bytes > MOST_BYTES) {
                bytes -= size(window.removeFirst());
            }
        }
    }

    private static long size(Event event) {
        return 100L + 2L * event.payload().length();
    }
}
