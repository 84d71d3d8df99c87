package dev.madang.edge.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.edge.Begun;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Subject;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Node;
import dev.madang.testkit.Race;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class RepeatsIntegrationTests {

    private static final Kept ANSWER = new Kept(200, Map.of("Content-Type", "text/plain"), new byte[] {1, 2, 3});

    private static Node oneNode;
    private static Node otherNode;

    private final ManualClock clock = new ManualClock();
    private final Repeats one = new Repeats(new RepeatStore(oneNode.jdbc()), clock);
    private final Repeats other = new Repeats(new RepeatStore(otherNode.jdbc()), clock);
    private final String key = Ids.next("k_");

    @BeforeAll
    static void start() {
        String address = Node.databaseOf("edge");
        oneNode = Node.on(address);
        otherNode = Node.on(address);
    }

    @AfterAll
    static void stop() {
        oneNode.close();
        otherNode.close();
    }

    @Test
    void ofManyOnTwoNodesOneDoesTheWorkAndAllGetItsAnswer() throws Exception {
        for (int round = 0; round < 10; round++) {
            String raced = key + round;
            List<Boolean> worked = Race.of(8, i -> {
                Repeats node = i % 2 == 0 ? one : other;
                Claim claim = claim(raced, "body");
                if (node.enter(claim) instanceof Standing.Ours) {
                    return node.answer(claim, ANSWER);
                }
                return false;
            });
            assertThat(worked).containsOnlyOnce(true);
        }
    }

    @Test
    void aNodeThatDiesLeavesAKeyThatOthersGetAfterAMinuteWithWhatItHadBegun() {
        Claim lost = claim(key, "body");
        Begun begun = new Begun(new Subject("agent", "sess_1"), 3);
        assertThat(one.enter(lost)).isEqualTo(new Standing.Ours(Optional.empty()));
        one.keep(lost, begun);
        assertThatThrownBy(() -> other.enter(claim(key, "body")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("IDEMPOTENCY_KEY_IN_USE"));

        clock.advance(Repeats.HELD);

        Claim found = claim(key, "body");
        assertThat(other.enter(found)).isEqualTo(new Standing.Ours(Optional.of(begun)));
        assertThat(one.answer(lost, ANSWER))
                .as("who was given up may write nothing")
                .isFalse();
        assertThat(other.answer(found, ANSWER)).isTrue();
    }

    @Test
    void whoseKeyWasTakenOverBeginsNothing() {
        Claim lost = claim(key, "body");
        assertThat(one.enter(lost)).isInstanceOf(Standing.Ours.class);
        clock.advance(Repeats.HELD);
        assertThat(other.enter(claim(key, "body"))).isInstanceOf(Standing.Ours.class);

        assertThatThrownBy(() -> one.keep(lost, new Begun(new Subject("agent", "sess_2"), 0)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("IDEMPOTENCY_KEY_IN_USE"));
    }

    @Test
    void aNodeThatIsStillAtWorkKeepsItsKey() {
        assertThat(one.enter(claim(key, "body"))).isInstanceOf(Standing.Ours.class);
        clock.advance(Repeats.HELD.minusSeconds(10));
        assertThat(one.hold()).isEqualTo(1);
        clock.advance(Repeats.HELD.minusSeconds(10));

        assertThatThrownBy(() -> other.enter(claim(key, "body"))).isInstanceOf(Failure.class);
    }

    @Test
    void anotherBodyGetsNoKeyThatWasLeftBehind() {
        assertThat(one.enter(claim(key, "body"))).isInstanceOf(Standing.Ours.class);
        clock.advance(Repeats.HELD.plusHours(1));

        assertThatThrownBy(() -> other.enter(claim(key, "another")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatHasExpiredIsSweptAndNothingElse() {
        Claim old = claim(key, "body");
        assertThat(one.enter(old)).isInstanceOf(Standing.Ours.class);
        assertThat(one.answer(old, ANSWER)).isTrue();
        clock.advance(Duration.ofHours(12));
        Claim young = claim(key + "young", "body");
        assertThat(one.enter(young)).isInstanceOf(Standing.Ours.class);
        assertThat(one.answer(young, ANSWER)).isTrue();
        clock.advance(Duration.ofHours(12));

        assertThat(other.sweep()).isPositive();

        assertThat(other.enter(claim(key + "young", "body"))).isInstanceOf(Standing.Answered.class);
        assertThat(rows(old)).isZero();
    }

    private static long rows(Claim claim) {
        return oneNode.jdbc()
                .sql("SELECT count(*) FROM edge.repeat WHERE id = :id")
                .param("id", claim.id())
                .query(Long.class)
                .single();
    }

    private static Claim claim(String key, String body) {
        return new Claim(digest(key), digest(body), Ids.next("try_"));
    }

    private static String digest(String text) {
        return Claim.digest(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
