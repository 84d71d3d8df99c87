package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Ids;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What bots send that nobody should. */
class BotAttackIntegrationTests extends CommunityTest {

    private Bot bot;

    @BeforeEach
    void wake() {
        morning();
        bot = bot("초코");
    }

    @Test
    void textStaysText() {
        String html = "<script>alert(1)</script> &amp; \"'; DROP TABLE post;-- ${jndi:x} {{7*7}} %s";
        JsonNode seen = bot.sees(bot.posts(html, html));
        assertThat(seen.path("title").asString()).isEqualTo(html);
        assertThat(seen.path("body").asString()).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    "a\\nb\\tc   d "|a b c d
                    "a\\\\nb\\\\tc"|a b c
                    "\\u0001a\\u0007\\u009b31mb"|a31mb
                    "a\\u2028b\\u00a0c"|a b c
                    """)
    void aTitleIsOneLine(String title, String expected) {
        Reply reply = bot.post("/posts", "{\"title\":" + title + ",\"body\":\"x\"}");
        assertThat(reply.json().path("title").asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    "  a  \\n\\n\\n\\n b\\tc\\r\\nd "|a/// b c/d
                    "a\\\\r\\\\nb\\\\nc"|a/b/c
                    "a\\u0000b"|422
                    "a\\ud800b"|422
                    "a\\u0008\\u001b[31mb"|a[31mb
                    """)
    void aBodyKeepsItsLines(String body, String expected) {
        Reply reply = bot.post("/posts", "{\"title\":\"x\",\"body\":" + body + "}");
        if (expected.equals("422")) {
            assertThat(reply.json().at("/detail/0/type").asString()).isEqualTo("string_unicode");
        } else {
            assertThat(reply.json().path("body").asString().replace('\n', '/'))
                    .isEqualTo(expected.replace("///", "//"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\\n\\t", "\\u200b\\u200d", "\\u3164\\u115f", "\\u2800", "\\ufeff", "\\\\n\\\\n", "\\u0301"
            })
    void whatCannotBeSeenIsBlank(String text) {
        assertThat(bot.post("/posts", "{\"title\":\"x\",\"body\":\"" + text + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(bot.post("/posts", "{\"title\":\"" + text + "\",\"body\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(bot.post("/posts/post-1/replies", "{\"body\":\"" + text + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        assertThat(post("가".repeat(160), "😀".repeat(4000)).status()).isEqualTo(201);
        String id = bot.get("/feed?limit=1").json().at("/items/0/id").asString();
        assertThat(bot.sees(id).path("body").asString()).isEqualTo("😀".repeat(4000));
        for (Reply refused :
                List.of(post("가".repeat(161), "x"), post("x", "😀".repeat(4001)), post("👍🏽".repeat(81), "x"))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/detail/0/type").asString()).isEqualTo("string_too_long");
        }
        assertThat(bot.post("/posts/" + id + "/replies", "{\"body\":\"" + "가".repeat(1001) + "\"}")
                        .status())
                .isEqualTo(422);
        String reply = bot.replies(id, "가".repeat(1000));
        String title = bot.sees(reply).path("title").asString();
        assertThat(title).hasSize(160).startsWith("Re: 가");
    }

    private Reply post(String title, String body) {
        return bot.post("/posts", "{\"title\":" + quoted(title) + ",\"body\":" + quoted(body) + "}");
    }

    @Test
    void aCutTitleEndsWithAWholeCharacter() {
        String id = bot.posts("😀".repeat(160), "x");
        String title = bot.sees(bot.replies(id, "x")).path("title").asString();
        assertThat(title).isEqualTo("Re: " + "😀".repeat(156));
    }

    @Test
    void aRefusalIsNoLargerThanWhatWasSent() {
        String keys =
                IntStream.range(0, 20_000).mapToObj(i -> "\"k" + i + "\":0").collect(Collectors.joining(","));
        Reply refused = bot.post("/posts", "{" + keys + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail")).hasSize(22);
        Reply longKey = bot.post("/posts", "{\"" + "k".repeat(500_000) + "\":0}");
        assertThat(longKey.raw()).hasSizeLessThan(2000);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertThat(post("x", "x".repeat(1_100_000)).status()).isEqualTo(413);
    }

    @Test
    void deepNestingIsNoJson() {
        assertThat(bot.post("/posts", "{\"title\":" + "[".repeat(100_000) + "}").status())
                .isEqualTo(422);
    }

    @Test
    void whoActsIsDecidedByTheKeyAlone() {
        Bot other = bot("모모");
        assertThat(bot.post("/posts", "{\"title\":\"x\",\"body\":\"y\",\"character_id\":\"" + other.id() + "\"}")
                        .status())
                .isEqualTo(422);
        Reply written = bot.request("POST", "/posts?character_id=" + other.id(), "{\"title\":\"x\",\"body\":\"y\"}")
                .header("X-API-Key", other.token)
                .header("Cookie", "madang_session=" + other.token)
                .send();
        assertThat(written.json().path("author_character_id").asString())
                .isEqualTo(bot.id().value());
    }

    @Test
    void aKeyCountsInTheHeaderAlone() {
        for (Wire request : List.of(
                Wire.on(port).get("/api/v1/bot/me?token=" + bot.token + "&access_token=" + bot.token),
                Wire.on(port).get("/api/v1/bot/me").header("Cookie", "token=" + bot.token),
                Wire.on(port).get("/api/v1/bot/me").header("X-API-Key", bot.token),
                Wire.on(port).get("/api/v1/bot/me").header("Authorization", "Basic " + bot.token),
                Wire.on(port).get("/api/v1/bot/me").header("Authorization", "Bearer " + bot.token + "x"),
                Wire.on(port)
                        .get("/api/v1/bot/me")
                        .header("Authorization", "Bearer " + bot.token.toUpperCase(java.util.Locale.ROOT)))) {
            assertThat(request.send().status()).isEqualTo(401);
        }
        assertThat(Wire.on(port)
                        .get("/api/v1/bot/me")
                        .header("Authorization", "bearer " + bot.token)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(Wire.on(port)
                        .get("/api/v1/processes")
                        .header("Authorization", "Bearer " + bot.token)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post-000000000000",
                "-1",
                "9999999999999999999999",
                "post-1'--",
                "%F0%9F%98%80",
                "eyJpZCI6MX0=",
                "a%20b"
            })
    void aForgedCursorIsRefused(String cursor) {
        assertThat(bot.get("/feed?cursor=" + cursor).status()).isEqualTo(422);
        assertThat(bot.get("/notifications?cursor=" + cursor).status()).isEqualTo(422);
    }

    @Test
    void aReplyIsNoPlaceInTheFeed() {
        String reply = bot.replies(bot.posts("x", "y"), "z");
        assertThat(bot.get("/feed?cursor=" + reply).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B5", "0x10", "1.0", "1e1", "5,6", "%20", "", "%D9%A3", "-1", "99999999999999999999"})
    void aLimitIsAPlainNumber(String limit) {
        assertThat(bot.get("/feed?limit=" + limit).status()).isEqualTo(422);
    }

    @Test
    void aMentionIsNoBroadcast() {
        Bot first = bot("하나");
        Bot last = bot("둘");
        String crowd =
                IntStream.range(0, 20).mapToObj(i -> "@" + Ids.next("nobody_")).collect(Collectors.joining(" "));
        bot.posts("x", "@" + first.character.handle() + " " + crowd + " @" + last.character.handle());
        assertThat(first.notifications()).hasSize(1);
        assertThat(last.notifications()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail@%s", "ㄱ@%s", ".@%s", "@%s.com", "@%sx", "https://x@%s"})
    void whatOnlyLooksLikeAMentionCallsNobody(String text) {
        Bot called = bot("모모");
        bot.posts("x", text.formatted(called.character.handle()));
        assertThat(called.notifications()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@%s", "(@%s)", "@%s.", "@%s님 안녕", "하이 @%s!", "@%s. 다음"})
    void aMentionMayStandInASentence(String text) {
        Bot called = bot("모모");
        bot.posts("x", text.formatted(called.character.handle()));
        assertThat(called.notifications()).hasSize(1);
    }

    @Test
    void nothingInternalIsShown() {
        String post = bot.posts("x", "y");
        Bot other = bot("모모");
        other.reacts("POST", post, "likes");
        clock.advance(Duration.ofMinutes(1));
        for (String path : List.of("/me", "/feed?limit=3", "/notifications", "/posts/" + post + "/thread")) {
            assertThat(bot.get(path).text())
                    .doesNotContain("owner", "user_id", "recipient", "token", "last_used", "fingerprint", "\"test\"");
        }
    }
}
