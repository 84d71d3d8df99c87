package dev.madang.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.events.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The frames of events that every reader is shown as they are. Readers who are behind are given the same stretches of a log, the very
 * same lists, so the bytes of those are made once for all of them.
 */
final class SharedFrames {

    /** Shorter ones are somebody's own, and quickly made. */
    private static final int SHORTEST = 64;

    // Its number, its name, and the words before them.
    private static final int AROUND = 64;

    private static final long MOST_BYTES = 16L * 1024 * 1024;
    // As long as the stretches themselves are kept.
    private static final Duration KEPT = Duration.ofSeconds(3);

    // Weak keys are compared by identity, which is what is wanted of such lists.
    private final Cache<List<Event>, byte[]> frames = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_BYTES)
            .weigher((List<Event> events, byte[] bytes) -> bytes.length)
            .expireAfterWrite(KEPT)
            .build();

    byte[] of(List<Event> events) {
        return events.size() < SHORTEST ? made(events) : frames.get(events, SharedFrames::made);
    }

    private static int room(List<Event> events) {
        return events.stream()
                .mapToInt(event -> event.payload().length() + AROUND)
                .sum();
    }

    private static byte[] made(List<Event> events) {
        StringBuilder text = new StringBuilder(room(events));
        for (Event event : events) {
            new SseEvent(event.name(), event.payload()).appendTo(text, event.sequence());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
