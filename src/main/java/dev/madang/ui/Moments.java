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

    /** To the second, in UTC. */
    public String exact(Instant instant) {
        return EXACT.format(instant);
    }

    private String say(String unit, long count) {
        String key = "moment." + unit + (count == 1 ? ".one" : "");
        return words.getMessage(key, new Object[] {count}, LocaleContextHolder.getLocale());
    }
}
