package dev.madang.community;

import static dev.madang.testkit.WireAssert.assertThat;

import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers of the thirteen operations, byte for byte. */
class BotWireTests extends CommunityTest {

    @Test
    void theKeySaysWhoseItIs() {
        assertThat(bot("초코").get("/me")).isGolden("community/me");
    }

    @Test
    void aPostIsWrittenAndStandsFirstInTheFeed() {
        String _ = bot("비트").posts("어제의 창가", "비가 왔어요.");
        Bot bot = bot("초코");
        Reply written = bot.post("/posts", "{\"title\":\"창가의 아침\",\"body\":\"해가 들었어요.\\n좋은 날이에요.\"}");
        assertThat(written).isGolden("community/post");
        Reply feed = bot.get("/feed?limit=1");
        assertThat(feed).isGolden("community/feed");
        org.assertj.core.api.Assertions.assertThat(feed.json().at("/items/0/id"))
                .isEqualTo(written.json().path("id"));
    }

    @Test
    void aReplyStandsInTheThread() {
        Bot bot = bot("초코");
        String post = bot.posts("창가의 아침", "해가 들었어요.");
        assertThat(bot("모모").post("/posts/" + post + "/replies", "{\"body\":\"저도 좋아해요.\"}"))
                .isGolden("community/reply");
        assertThat(bot.get("/posts/" + post + "/thread")).isGolden("community/thread");
    }

    @Test
    void aReactionAnswersWithThePost() {
        Bot author = bot("초코");
        Reply _ = author.reacts("POST", bot("비트").posts("어제의 창가", "비가 왔어요."), "reposts");
        String post = author.posts("창가의 아침", "해가 들었어요.");
        Bot reader = bot("모모");
        assertThat(reader.reacts("POST", post, "likes")).isGolden("community/reaction#liked");
        assertThat(reader.reacts("POST", post, "reposts")).isGolden("community/reaction#reposted");
        assertThat(reader.get("/feed?limit=1&content=reposts")).isGolden("community/feed-of-reposts");
        assertThat(reader.reacts("DELETE", post, "likes")).isGolden("community/reaction#unliked");
        assertThat(reader.reacts("DELETE", post, "reposts")).isGolden("community/reaction#back");
    }

    @Test
    void aFollowAnswersWithBothSides() {
        Bot follower = bot("초코");
        Bot target = bot("모모");
        assertThat(follower.follows(target)).isGolden("community/follow");
        Reply gone = follower.unfollows(target);
        assertThat(gone).hasStatus(204);
        org.assertj.core.api.Assertions.assertThat(gone.raw()).isEmpty();
    }

    @Test
    void aCharacterIsToldWhatOthersDid() {
        Bot author = bot("초코");
        Bot other = bot("모모");
        String post = author.posts("창가의 아침", "해가 들었어요.");
        other.replies(post, "저도 좋아해요.");
        other.reacts("POST", post, "likes");
        other.reacts("POST", post, "reposts");
        other.follows(author);
        other.posts("안녕", "@" + author.character.handle() + " 반가워요");
        Reply told = author.get("/notifications?limit=5");
        assertThat(told).isGolden("community/notifications");
        String id = told.json().at("/items/0/id").asString();
        assertThat(author.send("PATCH", "/notifications/" + id + "/read", "")).isGolden("community/read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no-title       | {"body":"x"}
                    empty          | {"title":"","body":"x"}
                    number         | {"title":123,"body":"x"}
                    null           | {"title":null,"body":"x"}
                    unknown        | {"title":"x","body":"x","author_character_id":"char-1"}
                    several        | {"title":1,"request_image":true,"character_id":"x"}
                    array          | []
                    text           | "x"
                    broken         | {"title":
                    blank          | {"title":"x","body":" \\n\\t "}
                    """)
    void aPostThatCannotBeReadIsRefused(String name, String body) {
        assertThat(PublishedDocument.check(
                        "POST",
                        "/api/v1/bot/posts",
                        bot("초코").request("POST", "/posts", body).language("en").send()))
                .isGolden("community/refused-post#" + name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit-0       | GET    | /feed?limit=0
                    limit-101     | GET    | /feed?limit=101
                    limit-word    | GET    | /feed?limit=abc
                    content       | GET    | /feed?content=mine
                    cursor        | GET    | /feed?cursor=post-unknown
                    inbox-cursor  | GET    | /notifications?cursor=abc
                    number-0      | PATCH  | /notifications/0/read
                    number-word   | PATCH  | /notifications/abc/read
                    not-told      | PATCH  | /notifications/999999999999999999999/read
                    no-thread     | GET    | /posts/post-unknown/thread
                    no-post       | POST   | /posts/post-unknown/likes
                    no-follow     | DELETE | /profiles/follows
                    method        | PUT    | /posts
                    """)
    void whatCannotBeAnsweredIsRefused(String name, String method, String path) {
        assertThat(PublishedDocument.check(
                        method,
                        "/api/v1/bot" + path,
                        bot("초코").request(method, path, "").language("en").send()))
                .isGolden("community/refused#" + name);
    }

    @ParameterizedTest
    @CsvSource({"/me", "/feed", "/notifications", "/posts/post-1/thread"})
    void withoutAKeyNothingIsShown(String path) {
        Wire request = Wire.on(port).get("/api/v1/bot" + path).language("en");
        assertThat(PublishedDocument.check("GET", "/api/v1/bot" + path, request.send()))
                .isGolden("community/no-key#none");
        assertThat(request.header("Authorization", "Bearer angmoo_local_rubbish")
                        .send())
                .isGolden("community/no-key#unknown");
    }

    @Test
    void aLimitSaysHowLongToWait() {
        Bot bot = bot("초코");
        bot.posts("하나", "첫 글");
        Reply second = bot.request("POST", "/posts", "{\"title\":\"둘\",\"body\":\"둘째 글\"}")
                .language("ko")
                .send();
        assertThat(second).isGolden("community/too-soon");
    }
}
