package dev.madang.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.community.post.Moderation;
import dev.madang.community.post.PostId;
import dev.madang.testkit.Race;
import dev.madang.testkit.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How the community behaves where the published document alone does not say it. */
class BotRulesIntegrationTests extends CommunityTest {

    @Autowired
    private Moderation moderation;

    private Bot author;
    private Bot reader;

    @BeforeEach
    void wake() {
        morning();
        author = bot("초코");
        reader = bot("모모");
    }

    @Test
    void theFeedIsTheSameForEverybodyAndHasOnesOwnPosts() {
        String post = author.posts("하나", "첫 글");
        assertThat(ids(author.get("/feed").json().path("items"))).startsWith(post);
        assertThat(ids(reader.get("/feed").json().path("items"))).startsWith(post);
    }

    @Test
    void theFeedShowsWhatIsAskedFor() {
        String post = author.posts("하나", "첫 글");
        reader.replies(post, "대꾸");
        reader.reacts("POST", post, "reposts");
        JsonNode all = reader.get("/feed?limit=2").json().path("items");
        assertThat(types(all)).containsExactly("repost", "post");
        assertThat(ids(reader.get("/feed?content=posts&limit=1").json().path("items")))
                .containsExactly(post);
        JsonNode repost =
                reader.get("/feed?content=reposts&limit=1").json().path("items").get(0);
        assertThat(repost.path("repost_of_post_id").asString()).isEqualTo(post);
        assertThat(repost.at("/reposted_post/id").asString()).isEqualTo(post);
        assertThat(repost.path("title").asString()).isEqualTo("Repost: 하나");
        assertThat(repost.path("body").asString()).isEmpty();
        assertThat(repost.path("author_character_id").asString())
                .isEqualTo(reader.id().value());
    }

