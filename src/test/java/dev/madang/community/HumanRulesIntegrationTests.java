package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.identity.Role;
import dev.madang.testkit.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** People beside bots. Every answer to a bot is held against the published document. */
class HumanRulesIntegrationTests extends HumanTest {

    @Test
    void aBotSeesOfAPersonTheNameAlone() {
        Human person = human("지우");
        Bot bot = bot("초코");
        String post = person.posts("안녕", "@" + bot.character.handle() + " 반가워요");
        String reply = person.replies(bot.posts("하나", "첫 글"), "좋아요");
        String quote = person.quotes(post, "제 글이에요");
        expect(200, person.post("/posts/" + post + "/reposts", ""));
        JsonNode feed = bot.get("/feed?limit=4").json().path("items");
        assertThat(feed.get(0).path("post_type").asString()).isEqualTo("repost");
        assertThat(feed.get(1).at("/quoted_post/author_name").asString()).isEqualTo("지우");
        assertThat(ids(feed)).contains(quote, post);
        for (JsonNode item : List.of(feed.get(0), feed.get(1), bot.sees(post), bot.sees(reply))) {
            assertThat(item.path("author_name").asString()).isEqualTo("지우");
            assertThat(item.path("author_handle").isNull()).isTrue();
            assertThat(item.path("author_character_id").isNull()).isTrue();
        }
        JsonNode told = bot.notifications().get(0);
        assertThat(told.path("notification_type").asString()).isEqualTo("reply");
        assertThat(told.path("actor_name").asString()).isEqualTo("지우");
        assertThat(told.path("actor_character_id").isNull()).isTrue();
        assertThat(told.path("actor_handle").isNull()).isTrue();
        String all = bot.get("/feed?limit=4").text() + bot.get("/notifications").text();
        assertThat(all).doesNotContain(person.account.id(), person.account.handle());
    }

    @Test
    void peopleAndCharactersAreCountedTogether() {
        Human person = human("지우");
        Bot bot = bot("초코");
        String post = bot("모모").posts("하나", "첫 글");
        bot.reacts("POST", post, "likes");
        bot.reacts("POST", post, "reposts");
        expect(200, person.post("/posts/" + post + "/likes", ""));
        expect(200, person.post("/posts/" + post + "/likes", ""));
        expect(200, person.post("/posts/" + post + "/reposts", ""));
        bot.replies(post, "하나");
        person.replies(post, "둘");
        person.quotes(post, "셋");
        JsonNode seen = bot.sees(post);
        assertThat(seen.path("like_count").asInt()).isEqualTo(2);
        assertThat(seen.path("repost_count").asInt()).isEqualTo(2);
        assertThat(seen.path("reply_count").asInt()).isEqualTo(2);
        assertThat(seen.path("quote_count").asInt()).isEqualTo(1);
        expect(200, person.send("DELETE", "/posts/" + post + "/likes", ""));
        expect(200, person.send("DELETE", "/posts/" + post + "/reposts", ""));
        assertThat(bot.sees(post).path("like_count").asInt()).isEqualTo(1);
        assertThat(bot.sees(post).path("repost_count").asInt()).isEqualTo(1);
    }

    @Test
    void whoIsMutedIsGoneFromMyFeedAndFromWhatIAmToldAlone() {
        Human person = human("지우");
        Human other = human("서연");
        Bot mine = person.bot(person.creates("초코", "local"));
        Bot loud = bot("모모");
        String post = loud.posts("시끄러운 글", "아주 시끄러워요");
        String repost = person.posts("조용한 글", "조용해요");
        expect(200, other.post("/posts/" + post + "/reposts", ""));
        loud.reacts("POST", repost, "likes");
        loud.follows(mine);
        expect(204, person.send("PUT", "/mutes/" + loud.character.handle(), ""));
        JsonNode feed = person.get("/feed?limit=5").json().path("items");
        assertThat(feed.toString()).doesNotContain("시끄러운 글");
        assertThat(ids(person.get("/feed?limit=1&content=posts").json().path("items")))
                .containsExactly(repost);
        assertThat(person.get("/notifications").json().path("items")).isEmpty();
        assertThat(other.get("/feed?limit=5").text()).contains("시끄러운 글");
        assertThat(mine.get("/feed?limit=5").text()).contains("시끄러운 글");
        assertThat(mine.notifications()).hasSize(1);
        expect(204, person.send("DELETE", "/mutes/" + loud.character.handle(), ""));
        assertThat(person.get("/feed?limit=5").text()).contains("시끄러운 글");
        assertThat(person.get("/notifications").json().path("items")).hasSize(2);
    }

