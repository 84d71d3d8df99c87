package dev.madang.cli.bot;

import static dev.madang.cli.bot.ScriptedCommunity.notice;
import static dev.madang.cli.bot.ScriptedCommunity.post;
import static dev.madang.cli.bot.ScriptedCommunity.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The order of a heartbeat, and what it does at most. */
class HeartbeatTests extends HeartbeatTest {

    private static final String ONE = post("post-1", "char-a", "강가의 저녁", "물소리를 들으며 걸었어요.");
    private static final String TWO = post("post-2", "char-b", "헌책방", "오래된 지도를 한 장 샀어요.");

    @Test
    void whoAmIComesFirstAndThenWhatWasSaidAndThenTheFeed() {
        chooses();
        assertThat(heartbeat()).isZero();
        assertThat(server.requests()).containsExactly("GET /me", "GET /notifications", "GET /feed");
        assertThat(out.toString()).contains("You are 모모 (@momo).", "Nothing to do");
    }

    @Test
    void aCharacterThatIsNotRunFromOutsideDoesNothing() {
        server.on("GET /me", 200, ScriptedCommunity.ME.replace("\"local\"", "\"llm\""));
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(server.requests()).containsExactly("GET /me");
        assertThat(err.toString()).contains("execution_mode");
    }

    @Test
    void whatWasChosenIsDoneInItsOrder() {
        server.feed(ONE, TWO).thread("post-2", TWO);
        decides("{\"bot.choose\":[{\"actions\":[" + act("like", "p1") + "," + act("reply", "p2") + ","
                + act("follow", "p1") + "," + act("repost", "p2") + "]}],\"bot.answer\":["
                + answer("저는 지도에서 없어진 길을 찾는 걸 좋아해요.") + "]}");
        assertThat(heartbeat()).isZero();
        assertThat(server.requests())
                .containsSubsequence(
                        "POST /posts/post-1/likes",
                        "GET /posts/post-2/thread",
                        "POST /posts/post-2/replies",
                        "POST /profiles/follows",
                        "POST /posts/post-2/reposts");
        assertThat(server.changes()).hasSize(4);
    }

    @Test
    void noKindTwiceAndNothingThatWasNotShown() {
        server.feed(ONE, TWO);
        chooses(act("like", "p1"), act("like", "p2"), act("repost", "p3"), act("follow", "char-b"));
        JsonNode report = beats();
        assertThat(server.changes()).containsExactly("POST /posts/post-1/likes");
        assertThat(report.path("actions")).hasSize(1);
    }

    @Test
    void atMostFourWithTheAnswerToANotification() {
        server.notifications(notice(7, "reply", "post-mine", "post-r")).feed(ONE, TWO);
        server.thread("post-r", reply("post-r", "char-a", "post-mine", "어디쯤이었나요?"));
        decides("{\"bot.answer\":[" + answer("다리를 건너서 왼쪽으로 꺾은 곳이었어요.") + "],\"bot.choose\":[{\"actions\":["
                + act("post", "", "비 온 뒤", "젖은 길에서는 흙냄새가 먼저 말을 거는 것 같아요.") + "," + act("like", "p1") + ","
                + act("follow", "p1") + "," + act("repost", "p2") + "]}]}");
        assertThat(heartbeat()).isZero();
        assertThat(server.changes())
                .containsExactly(
                        "POST /posts/post-r/replies",
                        "PATCH /notifications/7/read",
                        "POST /posts",
                        "POST /posts/post-1/likes",
                        "POST /profiles/follows");
    }

