package dev.madang.events.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.shared.Subject;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Receiver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class CourierIntegrationTests {

    private final ManualClock clock = new ManualClock();
    private final Receiver receiver = Receiver.open();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<WebhookNode> nodes = new ArrayList<>();
    private String database;
    private Path data;

    @BeforeEach
    void migrate() throws Exception {
        database = WebhookNode.database();
        data = WebhookNode.data();
    }

    @AfterEach
    void close() {
        release.countDown();
        nodes.forEach(WebhookNode::close);
        receiver.close();
    }

    @Test
    void anAnnouncementArrivesSigned() throws Exception {
        WebhookNode node = listening();
        String run = node.announce();
        Receiver.Received received = receiver.take();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/hook-path-is-secret");
        assertThat(received.headers()).containsEntry("content-type", "application/json");
        assertThat(received.body()).contains(run).contains("\"type\":\"run.ended\"");
        String id = received.headers().get("webhook-id");
        String timestamp = received.headers().get("webhook-timestamp");
        assertThat(id).startsWith("msg_");
        assertThat(Long.parseLong(timestamp))
                .isCloseTo(clock.instant().getEpochSecond(), org.assertj.core.data.Offset.offset(30L));
        assertThat(received.headers().get("webhook-signature"))
                .isEqualTo("v1," + hmac(id + "." + timestamp + "." + received.body()));
        settled(node, run, "SENT", 1);
    }

    @Test
    void whatFailedIsSentAgainLaterUnderTheSameId() throws Exception {
        WebhookNode node = listening();
        receiver.answers(500);
        String run = node.announce();
        String id = receiver.take().headers().get("webhook-id");
        failed(node, run, 1, "the receiver answered 500");
        node.bean(Courier.class).pass();
        assertThat(receiver.waiting()).as("not before its time").isZero();
        receiver.answers(204);
        clock.advance(Duration.ofSeconds(13));
        node.bean(Courier.class).pass();
        assertThat(receiver.take().headers()).containsEntry("webhook-id", id);
        settled(node, run, "SENT", 2);
    }

    @Test
    void aReceiverThatDoesNotAnswerInTimeIsTriedAgain() throws Exception {
        WebhookNode node = listening("madang.outgoing.timeout=300ms");
        receiver.answers(exchange -> awaitRelease());
        String run = node.announce();
        failed(node, run, 1, "no answer in time");
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() throws Exception {
        WebhookNode node = listening();
        receiver.answers(429, "Retry-After", "3600");
        String run = node.announce();
        receiver.take();
        failed(node, run, 1, "the receiver answered 429");
        clock.advance(Duration.ofMinutes(59));
        node.bean(Courier.class).pass();
        assertThat(node.delivery(run)).containsEntry("attempts", 1);
        receiver.answers(200);
        clock.advance(Duration.ofMinutes(2));
        node.bean(Courier.class).pass();
        settled(node, run, "SENT", 2);
    }

    @Test
    void afterTheLastTryItIsDeadAndItsReasonKept() throws Exception {
        WebhookNode node = listening();
        receiver.answers(503);
        String run = node.announce();
        for (int attempt = 1; attempt < Tries.MOST; attempt++) {
            failed(node, run, attempt, "the receiver answered 503");
            clock.advance(Duration.ofHours(20));
            node.bean(Courier.class).pass();
        }
        settled(node, run, "DEAD", Tries.MOST);
        assertThat(node.delivery(run)).containsEntry("reason", "the receiver answered 503");
        clock.advance(Duration.ofDays(2));
        node.bean(Courier.class).pass();
        assertThat(receiver.waiting()).isEqualTo(Tries.MOST);
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMoreUntilItIsResumed() throws Exception {
        WebhookNode node = listening();
        receiver.answers(410);
        String run = node.announce();
        receiver.take();
        settled(node, run, "DEAD", 1);
        await().until(() -> node.bean(WebhookBook.class).list().getFirst().haltedBecause() != null);
        String unheard = node.announce();
        assertThat(rows(node, unheard)).isZero();
        receiver.answers(200);
        node.bean(WebhookBook.class).resume("first");
        settled(node, node.announce(), "SENT", 1);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        WebhookNode node = listening();
        receiver.answers(302, "Location", receiver.url("/elsewhere"));
        String run = node.announce();
        receiver.take();
        failed(node, run, 1, "the receiver answered 302");
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void anAddressThatMayNotBeReachedAnyMoreIsNotReached() throws Exception {
        WebhookNode before = start();
        before.bean(WebhookBook.class).add(WebhookNode.webhook("added", receiver.url("/")));
        WebhookNode node = start("madang.outgoing.allow=10.0.0.1");
        String run = node.announce();
        failed(node, run, 1, "the address leads to where no request may go");
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void whatIsRolledBackIsNotAnnounced() throws Exception {
        WebhookNode node = listening();
        node.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            node.bean(Webhooks.class).announce(List.of(WebhookNode.ended("run_undone")));
            status.setRollbackOnly();
        });
        settled(node, node.announce(), "SENT", 1);
        assertThat(rows(node, "run_undone")).isZero();
        assertThat(receiver.waiting()).isEqualTo(1);
    }

    @Test
    void whatWasCommittedBeforeACrashIsSentByTheNextNode() throws Exception {
        WebhookNode dying = listening();
        dying.bean(Courier.class).stop();
        String run = dying.announce();
        assertThat(receiver.waiting()).isZero();
        settled(listening(), run, "SENT", 1);
    }

    @Test
    void whatANodeHadInHandWhenItDiedIsSentByAnotherAfterAMinute() throws Exception {
        WebhookNode dying = listening();
        dying.bean(Courier.class).stop();
        String run = dying.announce();
        assertThat(dying.bean(DeliveryStore.class)
                        .claim(
                                Map.of("first", 1),
                                clock.instant(),
                                clock.instant().plusSeconds(60)))
                .hasSize(1);
        WebhookNode next = listening();
        next.bean(Courier.class).pass();
        assertThat(next.delivery(run)).containsEntry("attempts", 1);
        clock.advance(Duration.ofSeconds(61));
        next.bean(Courier.class).pass();
        settled(next, run, "SENT", 2);
    }

    @Test
    void twoNodesSendADeliveryOnce() throws Exception {
        WebhookNode one = listening();
        WebhookNode other = listening();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runs.add(one.announce());
            other.bean(Courier.class).wake();
        }
        for (String run : runs) {
            settled(one, run, "SENT", 1);
        }
        assertThat(receiver.waiting()).isEqualTo(20);
    }

    @Test
    void aSlowReceiverHoldsUpNoOtherAndNoConnection() throws Exception {
        try (Receiver quick = Receiver.open()) {
            receiver.answers(exchange -> awaitRelease());
            // Hosts differ by name only; the second is allowed by its name.
            WebhookNode node = listening(
                    "madang.outgoing.allow=127.0.0.1,localhost",
                    "madang.webhooks[1].name=second",
                    "madang.webhooks[1].url=http://localhost:" + quick.port() + "/",
                    "madang.webhooks[1].secret=" + WebhookNode.SECRET);
            for (int i = 0; i < 10; i++) {
                node.announce();
            }
            for (int i = 0; i < 10; i++) {
                assertThat(quick.take()).isNotNull();
            }
            for (int i = 0; i < 4; i++) {
                assertThat(receiver.take()).isNotNull();
            }
            node.bean(Courier.class).pass();
            assertThat(receiver.waiting()).as("four at once to one host").isZero();
            await().until(() ->
                    node.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections() == 0);
        }
    }

    @Test
    void whereNobodyListensAnAnnouncementAsksNoDatabase() {
        WebhookNode node = start();
        assertThat(node.bean(Webhooks.class).listenTo(Announcement.Kind.RUN_ENDED, "probe"))
                .isFalse();
        node.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            // Whatever would be asked now would fail.
            node.bean(JdbcClient.class)
                    .sql("ALTER TABLE events.delivery RENAME TO elsewhere")
                    .update();
            node.bean(Webhooks.class).announce(List.of(WebhookNode.ended("run_1")));
            status.setRollbackOnly();
        });
    }

    @Test
    void anAnnouncementOutsideOfATransactionIsABug() throws Exception {
        Webhooks webhooks = listening().bean(Webhooks.class);
        assertThatThrownBy(() -> webhooks.announce(List.of(WebhookNode.ended("run_1"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aWebhookIsToldOnlyWhatItChose() throws Exception {
        WebhookNode node = listening("madang.webhooks[0].kinds=question-waits", "madang.webhooks[0].families=agent");
        Webhooks webhooks = node.bean(Webhooks.class);
        assertThat(webhooks.listenTo(Announcement.Kind.QUESTION_WAITS, "agent")).isTrue();
        assertThat(webhooks.listenTo(Announcement.Kind.QUESTION_WAITS, "probe")).isFalse();
        assertThat(webhooks.listenTo(Announcement.Kind.RUN_ENDED, "agent")).isFalse();
        assertThat(rows(node, node.announce())).isZero();
    }

    @Test
    void aWebhookThatIsAddedOrRemovedOnOneNodeIsKnownOnTheOthers() {
        WebhookNode one = start("madang.database-url=" + database);
        WebhookNode other = start("madang.database-url=" + database);
        one.bean(WebhookBook.class).add(WebhookNode.webhook("late", receiver.url("/")));
        await().until(() -> other.bean(Webhooks.class).listenTo(Announcement.Kind.RUN_ENDED, "probe"));
        one.bean(WebhookBook.class).remove("late");
        await().until(() -> !other.bean(Webhooks.class).listenTo(Announcement.Kind.RUN_ENDED, "probe"));
    }

    @Test
    void anAddedWebhookIsKeptWithItsSecretsEncrypted() throws Exception {
        WebhookNode node = start();
        node.bean(WebhookBook.class).add(WebhookNode.webhook("added", receiver.url("/hook-path-is-secret")));
        WebhookNode next = start();
        assertThat(next.bean(WebhookBook.class).list())
                .singleElement()
                .hasToString("Listed[name=added, receiver=http://127.0.0.1, origin=ADDED, format=JSON, language=EN, "
                        + "kinds=[], families=[], haltedBecause=null]");
        settled(next, next.announce(), "SENT", 1);
        String dump = node.bean(JdbcClient.class)
                .sql("SELECT string_agg(w::text, ' ') FROM events.webhook w")
                .query(String.class)
                .single();
        assertThat(dump).doesNotContain("hook-path-is-secret", WebhookNode.SECRET);
        next.bean(WebhookBook.class).remove("added");
        assertThat(next.bean(WebhookBook.class).list()).isEmpty();
        assertThat(rows(next, next.announce())).isZero();
    }

    @Test
    void secretsAreNotLogged(CapturedOutput output) throws Exception {
        WebhookNode node = listening();
        receiver.answers(500);
        String run = node.announce();
        failed(node, run, 1, "the receiver answered 500");
        receiver.answers(410);
        clock.advance(Duration.ofSeconds(13));
        node.bean(Courier.class).pass();
        settled(node, run, "DEAD", 2);
        assertThat(output)
                .contains("webhook first")
                .doesNotContain("hook-path-is-secret", WebhookNode.SECRET.substring(6));
    }

    @Test
    void whatIsOldIsForgottenAndWhatNobodyTakesGivenUp() throws Exception {
        WebhookNode node = listening();
        String sent = node.announce();
        settled(node, sent, "SENT", 1);
        node.bean(Courier.class).stop();
        String stuck = node.announce();
        clock.advance(Duration.ofDays(4));
        node.bean(DeliveryUpkeep.class).sweep();
        assertThat(node.delivery(stuck)).containsEntry("state", "DEAD");
        assertThat(rows(node, sent)).isEqualTo(1);
        clock.advance(Duration.ofDays(4));
        node.bean(DeliveryUpkeep.class).sweep();
        assertThat(rows(node, sent)).isZero();
        assertThat(rows(node, stuck)).isEqualTo(1);
        node.bean(DeliveryStore.class).erase(new Subject("probe", stuck));
        assertThat(rows(node, stuck)).isZero();
    }

    private WebhookNode listening(String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "madang.webhooks[0].name=first",
                "madang.webhooks[0].url=" + receiver.url("/hook-path-is-secret"),
                "madang.webhooks[0].secret=" + WebhookNode.SECRET));
        properties.addAll(List.of(more));
        return start(properties.toArray(String[]::new));
    }

    private WebhookNode start(String... properties) {
        WebhookNode node = WebhookNode.start(database, clock, data, properties);
        nodes.add(node);
        return node;
    }

    private static void settled(WebhookNode node, String run, String state, int attempts) {
        await().untilAsserted(() ->
                assertThat(node.delivery(run)).containsEntry("state", state).containsEntry("attempts", attempts));
    }

    private static void failed(WebhookNode node, String run, int attempts, String reason) {
        await().untilAsserted(() -> assertThat(node.delivery(run))
                .containsEntry("state", "WAITING")
                .containsEntry("attempts", attempts)
                .containsEntry("reason", reason));
    }

    private static int rows(WebhookNode node, String run) {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM events.delivery WHERE subject = :subject")
                .param("subject", "probe/" + run)
                .query(Integer.class)
                .single();
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String hmac(String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(WebhookNode.SECRET.substring(6)), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
