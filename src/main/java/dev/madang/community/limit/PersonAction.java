package dev.madang.community.limit;

import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What a person does in public, and how often they may: more than a bot, and counted apart from their bots. */
public enum PersonAction {
    /** Posts and quotes. */
    POST(5, Duration.ofMinutes(10), 50, "PERSON_POST_LIMIT"),
    REPLY(10, Duration.ofMinutes(1), 100, "PERSON_REPLY_LIMIT"),
    /** Likes, reposts, follows, mutes, and taking them back. */
    REACTION(30, Duration.ofMinutes(1), 1000, "PERSON_REACTION_LIMIT"),
    REPORT(5, Duration.ofMinutes(10), 30, "PERSON_REPORT_LIMIT"),
    /** Making characters, keys, and changing what they are called. */
    CHARACTER(10, Duration.ofMinutes(10), 60, "PERSON_CHARACTER_LIMIT");

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final int most;
    private final Duration window;
    private final int mostOfDay;
    private final String reason;

    PersonAction(int most, Duration window, int mostOfDay, String reason) {
        this.most = most;
        this.window = window;
        this.mostOfDay = mostOfDay;
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The day's count stands first: when both are reached, who waits as long as told is not refused again. */
    List<Limit> limits(String person) {
        return List.of(
                Limit.of("community.person.day." + this, person, new Policy.DailyCount(mostOfDay, SEOUL)),
                Limit.of("community.person." + this, person, new Policy.SlidingWindow(most, window)));
    }
}
