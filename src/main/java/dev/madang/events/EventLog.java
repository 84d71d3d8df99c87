package dev.madang.events;

import dev.madang.shared.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only log of every subject. An event is visible when the transaction that appended it is committed; the numbers of
 * a subject have no gap, and whoever follows it from a position gets everything after that position exactly once, on whichever
 * node.
 */
@Component
public class EventLog {

    private static final long WINDOW_BYTES = 256 * 1024;

    private final EventStore store;
    private final Tails tails;
    private final Clock clock;

    EventLog(EventStore store, Tails tails, Clock clock) {
        this.store = store;
        this.tails = tails;
        this.clock = clock;
    }

    /**
     * Appends in the caller's transaction. It takes the subject's lock until the commit, so it has to be the last thing that
     * the transaction does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Subject subject, List<NewEvent> events) {
        append(new TreeMap<>(Map.of(subject, events)));
    }

    /** The same for several subjects, whose locks are taken in the order of the map: the natural one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(SortedMap<Subject, List<NewEvent>> batch) {
        SortedMap<Subject, List<NewEvent>> filled = new TreeMap<>(batch);
        filled.values().removeIf(List::isEmpty);
        if (filled.isEmpty()) {
            return;
        }
        // The precision of the table: who reads the event from memory sees the same as who reads it from there.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Subject, List<Event>> written = store.append(filled, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tails.committed(written);
            }
        });
    }

    /** Up to {@code limit} events after {@code position}, oldest first; fewer when they are large. */
    public List<Event> read(Subject subject, long position, int limit) {
        return store.read(subject, position, limit, WINDOW_BYTES);
    }

    /** Whether the last events of a subject are these: the same names and payloads in this order. */
    public boolean endsWith(Subject subject, List<NewEvent> last) {
        long end = head(subject).map(Head::last).orElse(0L);
        long position = end - last.size();
        for (NewEvent expected : last) {
            // One by one, since together they may be larger than a window.
            List<Event> found = position < 0 ? List.of() : read(subject, position, 1);
            if (found.isEmpty()
                    || !found.getFirst().name().equals(expected.name())
                    || !found.getFirst().payload().equals(expected.payload())) {
                return false;
            }
            position++;
        }
        return true;
    }

    /** Where the log of a subject stands; empty when nothing was ever appended. */
    public Optional<Head> head(Subject subject) {
        return store.head(subject);
    }

    /**
     * Follows a subject: first what is there after {@code position}, then what comes. A position beyond the last event counts
     * as the last one.
     */
    public EventCursor follow(Subject subject, long position) {
        return new EventCursor(tails, subject, position, false);
    }

    /** Follows a subject that does not exist yet and that the caller is about to begin: there is nothing to look for. */
    public EventCursor followNew(Subject subject) {
        return new EventCursor(tails, subject, 0, true);
    }

    /** Forgets the events of a subject up to and including number {@code last}; a reader that needs one of them is told. */
    @Transactional
    public void prune(Subject subject, long last) {
        store.prune(subject, last);
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