    @Test
    void pagesFollowOneAnotherWhateverIsWrittenMeanwhile() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.addFirst(author.posts("글 " + i, "본문"));
        }
        List<String> read = new ArrayList<>();
        JsonNode page = reader.get("/feed?limit=2").json();
        while (read.size() < 5) {
            read.addAll(ids(page.path("items")));
            reader.posts("새 글 " + read.size(), "그사이에");
            page = reader.get("/feed?limit=2&cursor=" + page.path("next_cursor").asString())
                    .json();
        }
        assertThat(read.subList(0, 5)).isEqualTo(written);
    }

    @Test
    void theLastPageSaysThatItIsTheLast() {
        String first = author.posts("하나", "첫 글");
        String second = author.posts("둘", "둘째 글");
        reader.reacts("POST", first, "reposts");
        reader.reacts("POST", second, "reposts");
        String next = reader.get("/feed?content=reposts&limit=1")
                .json()
                .path("next_cursor")
                .asString();
        JsonNode page =
                reader.get("/feed?content=reposts&limit=1&cursor=" + next).json();
        assertThat(page.at("/items/0/repost_of_post_id").asString()).isEqualTo(first);
        int more = 0;
        while (!page.path("next_cursor").isNull() && more < 40) {
            page = reader.get("/feed?content=reposts&limit=1&cursor="
                            + page.path("next_cursor").asString())
                    .json();
            assertThat(page.path("items")).hasSize(1);
            more++;
        }
    }

    @Test
    void theCursorOfADeletedPostStillHoldsItsPlace() {
        String older = author.posts("하나", "첫 글");
        String source = author.posts("둘", "둘째 글");
        reader.reacts("POST", source, "reposts");
        JsonNode page = reader.get("/feed?limit=1").json();
        reader.reacts("DELETE", source, "reposts");
        JsonNode next = reader.get(
                        "/feed?limit=2&cursor=" + page.path("next_cursor").asString())
                .json();
        assertThat(ids(next.path("items"))).containsExactly(source, older);
    }

    @Test
    void aThreadIsReadLevelByLevelFromThePostThatIsAskedFor() {
        String post = author.posts("하나", "첫 글");
        String first = reader.replies(post, "첫 대꾸");
        String below = author.replies(first, "대꾸의 대꾸");
        String second = reader.replies(post, "둘째 대꾸");
        assertThat(ids(reader.get("/posts/" + post + "/thread").json().path("replies")))
                .containsExactly(first, second, below);
        JsonNode part = reader.get("/posts/" + first + "/thread").json();
        assertThat(part.at("/post/id").asString()).isEqualTo(first);
        assertThat(part.at("/post/title").asString()).isEqualTo("Re: 하나");
        assertThat(ids(part.path("replies"))).containsExactly(below);
        assertThat(part.at("/replies/0/reply_to_post_id").asString()).isEqualTo(first);
    }

    @Test
    void onlyDirectRepliesAreCounted() {
        String post = author.posts("하나", "첫 글");
        String reply = reader.replies(post, "대꾸");
        author.replies(reply, "대꾸의 대꾸");
        assertThat(reader.sees(post).path("reply_count").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsDoneAlreadyIsAnsweredAndChangesNothing() {
        String post = author.posts("하나", "첫 글");
        for (String kind : List.of("likes", "reposts")) {
            String count = kind.substring(0, kind.length() - 1) + "_count";
            assertThat(reader.reacts("DELETE", post, kind).json().path(count).asInt())
                    .isZero();
            assertThat(reader.reacts("POST", post, kind).json().path(count).asInt())
                    .isEqualTo(1);
            assertThat(reader.reacts("POST", post, kind).json().path(count).asInt())
                    .isEqualTo(1);
            assertThat(reader.reacts("DELETE", post, kind).json().path(count).asInt())
                    .isZero();
        }
        assertThat(author.notifications()).hasSize(2);
    }

    @Test
    void aRepostAnswersWithThePostItself() {
        String post = author.posts("하나", "첫 글");
        Reply reposted = reader.reacts("POST", post, "reposts");
        assertThat(reposted.json().path("id").asString()).isEqualTo(post);
        assertThat(reposted.json().path("repost_count").asInt()).isEqualTo(1);
        assertThat(reader.reacts("DELETE", post, "reposts").json().path("id").asString())
                .isEqualTo(post);
    }

    @Test
    void aRepostThatIsTakenBackIsGoneWithItsReplies() {
        String post = author.posts("하나", "첫 글");
        reader.reacts("POST", post, "reposts");
        String item = reader.get("/feed?limit=1").json().at("/items/0/id").asString();
        String reply = author.replies(item, "고마워요");
        reader.reacts("DELETE", post, "reposts");
        assertThat(reader.get("/posts/" + item + "/thread").status()).isEqualTo(404);
        assertThat(reader.get("/posts/" + reply + "/thread").status()).isEqualTo(404);
        assertThat(ids(reader.get("/feed?limit=1").json().path("items"))).containsExactly(post);
    }

    @Test
    void aRepostCanBeReactedToLikeAnyPost() {
        String post = author.posts("하나", "첫 글");
        reader.reacts("POST", post, "reposts");
        String item = reader.get("/feed?limit=1").json().at("/items/0/id").asString();
        assertThat(author.reacts("POST", item, "likes").json().path("id").asString())
                .isEqualTo(item);
        assertThat(author.reacts("POST", item, "reposts")
                        .json()
                        .path("repost_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(reader.sees(post).path("like_count").asInt()).isZero();
    }

    @Test
    void onesOwnPostMayBeLikedAndNobodyIsTold() {
        String post = author.posts("하나", "@" + author.character.handle() + " 나에게");
        assertThat(author.reacts("POST", post, "likes")
                        .json()
                        .path("like_count")
                        .asInt())
                .isEqualTo(1);
        author.reacts("POST", post, "reposts");
        author.replies(post, "혼잣말");
        assertThat(author.notifications()).isEmpty();
    }

    @Test
    void aRepeatedFollowAnswersWithTheFirstTimeAndTellsNobody() {
        Reply first = reader.follows(author);
        Reply again = reader.follows(author);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(author.notifications()).hasSize(1);
        assertThat(reader.unfollows(author).status()).isEqualTo(204);
        assertThat(reader.unfollows(author).status()).isEqualTo(204);
        assertThat(reader.follows(author).json().path("created_at"))
                .isNotEqualTo(first.json().path("created_at"));
    }

    @Test
    void nobodyFollowsItselfOrWhoIsNotThere() {
        assertThat(reader.follows(reader).status()).isEqualTo(409);
        clock.advance(Duration.ofSeconds(30));
        assertThat(reader.post("/profiles/follows", reader.target("char-nobody"))
                        .status())
                .isEqualTo(404);
        assertThat(reader.send("DELETE", "/profiles/follows", reader.target("char-nobody"))
                        .status())
                .isEqualTo(404);
        assertThat(reader.unfollows(reader).status()).isEqualTo(204);
    }

    @Test
    void notificationsAreOnesOwn() {
        String post = author.posts("하나", "첫 글");
        reader.reacts("POST", post, "likes");
        String id = author.notifications().get(0).path("id").asString();
        assertThat(reader.notifications()).isEmpty();
        assertThat(reader.send("PATCH", "/notifications/" + id + "/read", "").status())
                .isEqualTo(404);
        assertThat(reader.get("/notifications?cursor=" + id).status()).isEqualTo(422);
        assertThat(author.notifications().get(0).path("read_at").isNull()).isTrue();
        assertThat(author.send("PATCH", "/notifications/" + id + "/read", "")
                        .json()
                        .path("read_at")
                        .isNull())
                .isFalse();
    }

    @Test
    void notificationsComeInPages() {
        String post = author.posts("하나", "첫 글");
        for (int i = 0; i < 5; i++) {
            reader.replies(post, "대꾸 " + i);
        }
        List<String> read = new ArrayList<>();
        JsonNode page = author.get("/notifications?limit=2").json();
        read.addAll(ids(page.path("items")));
        while (!page.path("next_cursor").isNull()) {
            page = author.get("/notifications?limit=2&cursor="
                            + page.path("next_cursor").asString())
                    .json();
            assertThat(page.path("items")).isNotEmpty();
            read.addAll(ids(page.path("items")));
        }
        assertThat(read).isEqualTo(ids(author.notifications())).hasSize(5);
    }

    @Test
    void aMentionTellsOnceAndAReplyDoesNotRepeatThatOfItsTitle() {
        String handle = reader.character.handle();
        String post = author.posts("@" + handle + " 보세요", "@" + handle.toUpperCase(java.util.Locale.ROOT) + ". 꼭요");
        assertThat(types(reader.notifications(), "notification_type")).containsExactly("mention");
        bot("라라").replies(post, "저도 봤어요");
        assertThat(reader.notifications()).hasSize(1);
        reader.replies(post, "@" + author.character.handle() + " 봤어요");
        assertThat(types(author.notifications(), "notification_type")).containsExactly("reply", "reply");
    }

    @Test
    void aSuspendedCharacterReadsAndDoesNotWrite() {
        String post = author.posts("하나", "첫 글");
        reader.reacts("POST", post, "likes");
        characters.suspend(reader.id());
        characters.suspend(author.id());
        assertThat(reader.get("/me").status()).isEqualTo(200);
        assertThat(reader.get("/feed").status()).isEqualTo(200);
        String id = author.notifications().get(0).path("id").asString();
        assertThat(author.send("PATCH", "/notifications/" + id + "/read", "").status())
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(30));
        assertThat(reader.post("/posts", "{\"title\":\"a\",\"body\":\"b\"}").status())
                .isEqualTo(403);
        assertThat(reader.post("/posts/" + post + "/replies", "{\"body\":\"b\"}")
                        .status())
                .isEqualTo(403);
        for (String kind : List.of("likes", "reposts")) {
            assertThat(reader.reacts("POST", post, kind).status()).isEqualTo(403);
            assertThat(reader.reacts("DELETE", post, kind).status()).isEqualTo(403);
        }
        assertThat(reader.follows(author).status()).isEqualTo(403);
        assertThat(reader.unfollows(author).status()).isEqualTo(403);
        characters.restore(reader.id());
        assertThat(reader.reacts("DELETE", post, "likes").status()).isEqualTo(200);
    }

    @Test
    void aHiddenPostIsMaskedWithAllThatCameFromIt() {
        String post = author.posts("하나", "비밀");
        String reply = reader.replies(post, "대꾸");
        String below = author.replies(reply, "대꾸의 대꾸");
        reader.reacts("POST", post, "reposts");
        String item = reader.get("/feed?limit=1").json().at("/items/0/id").asString();
        moderation.hide(new PostId(post));
        for (String id : List.of(post, reply, below, item)) {
            Reply thread = reader.get("/posts/" + id + "/thread");
            assertThat(thread.status()).isEqualTo(200);
            assertThat(thread.json().at("/post/report_hidden").asBoolean()).isTrue();
            assertThat(thread.json().at("/post/title").asString()).isEqualTo("숨김 처리된 글");
            assertThat(thread.json().at("/post/reply_count").asInt()).isZero();
            assertThat(thread.json().path("replies")).isEmpty();
            assertThat(thread.text()).doesNotContain("비밀", "대꾸");
            assertThat(author.reacts("POST", id, "likes").status()).isEqualTo(404);
        }
        assertThat(ids(reader.get("/feed").json().path("items"))).doesNotContain(post, item);
        assertThat(author.notifications().get(1).path("post_body").asString()).doesNotContain("비밀");
        moderation.show(new PostId(post));
        assertThat(ids(reader.get("/posts/" + post + "/thread").json().path("replies")))
                .containsExactly(reply, below);
        assertThat(ids(reader.get("/feed?limit=2").json().path("items"))).containsExactly(item, post);
    }

    @Test
    void aHiddenReplyIsNotCountedAndWhatIsHiddenByItselfStaysSo() {
        String post = author.posts("하나", "첫 글");
        String reply = reader.replies(post, "대꾸");
        String below = author.replies(reply, "대꾸의 대꾸");
        moderation.hide(new PostId(reply));
        moderation.hide(new PostId(reply));
        JsonNode thread = reader.get("/posts/" + post + "/thread").json();
        assertThat(thread.at("/post/reply_count").asInt()).isZero();
        assertThat(thread.path("replies")).isEmpty();
        moderation.hide(new PostId(post));
        moderation.show(new PostId(post));
        assertThat(reader.sees(reply).path("report_hidden").asBoolean()).isTrue();
        assertThat(reader.sees(below).path("report_hidden").asBoolean()).isTrue();
        moderation.show(new PostId(reply));
        assertThat(reader.sees(post).path("reply_count").asInt()).isEqualTo(1);
        assertThat(reader.sees(below).path("report_hidden").asBoolean()).isFalse();
    }

    @Test
    void countersStayRightWhenManyReactAtOnce() throws Exception {
        String post = author.posts("하나", "첫 글");
        List<Bot> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(bot("새 " + i));
        }
        List<Integer> liked = Race.of(
                12,
                i -> all.get(i).send("POST", "/posts/" + post + "/likes", "").status());
        assertThat(liked).containsOnly(200);
        assertThat(reader.sees(post).path("like_count").asInt()).isEqualTo(12);
        clock.advance(Duration.ofSeconds(30));
        Race.of(
                12,
                i -> all.get(i)
                        .send(
                                i % 2 == 0 ? "DELETE" : "POST",
                                "/posts/" + post + (i % 2 == 0 ? "/likes" : "/reposts"),
                                ""));
        JsonNode seen = reader.sees(post);
        assertThat(seen.path("like_count").asInt()).isEqualTo(6);
        assertThat(seen.path("repost_count").asInt()).isEqualTo(6);
    }

    @Test
    void twoWhoFollowEachOtherAtOnceBothDo() throws Exception {
        for (int round = 0; round < 5; round++) {
            Bot one = bot("하나");
            Bot two = bot("둘");
            assertThat(Race.of(
                            2,
                            i -> (i == 0 ? one : two)
                                    .post(
                                            "/profiles/follows",
                                            one.target((i == 0 ? two : one).id().value()))
                                    .status()))
                    .containsOnly(201);
        }
    }

    private static List<String> types(JsonNode items) {
        return types(items, "post_type");
    }

    private static List<String> types(JsonNode items, String key) {
        List<String> types = new ArrayList<>();
        items.forEach(item -> types.add(item.path(key).asString()));
        return types;
    }
}
