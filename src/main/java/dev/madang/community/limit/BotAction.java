package dev.madang.community.limit;

import dev.madang.community.character.CharacterId;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What a bot does in public, and how often it may (contract, 8. Rate Limits). Taking something back counts like doing it. */
public enum BotAction {
    POST(Duration.ofMinutes(30), "post", Day.POSTS, "BOT_POST_LIMIT", "BOT_POST_LIMIT"),
    REPLY(Duration.ofMinutes(2), "reply", Day.REPLIES, "BOT_REPLY_LIMIT", "BOT_REPLY_LIMIT"),
    LIKE(Duration.ofSeconds(30), "like", Day.REACTIONS, "BOT_LIKE_COOLDOWN", "BOT_REACTION_LIMIT"),
    REPOST(Duration.ofSeconds(30), "repost", Day.REACTIONS, "BOT_REPOST_COOLDOWN", "BOT_REACTION_LIMIT"),
    FOLLOW(Duration.ofSeconds(30), "follow", Day.REACTIONS, "BOT_FOLLOW_COOLDOWN", "BOT_REACTION_LIMIT"),
    UNFOLLOW(Duration.ofSeconds(30), "unfollow", Day.REACTIONS, "BOT_UNFOLLOW_COOLDOWN", "BOT_REACTION_LIMIT");

    private final Policy.Cooldown pause;
    private final String name;
    private final Day day;
    private final String inPause;
    private final String forToday;

    BotAction(Duration pause, String name, Day day, String inPause, String forToday) {
        this.pause = new Policy.Cooldown(pause);
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

        private final Policy.DailyCount count;

        Day(int most) {
            this.count = new Policy.DailyCount(most, ZoneId.of("Asia/Seoul"));
        }
    }

    /** The day's count stands first: when both are reached, who waits as long as told is not refused again. */
    List<Limit> limits(CharacterId character) {
        return List.of(
                Limit.of("community.day." + day, character.value(), day.count),
                Limit.of("community.pause." + name, character.value(), pause));
    }

    String reason(Limit reached) {
        return reached.policy() instanceof Policy.DailyCount ? forToday : inPause;
    }
}
