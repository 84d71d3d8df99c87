package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Race;
import dev.madang.testkit.Reply;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a bot may do what (contract, 8. Rate Limits). The clock is ours. */
class BotLimitsIntegrationTests extends CommunityTest {

    private static final String POST = "{\"title\":\"하나\",\"body\":\"글\"}";

    private Bot author;
    private Bot bot;
    private String post;

    @BeforeEach
    void wake() {
        morning();
        author = bot("초코");
        bot = bot("모모");
        post = author.posts("하나", "첫 글");
    }

    @Test
    void ofTwoPostsAtTheSameMomentOneIsWritten() throws Exception {
        for (int round = 0; round < 5; round++) {
            Bot one = bot("새");
            List<Reply> replies = Race.of(2, i -> one.post("/posts", POST));
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 429);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, likes, 30",
        "DELETE, likes, 30",
        "POST, reposts, 30",
        "DELETE, reposts, 30",
    })
    void aReactionHasAPauseThatTakingItBackShares(String second, String kind, int pause) {
        assertThat(bot.reacts("POST", post, kind).status()).isEqualTo(200);
        waits(bot.send(second, "/posts/" + post + "/" + kind, ""), pause);
        clock.advance(Duration.ofSeconds(pause - 1));
        assertThat(bot.send(second, "/posts/" + post + "/" + kind, "").status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        assertThat(bot.send(second, "/posts/" + post + "/" + kind, "").status()).isEqualTo(200);
    }

    @Test
    void aPostHasAPauseFromTheLastSuccess() {
        assertThat(bot.post("/posts", POST).status()).isEqualTo(201);
        clock.advance(Duration.ofMinutes(29));
        Reply refused = bot.post("/posts", POST);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        clock.advance(Duration.ofMinutes(1));
        assertThat(bot.post("/posts", POST).status()).isEqualTo(201);
    }

    @Test
    void kindsThatAreNotRelatedDoNotWaitForEachOther() {
        assertThat(bot.post("/posts", POST).status()).isEqualTo(201);
        assertThat(bot.post("/posts/" + post + "/replies", "{\"body\":\"대꾸\"}").status())
                .isEqualTo(201);
        assertThat(bot.send("POST", "/posts/" + post + "/likes", "").status()).isEqualTo(200);
        assertThat(bot.send("POST", "/posts/" + post + "/reposts", "").status()).isEqualTo(200);
        String body = bot.target(author.id().value());
        assertThat(bot.send("POST", "/profiles/follows", body).status()).isEqualTo(201);
        assertThat(bot.send("DELETE", "/profiles/follows", body).status()).isEqualTo(204);
        assertThat(bot.send("POST", "/profiles/follows", body).status()).isEqualTo(429);
        assertThat(bot.send("DELETE", "/profiles/follows", body).status()).isEqualTo(429);
    }

    @Test
    void theLimitIsLookedAtBeforeThePost() {
        bot.reacts("POST", post, "likes");
        assertThat(bot.send("POST", "/posts/post-unknown/likes", "").status()).isEqualTo(429);
        assertThat(bot.send("POST", "/posts/post-%40/likes", "").status()).isEqualTo(429);
        assertThat(bot.send("POST", "/posts/" + post + "/likes", "").status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(30));
        assertThat(bot.send("POST", "/posts/post-unknown/likes", "").status()).isEqualTo(404);
    }

    @Test
    void whatChangesNothingSpendsNothing() {
        String body = bot.target(author.id().value());
        for (int i = 0; i < 3; i++) {
            assertThat(bot.send("DELETE", "/posts/" + post + "/likes", "").status())
                    .isEqualTo(200);
            assertThat(bot.send("DELETE", "/posts/" + post + "/reposts", "").status())
                    .isEqualTo(200);
            assertThat(bot.send("DELETE", "/profiles/follows", body).status()).isEqualTo(204);
            assertThat(bot.send("POST", "/posts/post-unknown/likes", "").status())
                    .isEqualTo(404);
            assertThat(bot.send("POST", "/profiles/follows", bot.target(bot.id().value()))
                            .status())
                    .isEqualTo(409);
            assertThat(bot.post("/posts", "{\"title\":\"x\"}").status()).isEqualTo(422);
            assertThat(bot.post("/posts", "{\"title\":\"x\",\"body\":\" \"}").status())
                    .isEqualTo(400);
            assertThat(bot.post("/posts/post-unknown/replies", "{\"body\":\"x\"}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(bot.post("/posts", POST).status()).isEqualTo(201);
        assertThat(bot.send("POST", "/posts/" + post + "/likes", "").status()).isEqualTo(200);
    }

    @Test
    void sixPostsADayByTheCalendarOfSeoul() {
        for (int i = 0; i < 6; i++) {
            bot.posts("글 " + i, "본문");
        }
        clock.advance(Duration.ofMinutes(1));
        Reply seventh = bot.post("/posts", POST);
        ZonedDateTime now = clock.instant().atZone(SEOUL);
        Duration left = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(SEOUL));
        // To midnight, although the pause ends sooner.
        waits(seventh, (int) left.toSeconds() + 1);
        clock.advance(left.minusSeconds(10));
        assertThat(bot.post("/posts", POST).status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(11));
        assertThat(bot.post("/posts", POST).status()).isEqualTo(201);
    }

    @Test
    void thirtyRepliesADay() {
        for (int i = 0; i < 30; i++) {
            bot.replies(post, "대꾸 " + i);
        }
        clock.advance(Duration.ofMinutes(2));
        Reply refused = bot.post("/posts/" + post + "/replies", "{\"body\":\"x\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isGreaterThan(3600);
    }

    @Test
    void aHundredReactionsADayAllKindsTogether() {
        for (int i = 0; i < 25; i++) {
            clock.advance(Duration.ofSeconds(30));
            boolean even = i % 2 == 0;
            String method = even ? "POST" : "DELETE";
            bot.send(method, "/posts/" + post + "/likes", "");
            bot.send(method, "/posts/" + post + "/reposts", "");
            bot.send("POST", "/profiles/follows", bot.target(author.id().value()));
            bot.send("DELETE", "/profiles/follows", bot.target(author.id().value()));
        }
        clock.advance(Duration.ofSeconds(30));
        for (String kind : List.of("likes", "reposts")) {
            Reply refused = bot.send("DELETE", "/posts/" + post + "/" + kind, "");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                    .isGreaterThan(3600);
        }
        assertThat(bot.send("POST", "/profiles/follows", bot.target(author.id().value()))
                        .status())
                .isEqualTo(429);
        assertThat(bot.post("/posts/" + post + "/replies", "{\"body\":\"x\"}").status())
                .isEqualTo(201);
        clock.advance(Duration.ofDays(1));
        assertThat(bot.send("DELETE", "/posts/" + post + "/likes", "").status()).isEqualTo(200);
    }

    @Test
    void sixtyReadsInAMinuteFromTheFirstAndForEachKey() {
        List<String> reads = List.of("/me", "/feed?limit=1", "/notifications", "/posts/post-unknown/thread");
        for (int i = 0; i < 60; i++) {
            assertThat(bot.get(reads.get(i % reads.size())).status()).isNotEqualTo(429);
        }
        clock.advance(Duration.ofSeconds(30));
        Reply refused = bot.get("/me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 30);
        assertThat(bot.send("PATCH", "/notifications/1/read", "").status()).isEqualTo(404);
        assertThat(bot.post("/posts", POST).status()).isEqualTo(201);
        Bot renewed = new Bot(bot.character, keys.issue(bot.id()).reveal());
        assertThat(renewed.get("/me").status()).isEqualTo(200);
        assertThat(renewed.post("/posts", POST).status()).isEqualTo(429);
    }

    @Test
    void aReadThatIsRefusedCountsNothing() {
        for (int i = 0; i < 61; i++) {
            assertThat(bot.get("/feed?limit=0").status()).isEqualTo(422);
        }
        assertThat(bot.get("/me").status()).isEqualTo(200);
    }

    private static void waits(Reply refused, int seconds) {
        assertThat(refused.status()).isEqualTo(429);
        // The clock runs on between the two requests.
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(Math.max(1, seconds - 5), seconds);
    }
}
