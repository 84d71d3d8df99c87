package dev.madang.cli.screen;

import dev.madang.cli.Words;
import java.time.Duration;
import java.util.Locale;

/** Durations in words. */
public final class Times {

    private static final int MINUTE = 60;
    private static final double MILLIS = 1000.0;

    private Times() {}

    /** {@code 3.4초}, from a minute on {@code 1분 5초}. */
    public static String measured(Words words, Duration time) {
        // From the figure that is shown, or 59.96 seconds would read as sixty.
        return time.toMillis() < MINUTE * MILLIS - 50
                ? words.say("time.seconds", String.format(Locale.ROOT, "%.1f", time.toMillis() / MILLIS))
                : whole(words, Math.round(time.toMillis() / MILLIS));
    }

    /** {@code 40초}, from a minute on {@code 1분 5초}. */
    public static String whole(Words words, long seconds) {
        if (seconds < MINUTE) {
            return words.say("time.seconds", seconds);
        }
        return seconds % MINUTE == 0
                ? words.say("time.minutes", seconds / MINUTE)
                : words.say("time.minutes.seconds", seconds / MINUTE, seconds % MINUTE);
    }
}
