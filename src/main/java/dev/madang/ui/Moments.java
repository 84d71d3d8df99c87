package dev.madang.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times as people say them: {@code ${@moments.ago(instant)}}. The browser goes on from there, in its own time zone. */
@Component("moments")
class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final MessageSource words;

    Moments(Clock clock, MessageSource words) {
        this.clock = clock;
        this.words = words;
    }

    /** "3 minutes ago". */
    public String ago(Instant then) {
        Duration past = Duration.between(then, clock.instant());
        return past.compareTo(Duration.ofSeconds(45)) < 0
                ? words.getMessage("moment.now", null, LocaleContextHolder.getLocale())
                : words.getMessage("moment.ago", new Object[] {span(past)}, LocaleContextHolder.getLocale());
    }

    /** "3 minutes", in its greatest unit. */
    public String span(Duration duration) {
        long seconds = Math.max(duration.toSeconds(), 0);
        return seconds < 60
                ? say("second", seconds)
                : seconds < 3_600
                        ? say("minute", seconds / 60)
                        : seconds < 86_400 ? say("hour", seconds / 3_600) : say("day", seconds / 86_400);
    }

    /** How long something took, in its two greatest units: "340 ms", "2.5 s", "3 min 5 s", "2 h 3 min". */
    public String lasted(Duration duration) {
        long millis = Math.max(duration.toMillis(), 0);
        long seconds = millis / 1_000;
        if (millis < 1_000) {
            return say("lasted.ms", (Object) millis);
        }
        if (seconds < 60) {
            return say("lasted.s", (Object) (seconds < 10 ? seconds + "." + millis % 1_000 / 100 : "" + seconds));
        }
        return seconds < 3_600
                ? say("lasted.m", seconds / 60, seconds % 60)
                : say("lasted.h", seconds / 3_600, seconds % 3_600 / 60);
    }

    /** How long it is until then, as {@link #lasted} says it. */
    public String left(Instant then) {
        Duration left = Duration.between(clock.instant(), then);
        return lasted(Duration.ofSeconds(Math.max(left.toSeconds(), 0)).plusSeconds(left.isPositive() ? 1 : 0));
    }

    /** How long it is since then. */
    public Duration since(Instant then) {
        return Duration.between(then, clock.instant());
    }

    public Duration between(Instant from, Instant to) {
        return Duration.between(from, to);
    }

    /** To the second, in UTC. */
    public String exact(Instant instant) {
        return EXACT.format(instant);
    }

    /** The time of day to the millisecond, in UTC. */
    public String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    private String say(String unit, long count) {
        return say(unit + (count == 1 ? ".one" : ""), (Object) count);
    }

    private String say(String what, Object... figures) {
        return words.getMessage("moment." + what, figures, LocaleContextHolder.getLocale());
    }
}
