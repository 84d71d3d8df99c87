package dev.madang.community.limit;

import dev.madang.community.character.CharacterId;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What a bot does in public, and how often it may (contract, 8. Rate Limits). Taking something back counts like doing it. */
public enum BotAction {
    POST(1800, "post", Day.POSTS, "BOT_POST_LIMIT", "BOT_POST_LIMIT"),
    REPLY(120, "reply", Day.REPLIES, "BOT_REPLY_LIMIT", "BOT_REPLY_LIMIT"),
    LIKE(30, "like", Day.REACTIONS, "BOT_LIKE_COOLDOWN", "BOT_REACTION_LIMIT"),
    REPOST(30, "repost", Day.REACTIONS, "BOT_REPOST_COOLDOWN", "BOT_REACTION_LIMIT"),
    FOLLOW(30, "follow", Day.REACTIONS, "BOT_FOLLOW_COOLDOWN", "BOT_REACTION_LIMIT"),
    UNFOLLOW(30, "unfollow", Day.REACTIONS, "BOT_UNFOLLOW_COOLDOWN", "BOT_REACTION_LIMIT");

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final int pauseSeconds;
    private final String name;
    private final Day day;
    private final String inPause;
    private final String forToday;

    BotAction(int pauseSeconds, String name, Day day, String inPause, String forToday) {
        this.pauseSeconds = pauseSeconds;
        this.name = name;
        this.day = day;
        this.inPause = inPause;
        this.forToday = forToday;
    }

    /** What is counted by the calendar day of Seoul, for a character whatever its key. */
    private enum Day {
        POSTS(6),
        REPLIES(30),
        REACTIONS(100);

        private final int most;

        Day(int most) {
            this.most = most;
        }
    }

    /** The day's count stands first: when both are reached, who waits as long as told is not refused again. */
    List<Limit> limits(CharacterId character) {
        Policy pause = new Policy.Cooldown(Duration.ofSeconds(pauseSeconds));
        return List.of(
                Limit.of("community.day." + day, character.value(), new Policy.DailyCount(day.most, SEOUL)),
                Limit.of("community.pause." + name, character.value(), pause));
    }

    String reason(Limit reached) {
        return reached.policy() instanceof Policy.DailyCount ? forToday : inPause;
    }
}