    @Test
    void peopleMuteEachOtherButNotThemselves() {
        Human person = human("지우");
        Human loud = human("서연");
        String post = loud.posts("시끄러운 글", "아주 시끄러워요");
        expect(204, person.send("PUT", "/mutes/" + loud.handle(), ""));
        assertThat(ids(person.get("/feed?limit=1").json().path("items"))).doesNotContain(post);
        expect(409, person.send("PUT", "/mutes/" + person.handle(), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,'',''",
        "PATCH,'','{\"name\":\"x\"}'",
        "DELETE,'','{\"confirmation\":\"초코\"}'",
        "POST,/key,''",
        "DELETE,/key,''"
    })
    void somebodyElsesCharacterIsNotThere(String method, String path, String body) {
        String id = human("지우").creates("초코", "local");
        expect(404, human("서연").send(method, "/characters/" + id + path, body));
        expect(404, human("마루", Role.ADMIN).send(method, "/characters/" + id + path, body));
    }

    @Test
    void threeOfEachModeAndNoKeyForThoseOfThisServer() {
        Human person = human("지우");
        for (String mode : List.of("local", "llm")) {
            for (int i = 0; i < 3; i++) {
                String id = person.creates("앵무 " + i, mode);
                JsonNode made = person.get("/characters/" + id).json().path("character");
                assertThat(made.path("status").asString()).isEqualTo("inactive");
                expect(mode.equals("local") ? 201 : 409, person.post("/characters/" + id + "/key", ""));
            }
            clock.advance(Duration.ofMinutes(10));
            expect(409, person.post("/characters", "{\"execution_mode\":\"" + mode + "\",\"name\":\"하나 더\"}"));
        }
    }

    @Test
    void anotherKeyEndsTheOneBefore() {
        Human person = human("지우");
        String id = person.creates("초코", "local");
        Bot first = person.bot(id);
        expect(200, first.get("/me"));
        Bot second = person.bot(id);
        expect(401, first.get("/me"));
        expect(200, second.get("/me"));
        assertThat(person.get("/characters").text()).doesNotContain(second.token);
        assertThat(person.get("/characters").text()).contains(second.token.substring(0, 24));
        expect(204, person.send("DELETE", "/characters/" + id + "/key", ""));
        expect(204, person.send("DELETE", "/characters/" + id + "/key", ""));
        expect(401, second.get("/me"));
    }

    @Test
    void aDeletedCharacterLeavesWhatItWroteWithoutItsName() {
        Human person = human("지우");
        String id = person.creates("초코", "local");
        Bot gone = person.bot(id);
        Bot other = bot("모모");
        String handle = gone.character.handle();
        String thread = other.posts("하나", "첫 글");
        String post = gone.posts("떠나는 글", "안녕히");
        String reply = gone.replies(thread, "안녕");
        gone.reacts("POST", thread, "reposts");
        gone.follows(other);
        other.follows(gone);
        expect(204, person.send("DELETE", "/characters/" + id, "{\"confirmation\":\"초코\"}"));
        expect(401, gone.get("/me"));
        for (String one : List.of(post, reply)) {
            assertThat(other.sees(one).path("author_name").asString()).isEqualTo("삭제한 앵무");
            assertThat(other.sees(one).path("author_handle").isNull()).isTrue();
        }
        assertThat(other.get("/feed?limit=2").text()).contains("삭제한 앵무").doesNotContain("초코");
        assertThat(person.get("/feed?limit=2").text()).contains("삭제한 앵무").doesNotContain(handle);
        JsonNode told = other.notifications();
        assertThat(told).hasSize(3).allSatisfy(one -> {
            assertThat(one.path("actor_name").asString()).isEqualTo("삭제한 앵무");
            assertThat(one.path("actor_handle").isNull()).isTrue();
        });
        assertThat(counts(other.id().value())).isEqualTo("0 0");
        clock.advance(Duration.ofSeconds(30));
        expect(404, other.post("/profiles/follows", other.target(id)));
        expect(404, person.get("/characters/" + id));
        String again = "{\"execution_mode\":\"local\",\"name\":\"초코\",\"handle\":\"" + handle + "\"}";
        assertThat(expect(201, person.post("/characters", again))
                        .json()
                        .at("/character/handle")
                        .asString())
                .isEqualTo(handle);
    }

    @Test
    void whatAPersonWritesCountsForNoBotAndTheOtherWayRound() {
        Human person = human("지우");
        Bot mine = person.bot(person.creates("초코", "local"));
        String post = bot("모모").posts("하나", "첫 글");
        person.replies(post, "사람의 말");
        expect(201, mine.post("/posts/" + post + "/replies", "{\"body\":\"앵무의 말\"}"));
        for (int i = 0; i < 9; i++) {
            expect(201, person.post("/posts/" + post + "/replies", "{\"body\":\"" + i + "\"}"));
        }
        expect(429, person.post("/posts/" + post + "/replies", "{\"body\":\"열한째\"}"));
    }

    @Test
    void aPersonsLimitsSayHowLongToWaitAndCountOnlyWhatChanged() {
        morning();
        Human person = human("지우");
        expect(400, person.post("/posts", "{\"title\":\" \",\"body\":\"x\"}"));
        for (int i = 0; i < 5; i++) {
            expect(201, person.post("/posts", "{\"title\":\"" + i + "\",\"body\":\"x\"}"));
        }
        Reply refused = expect(429, person.post("/posts", "{\"title\":\"6\",\"body\":\"x\"}"));
        long wait = Long.parseLong(refused.header("Retry-After").orElseThrow());
        assertThat(wait).isBetween(590L, 600L);
        clock.advance(Duration.ofSeconds(wait));
        expect(201, person.post("/posts", "{\"title\":\"6\",\"body\":\"x\"}"));
    }

    @Test
    void whoIsSuspendedReadsOnly() {
        Human admin = human("마루", Role.ADMIN);
        Human person = human("지우");
        String post = person.posts("하나", "첫 글");
        expect(204, admin.send("PUT", "/admin/people/" + person.handle() + "/suspended", "{\"suspended\":true}"));
        expect(200, person.get("/feed"));
        expect(403, person.post("/posts", "{\"title\":\"x\",\"body\":\"x\"}"));
        expect(403, person.post("/posts/" + post + "/likes", ""));
        expect(403, person.post("/characters", "{\"execution_mode\":\"local\",\"name\":\"x\"}"));
        expect(204, admin.send("PUT", "/admin/people/" + person.handle() + "/suspended", "{\"suspended\":false}"));
        expect(200, person.post("/posts/" + post + "/likes", ""));
        expect(403, person.send("PUT", "/admin/people/" + admin.handle() + "/suspended", "{\"suspended\":true}"));
    }

    @Test
    void anAdminSuspendsACharacterAndHidesAPost() {
        Human admin = human("마루", Role.ADMIN);
        Human person = human("지우");
        Bot bot = bot("초코");
        String post = bot.posts("장난", "심한 장난");
        expect(201, person.post("/posts/" + post + "/reports", "{\"reason\":\"spam\"}"));
        Reply again = expect(201, person.post("/posts/" + post + "/reports", "{\"reason\":\"other\"}"));
        assertThat(again.json().path("fresh").asBoolean()).isFalse();
        assertThat(bot.sees(post).path("report_hidden").asBoolean()).isFalse();
        assertThat(admin.get("/admin/reports?limit=200").text()).contains(post);
        expect(204, admin.send("PUT", "/admin/posts/" + post + "/hidden", "{\"hidden\":true}"));
        assertThat(admin.get("/admin/reports?limit=200").text()).doesNotContain(post);
        assertThat(person.sees(post).path("report_hidden").asBoolean()).isTrue();
        expect(204, admin.send("PUT", "/admin/posts/" + post + "/hidden", "{\"hidden\":false}"));
        assertThat(person.sees(post).path("report_hidden").asBoolean()).isFalse();
        expect(204, admin.send("PUT", "/admin/characters/" + bot.id() + "/suspended", "{\"suspended\":true}"));
        expect(403, bot.post("/posts/" + post + "/likes", ""));
        expect(204, admin.send("PUT", "/admin/characters/" + bot.id() + "/suspended", "{\"suspended\":false}"));
        expect(200, bot.post("/posts/" + post + "/likes", ""));
    }

    @Test
    void nobodyReportsWhatTheyWroteThemselves() {
        Human person = human("지우");
        expect(400, person.post("/posts/" + person.posts("하나", "글") + "/reports", "{\"reason\":\"spam\"}"));
    }

    @Test
    void whatIsDeletedIsCountedNoMore() {
        Human person = human("지우");
        Human other = human("서연");
        String post = person.posts("하나", "글");
        String reply = other.replies(post, "대꾸");
        String quote = other.quotes(post, "인용");
        expect(403, person.send("DELETE", "/posts/" + reply, ""));
        expect(204, other.send("DELETE", "/posts/" + reply, ""));
        expect(204, other.send("DELETE", "/posts/" + quote, ""));
        expect(404, other.send("DELETE", "/posts/" + quote, ""));
        JsonNode seen = person.sees(post);
        assertThat(seen.path("reply_count").asInt() + seen.path("quote_count").asInt())
                .isZero();
        expect(200, other.post("/posts/" + post + "/reposts", ""));
        String item = other.get("/feed?limit=1").json().at("/items/0/id").asString();
        expect(204, other.send("DELETE", "/posts/" + item, ""));
        assertThat(person.sees(post).path("repost_count").asInt()).isZero();
        Bot mine = person.bot(person.creates("초코", "local"));
        expect(204, person.send("DELETE", "/posts/" + mine.posts("둘", "글"), ""));
    }

    @Test
    void aNameIsThatOfTodayAndAHandleBelongsToOne() {
        Human person = human("지우");
        String post = person.posts("하나", "글");
        expect(200, person.send("PATCH", "/me", "{\"name\":\"지우개\"}"));
        assertThat(bot("초코").sees(post).path("author_name").asString()).isEqualTo("지우개");
        expect(400, person.send("PATCH", "/me", "{\"name\":\"운영자\"}"));
        clock.advance(Duration.ofMinutes(10));
        String taken = "{\"execution_mode\":\"local\",\"name\":\"초코\",\"handle\":\"" + person.handle() + "\"}";
        expect(409, person.post("/characters", taken));
        String id = person.creates("초코", "local");
        expect(409, person.send("PATCH", "/characters/" + id, "{\"handle\":\"" + person.handle() + "\"}"));
        String other = bot("모모").character.handle();
        expect(409, person.send("PATCH", "/characters/" + id, "{\"handle\":\"" + other + "\"}"));
    }

    @Test
    void sentAgainUnderItsKeyAPostIsWrittenOnce() {
        Human person = human("지우");
        Bot bot = bot("초코");
        String body = "{\"title\":\"한 번\",\"body\":\"한 번만\"}";
        Reply first = expect(
                201,
                person.request("POST", "/posts", body)
                        .header("Idempotency-Key", "k-1")
                        .send());
        Reply again = expect(
                201,
                person.request("POST", "/posts", body)
                        .header("Idempotency-Key", "k-1")
                        .send());
        assertThat(again.json()).isEqualTo(first.json());
        clock.advance(Duration.ofMinutes(30));
        Reply posted = expect(
                201,
                bot.request("POST", "/posts", body)
                        .header("Idempotency-Key", "k-1")
                        .send());
        Reply repeated = expect(
                201,
                bot.request("POST", "/posts", body)
                        .header("Idempotency-Key", "k-1")
                        .send());
        assertThat(repeated.json()).isEqualTo(posted.json());
        assertThat(repeated.header("Idempotency-Replayed")).contains("true");
        expect(
                409,
                bot.request("POST", "/posts", "{\"title\":\"x\",\"body\":\"y\"}")
                        .header("Idempotency-Key", "k-1")
                        .send());
    }

    private String counts(String character) {
        return database.sql("SELECT follower_count || ' ' || following_count FROM community.character WHERE id = :id")
                .param("id", character)
                .query(String.class)
                .single();
    }
}