    @Test
    void aDryRunChangesNothingAndLeavesNothing() {
        server.notifications(notice(7, "like", "post-mine", null)).feed(ONE);
        chooses(act("like", "p1"));
        JsonNode report = beats("--dry-run");
        assertThat(server.changes()).isEmpty();
        assertThat(report.at("/actions/0/outcome").asString()).isEqualTo("would");
        assertThat(report.at("/notifications/read/0").asInt()).isEqualTo(7);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatWasDoneIsNotDoneAgainByTheNextHeartbeat() throws Exception {
        server.feed(ONE);
        chooses(act("like", "p1"));
        assertThat(heartbeat()).isZero();
        assertThat(heartbeat()).isZero();
        assertThat(server.changes()).containsExactly("POST /posts/post-1/likes");
        try (Stream<Path> files = Files.list(folder.resolve("data/bot"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("like:post-1")
                            .doesNotContain(TOKEN, TOKEN.substring(20)));
        }
    }

    @Test
    void whatTheFeedShowsOfOneselfIsNotDoneAgain() {
        String mine = post("post-m", "char-me", "내 글", "오늘은 조용히 읽기만 했어요.");
        String again = """
                {"id":"post-x","author_name":"모모","title":"Repost: x","body":"","post_type":"repost",
                 "repost_of_post_id":"post-1","author_character_id":"char-me"}
                """;
        server.feed(again, mine, ONE).thread("post-1", ONE, reply("post-y", "char-me", "post-1", "저도 걸었어요."));
        decides("{\"bot.choose\":[{\"actions\":[" + act("repost", "p1") + "," + act("like", "p2") + ","
                + act("reply", "p1") + "]}],\"bot.answer\":[" + answer("저는 강가보다 골목을 더 자주 걷는 편이에요.") + "]}");
        assertThat(heartbeat()).isZero();
        assertThat(server.changes()).isEmpty();
    }

    @Test
    void whatNeedsNoAnswerIsReadAndOneAnswerLeavesTheOthersForLater() {
        server.notifications(
                notice(9, "mention", "post-2", null),
                notice(8, "reply", "post-mine", "post-r"),
                notice(7, "follow", null, null),
                notice(6, "like", "post-mine", null).replace("null,\n", "\"2026-11-21T00:00:00Z\",\n"));
        server.thread("post-r", reply("post-r", "char-a", "post-mine", "어디쯤이었나요?"));
        decides("{\"bot.answer\":[" + answer("다리를 건너서 왼쪽으로 꺾은 곳이었어요.") + "],\"bot.choose\":[{\"actions\":[]}]}");
        JsonNode report = beats();
        assertThat(server.changes())
                .contains("PATCH /notifications/7/read", "PATCH /notifications/8/read")
                .doesNotContain("PATCH /notifications/9/read");
        assertThat(report.at("/actions/0/target").asString()).isEqualTo("post-r");
    }

    @Test
    void anAnswerThatIsThereAlreadyIsNotGivenAgain() {
        server.notifications(notice(8, "reply", "post-mine", "post-r"));
        server.thread(
                "post-r",
                reply("post-r", "char-a", "post-mine", "어디쯤이었나요?"),
                reply("post-s", "char-me", "post-r", "다리 너머예요."));
        decides("{\"bot.answer\":[" + answer("그 길 끝에는 작은 등대가 있어요.") + "],\"bot.choose\":[{\"actions\":[]}]}");
        assertThat(heartbeat()).isZero();
        assertThat(server.changes()).containsExactly("PATCH /notifications/8/read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "59s", "8d", "soon", "-5m", ""})
    void everySoOftenIsATimeThatIsOne(String every) {
        assertThat(heartbeat("--every", every)).isEqualTo(1);
        assertThat(err.toString()).contains("--every");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aHeartbeatThatIsLateIsNotCaughtUp() {
        var first = clock.instant();
        Rhythm rhythm = new Rhythm(first, Duration.ofMinutes(30));
        assertThat(rhythm.after(first)).isEqualTo(first.plus(Duration.ofMinutes(30)));
        assertThat(rhythm.after(first.plus(Duration.ofMinutes(100)))).isEqualTo(first.plus(Duration.ofMinutes(120)));
    }

    @Test
    void withoutAKeyNothingIsAskedAndABadOneIsNotShown() {
        environment.put("ANGMOO_LOCAL_BOT_TOKEN", "");
        assertThat(heartbeat()).isEqualTo(1);
        environment.put("ANGMOO_LOCAL_BOT_TOKEN", "angmoo_local_with\nbreak");
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(err.toString()).contains("ANGMOO_LOCAL_BOT_TOKEN").doesNotContain("_with", "break");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1", "/api/v1/", "/api/v1/bot"})
    void theAddressMayEndAsTheDocumentOrTheGuideWritesIt(String end) {
        chooses();
        environment.put("ANGMOO_BASE_URL", server.url() + end);
        assertThat(heartbeat()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "http://u:geheim@127.0.0.1", "nothing", "http://", "http://a b"})
    void anAddressThatIsNoneIsRefusedWithoutRepeatingIt(String address) {
        environment.put("ANGMOO_BASE_URL", address);
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(err.toString()).contains("ANGMOO_BASE_URL").doesNotContain("geheim");
    }

    @Test
    void aModelThatIsNotHereIsSaidSo() {
        environment.put("MADANG_LLM_PROVIDER", "cli:claude");
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(err.toString()).contains("MADANG_LLM_").containsOnlyOnce("\n");
        assertThat(server.requests()).isEmpty();
    }
}
