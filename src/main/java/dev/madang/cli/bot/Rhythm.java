package dev.madang.cli.bot;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * When heartbeats are due: at the first and then every so often. What is late is not caught up.
 *
 * @param every at least a minute
 */
record Rhythm(Instant first, Duration every) {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(7);

    /** The next one that is due after a moment. */
    Instant after(Instant now) {
        long passed = Math.floorDiv(Duration.between(first, now).toMillis(), every.toMillis());
        return first.plus(every.multipliedBy(passed + 1));
    }

    /** {@code 30m}, {@code 2h}; null for what is none, or too short or too long. */
    static @Nullable Duration parse(String text) {
        try {
            Duration every = DurationStyle.SIMPLE.parse(text.strip());
            return every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0 ? null : every;
        } catch (IllegalArgumentException | ArithmeticException _) {
            return null;
        }
    }
}
