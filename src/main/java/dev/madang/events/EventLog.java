package dev.madang.events;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only log of every subject. An event is visible when the transaction that appended it is committed; the numbers of
 * a subject have no gap, and whoever follows it from a position gets everything after that position exactly once.
 */
@Component
public class EventLog {

    private final EventStore store;
    private final Wakeups wakeups;
    private final Clock clock;

    EventLog(EventStore store, Wakeups wakeups, Clock clock) {
        this.store = store;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /**
     * Appends in the caller's transaction. It takes the subject's lock until the commit, so it has to be the last thing that
     * the transaction does; who appends to several subjects does so in their natural order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Subject subject, List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        store.append(subject, events, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeups.wake(subject);
            }
        });
    }

    /** Up to {@code limit} events after {@code position}, oldest first. */
    public List<Event> read(Subject subject, long position, int limit) {
        return store.read(subject, position, limit);
    }

    /** Where the log of a subject stands; empty when nothing was ever appended. */
    public Optional<Head> head(Subject subject) {
        return store.head(subject);
    }

    /** Follows a subject: first what is there after {@code position}, then what comes. */
    public EventCursor follow(Subject subject, long position) {
        return new EventCursor(store, wakeups, subject, position);
    }

    /**
     * The ends of a log.
     *
     * @param first the lowest number still kept
     * @param last the highest number given
     * @param atRest whether the last event was terminal
     */
    public record Head(long first, long last, boolean atRest) {}
}
