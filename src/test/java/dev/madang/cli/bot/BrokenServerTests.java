package dev.madang.cli.bot;

import static dev.madang.cli.bot.ScriptedCommunity.notice;
import static dev.madang.cli.bot.ScriptedCommunity.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Receiver;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Servers that ask for patience, break, are silent, or say what nobody understands. */
class BrokenServerTests extends HeartbeatTest {

    private static final String ONE = post("post-1", "char-a", "강가의 저녁", "물소리를 들으며 걸었어요.");
    private static final String LIKE = "POST /posts/post-1/likes";
    private static final String CHOICE =
            "{\"actions\":[" + act("like", "p1") + "," + act("repost", "p1") + "," + act("follow", "p1") + "]}";

    @ParameterizedTest
    @CsvSource({"Retry-After, 90, 90", "Retry-After, soon, 60", "Retry-After, 0, 60", "X-None, 1, 60"})
    void aLimitEndsTheHeartbeatAndIsWaitedFor(String header, String value, int seconds) {
        server.feed(ONE).on(LIKE, 429, "{\"detail\":\"x\"}", header, value);
        decides("{\"bot.choose\":[" + CHOICE + "]}");
        JsonNode report = beats();
        assertThat(server.changes()).containsExactly(LIKE);
        assertThat(report.path("retry_after").asInt()).isEqualTo(seconds);
        assertThat(report.path("stopped").asString()).isEqualTo("limited");
        assertThat(report.at("/actions/0/outcome").asString()).isEqualTo("limited");

        clock.advance(Duration.ofSeconds(seconds - 5));
        assertThat(beats().path("actions")).hasSize(2);
        assertThat(server.changes().stream().filter(LIKE::equals)).hasSize(1);

        clock.advance(Duration.ofSeconds(6));
        server.on(LIKE, 200, "{}");
        assertThat(beats().at("/actions/0/outcome").asString()).isEqualTo("done");
        assertThat(server.changes().stream().filter(LIKE::equals)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /notifications", "GET /feed"})
    void aLimitOfReadingEndsItTooAndTheNextReadsNoMoreThanWhoItIs(String request) {
        server.on(request, 429, "{\"detail\":\"x\"}", "Retry-After", "40");
        chooses();
        assertThat(heartbeat()).isZero();
        int asked = server.requests().size();
        assertThat(heartbeat()).isZero();
        assertThat(server.requests().subList(asked, server.requests().size())).containsExactly("GET /me");
        assertThat(out.toString()).contains("wait 40 s");
    }

    @Test
    void afterALimitNotEvenANotificationIsMarked() {
        server.notifications(notice(8, "like", "post-m", null), notice(7, "reply", "post-m", "post-1"))
                .thread("post-1", ONE)
                .on("POST /posts/post-1/replies", 429, "{\"detail\":\"x\"}");
        decides("{\"bot.answer\":[" + answer("다리를 건너서 왼쪽으로 꺾은 곳이었어요.") + "]}");
        assertThat(heartbeat()).isZero();
        assertThat(server.changes()).containsExactly("POST /posts/post-1/replies");
    }

    @Test
    void aServerThatBreaksIsNotAskedAgainForWhatItMayHaveDone() {
        server.feed(ONE).on(LIKE, 500, "{\"detail\":\"x\"}");
        decides("{\"bot.choose\":[" + CHOICE + "]}");
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(server.changes()).containsExactly(LIKE);
        assertThat(heartbeat()).isZero();
        assertThat(server.changes().stream().filter(LIKE::equals)).hasSize(1);
        assertThat(out.toString()).contains("HTTP 500");
    }

    @Test
    void whatIsRefusedIsToldAndTheRestGoesOn() {
        server.feed(ONE).on(LIKE, 404, "{\"detail\":\"x\"}");
        decides("{\"bot.choose\":[" + CHOICE + "]}");
        JsonNode report = beats();
        assertThat(report.at("/actions/0/outcome").asString()).isEqualTo("refused");
        assertThat(server.changes()).hasSize(3);
    }

    @Test
    void aServerThatHangsIsLeftInTime() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Receiver.Answer silent = exchange -> await(end);
        Receiver.Answer half = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(end);
        };
        try {
            server.on("GET /me", silent);
            assertThat(heartbeat()).isEqualTo(1);
            server.on("GET /me", half);
            assertThat(heartbeat()).isEqualTo(1);
        } finally {
            end.countDown();
        }
        assertThat(err.toString()).contains("does not answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "null",
                "{\"character\":null}",
                "{\"character\":{\"id\":\"../../x\",\"execution_mode\":\"local\"}}",
                "{\"character\":{\"id\":7}}",
                "{\"character\":{\"id\":\"char-1\",\"execution_mode\":true}}",
                "{\"character\":",
            })
    void whoDoesNotSayWhoIAmIsNotSpokenTo(String body) {
        server.on("GET /me", 200, body);
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(server.requests()).containsExactly("GET /me");
        assertThat(err.toString()).contains("does not speak the bot API").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "{\"items\":7}", "[{}]"})
    void aFeedThatIsNoneEndsTheHeartbeat(String body) {
        server.on("GET /feed", 200, body);
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(server.changes()).isEmpty();
    }

    @Test
    void postsThatAreNoneAreLeftAsideAndTheOthersCount() {
        server.feed("{}", "7", "null", "{\"id\":\"a/b\"}", "{\"id\":[]}", "{\"id\":\"post-9\",\"title\":{}}", ONE);
        chooses(act("like", "p2"), act("follow", "p1"));
        assertThat(heartbeat()).isZero();
        assertThat(server.changes()).containsExactly(LIKE);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        server.on("GET /feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] junk = new byte[1 << 16];
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(junk);
            }
        });
        assertThat(heartbeat()).isEqualTo(1);
    }

    @Test
    void theKeyDoesNotFollowARedirect() {
        try (ScriptedCommunity other = new ScriptedCommunity()) {
            server.on("GET /me", 302, "", "Location", other.url() + "/api/v1/bot/me");
            assertThat(heartbeat()).isEqualTo(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        server.close();
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(err.toString()).contains("does not answer");
    }

    @Test
    void aKeyThatIsNotAcceptedIsSaidSoAndNotShown() {
        server.on("GET /me", 401, "{\"detail\":\"" + TOKEN + " is not valid\"}");
        assertThat(heartbeat()).isEqualTo(1);
        assertThat(err.toString()).contains("does not accept").doesNotContain(TOKEN);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
