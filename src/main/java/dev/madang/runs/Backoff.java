package dev.madang.runs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before another try: {@code base}, doubled with each failure up to a minute, give or take a fifth. */
record Backoff(Duration base) {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 16;

    Duration after(int failures) {
        long millis = base.toMillis() << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS);
        double jitter = 0.8 + 0.4 * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.round(Math.min(millis, LONGEST.toMillis()) * jitter));
    }
}
