package dev.madang.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.shared.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Stretches of logs that were read from the table a moment ago, so that many readers who are behind cost one read. They begin at
 * fixed places, so that all readers ask for the same ones, and they never change, so that only their end has to be waited for.
 */
final class Windows {

    /** Numbers of events between the places where windows begin. */
    static final int STRIDE = 256;

    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;
    // Another node may erase a subject meanwhile.
    private static final Duration KEPT = Duration.ofSeconds(3);

    private final Cache<Place, List<Event>> windows = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Place place, List<Event> events) -> weight(events))
            .expireAfterWrite(KEPT)
            .build();

    /** Where a window begins: after this number. */
    private record Place(Subject subject, long after) {}

    /** The number after which the window with the event behind {@code position} begins. */
    static long placeOf(long position) {
        return position / STRIDE * STRIDE;
    }

    /** The events of a kept window that lie after a position; empty when there are none. */
    Optional<List<Event>> after(Subject subject, long position) {
        return Optional.ofNullable(windows.getIfPresent(new Place(subject, placeOf(position))))
                .map(events -> after(events, position))
                .filter(events -> !events.isEmpty());
    }

    /**
     * Keeps what was read after a place.
     *
     * @param last the number of the last event of the subject that is known: a window that may still grow is not kept
     */
    void keep(Subject subject, long place, List<Event> events, long last) {
        if (!events.isEmpty() && events.getLast().sequence() < last) {
            windows.put(new Place(subject, place), events);
        }
    }

    void forget(Subject subject) {
        windows.asMap().keySet().removeIf(place -> place.subject().equals(subject));
    }

    static List<Event> after(List<Event> events, long position) {
        if (events.isEmpty() || events.getFirst().sequence() > position) {
            return events;
        }
        return events.stream().filter(event -> event.sequence() > position).toList();
    }

    private static int weight(List<Event> events) {
        return events.stream().mapToInt(event -> event.payload().length() + 100).sum();
    }
}
