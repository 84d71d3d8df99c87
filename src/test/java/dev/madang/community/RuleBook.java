package dev.madang.community;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often one bot may do what, as the contract says it (8. Rate Limits), with nothing of the server's own arithmetic. A moment of
 * success lies somewhere between two readings of the clock; who asks keeps away from the moments that this leaves open.
 */
final class RuleBook {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final int READS = 60;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    /** What is limited. */
    enum Deed {
        POST(1800, Day.POSTS),
        REPLY(120, Day.REPLIES),
        LIKE(30, Day.REACTIONS),
        REPOST(30, Day.REACTIONS),
        FOLLOW(30, Day.REACTIONS),
        UNFOLLOW(30, Day.REACTIONS);

        final Duration pause;
        final Day day;

        Deed(int seconds, Day day) {
            this.pause = Duration.ofSeconds(seconds);
            this.day = day;
        }
    }

    /** What is counted by the calendar day. */
    enum Day {
        POSTS(6),
        REPLIES(30),
        REACTIONS(100);

        final int most;

        Day(int most) {
            this.most = most;
        }
    }

    /** Some time between two readings of the clock. */
    record Moment(Instant from, Instant to) {

        Moment plus(Duration duration) {
            return new Moment(from.plus(duration), to.plus(duration));
        }

        /** Whether it cannot be said on which side of it a reading of the clock lies that is soon to be taken. */
        boolean isTooNear(Instant now) {
            return now.isAfter(from.minusSeconds(5)) && !now.isAfter(to.plusMillis(500));
        }
    }

    private final Map<Deed, Moment> last = new EnumMap<>(Deed.class);
    private final Map<Day, Integer> counts = new EnumMap<>(Day.class);
    private final Map<Day, LocalDate> dates = new HashMap<>();
    private Optional<Moment> window = Optional.empty();
    private int reads;

    /** Until when a deed has to wait; nothing when it may be done. */
    Optional<Moment> refusal(Deed deed, Instant now) {
        LocalDate today = now.atZone(SEOUL).toLocalDate();
        if (today.equals(dates.get(deed.day)) && counts.getOrDefault(deed.day, 0) >= deed.day.most) {
            Instant midnight = midnight(now);
            return Optional.of(new Moment(midnight, midnight));
        }
        return Optional.ofNullable(last.get(deed))
                .map(moment -> moment.plus(deed.pause))
                .filter(until -> now.isBefore(until.from()));
    }

    void did(Deed deed, Moment when) {
        last.put(deed, when);
        LocalDate today = when.from().atZone(SEOUL).toLocalDate();
        boolean another = !today.equals(dates.put(deed.day, today));
        counts.merge(deed.day, 1, (before, one) -> another ? 1 : before + one);
    }

    Optional<Moment> refusalOfReading(Instant now) {
        return window.map(begun -> begun.plus(WINDOW))
                .filter(end -> now.isBefore(end.from()))
                .filter(end -> reads >= READS);
    }

    void read(Moment when) {
        boolean running = window.filter(
                        begun -> when.from().isBefore(begun.plus(WINDOW).from()))
                .isPresent();
        if (!running) {
            window = Optional.of(when);
            reads = 0;
        }
        reads++;
    }

    /** Whether the clock stands where nobody can say what is allowed. */
    boolean isUncertain(Instant now) {
        Instant midnight = midnight(now);
        return new Moment(midnight, midnight).isTooNear(now)
                || window.filter(begun -> begun.plus(WINDOW).isTooNear(now)).isPresent()
                || last.entrySet().stream()
                        .anyMatch(one -> one.getValue().plus(one.getKey().pause).isTooNear(now));
    }

    private static Instant midnight(Instant now) {
        return now.atZone(SEOUL).toLocalDate().plusDays(1).atStartOfDay(SEOUL).toInstant();
    }
}
