package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.events.Subjects;
import dev.madang.identity.Accounts;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Race;
import dev.madang.testkit.RawHttp;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class IdempotencyWireTests {

    private final String name = Ids.next("p_");

    @LocalServerPort
    private int port;

    @Autowired
    private RepeatProbe probe;

    @Autowired
    private ManualClock clock;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Test
    void theSameKeyGetsTheSameAnswerAndStartsNothing() {
        Reply first = start("{\"a\":1}").send();
        Reply second = start("{\"a\":1}").send();

        assertThat(first).hasStatus(202).hasNoHeader("Idempotency-Replayed");
        assertThat(second).hasStatus(202).hasHeader("Idempotency-Replayed", "true");
        assertThat(second).hasHeader("Location", "/probe/" + name);
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.text()).isEqualTo(first.text()).contains("마당");
        assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @Test
    void withoutAKeyAndWithAnotherOneItStartsAgain() {
        assertThat(start("{}").send()).hasStatus(202);
        assertThat(start("{}").header("Idempotency-Key", name + "-2").send()).hasStatus(202);
        assertThat(start("{}").header("Idempotency-Key", null).send()).hasStatus(202);
        assertThat(probe.starts(name)).isEqualTo(3);
    }

    @Test
    void anAnswerIsKeptFor24Hours() {
        Reply first = start("{}").send();
        clock.advance(Duration.ofHours(23));
        assertThat(start("{}").send().text()).isEqualTo(first.text());
        clock.advance(Duration.ofMinutes(61));
        assertThat(start("{}").send()).hasStatus(202).hasNoHeader("Idempotency-Replayed");
        assertThat(probe.starts(name)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"agent/probe, agent", "jobs, factory", "templates, notion"})
    void anotherBodyUnderTheSameKeyIsRefusedInTheFamilysWords(String path, String family) {
        String target = "/api/" + path + "/start/" + name;
        assertThat(keyed(target).json("{\"a\":1}").send()).hasStatus(202);

        Reply reply = keyed(target).json("{\"a\":2}").language("en").send();

        assertThat(reply).isGolden("repeats/other-body#" + family);
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @Test
    void anotherQueryOrAnotherTypeUnderTheSameKeyIsRefused() {
        String target = "/api/agent/probe/start/" + name;
        assertThat(keyed(target + "?a=1").json("{}").send()).hasStatus(202);
        for (Wire other : List.of(
                keyed(target + "?a=2").json("{}"),
                keyed(target).json("{}"),
                keyed(target + "?a=1").body("application/json;charset=utf-8", "{}"))) {
            assertThat(other.send().json().at("/error/code").asString("")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }
        assertThat(keyed(target + "?a=1").json("{}").send()).hasHeader("Idempotency-Replayed", "true");
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @Test
    void theKeysOfTwoCallersAreTwoKeys() {
        Caller.Account account = accounts.create(
                new NewAccount(name.replace('_', '-'), null, new Secret("correct horse"), Role.OPERATOR));
        String other = keys.create(account.account(), "key").value().reveal();
        assertThat(start("{}").send()).hasStatus(202);
        assertThat(start("{}").header("X-API-Key", other).send()).hasStatus(202).hasNoHeader("Idempotency-Replayed");
        assertThat(probe.starts(name)).isEqualTo(2);
    }

    @Test
    void whoComesWhileTheFirstIsUnderWayIsToldToComeBack() throws Exception {
        try (RawHttp first = keyed("/api/agent/probe/slow/" + name).open()) {
            probe.arrival(name).await();
            Reply second = keyed("/api/agent/probe/slow/" + name).language("en").send();
            assertThat(second).isGolden("repeats/under-way");

            probe.gate(name).countDown();
            assertThat(first.reply().text()).isEqualTo("slow 1");
        }
        assertThat(keyed("/api/agent/probe/slow/" + name).send().text()).isEqualTo("slow 1");
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @Test
    void whoComesShortlyBeforeTheFirstIsDoneGetsItsAnswer() throws Exception {
        List<Reply> replies = Race.of(12, i -> start("{}").send());

        assertThat(replies).allSatisfy(reply -> assertThat(reply).hasStatus(202));
        assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERNAL", "UNAVAILABLE", "OUTSIDE_FAILED", "LIMITED", "INVALID"})
    void whatWasNotDoneMayBeTriedAgain(String kind) {
        String target = "/api/agent/probe/failing/" + name + "/" + kind;
        assertThat(keyed(target).send().status()).isGreaterThanOrEqualTo(400);
        assertThat(keyed(target).send().text()).isEqualTo("done 2");
        assertThat(keyed(target).send().text()).isEqualTo("done 2");
        assertThat(probe.starts(name)).isEqualTo(2);
    }

    @Test
    void whatWasBegunBeforeItFailedIsGoneOnWith() {
        String target = "/api/agent/probe/resuming/" + name;
        assertThat(keyed(target).send()).hasStatus(504);
        assertThat(keyed(target).send().text()).contains("goes on with", "agent/probe-" + name, "7");
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @Test
    void aNoteOutsideOfTheTransactionThatBeginsIsABug() {
        assertThat(keyed("/api/agent/probe/careless/" + name).send()).hasStatus(500);
        assertThat(probe.starts(name)).isZero();
    }

    @Test
    void aStreamIsNotKeptButGoneOnWith() {
        String target = "/api/agent/probe/streaming/" + name;
        assertThat(keyed(target).send().text()).isEqualTo("data: first\n\n");
        Reply again = keyed(target).send();
        assertThat(again).hasHeader("Idempotency-Replayed", "true");
        assertThat(again.text()).isEqualTo("data: again\n\n");
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsTooLargeGoesOutButIsNotKept() {
        String target = "/api/agent/probe/large/" + name;
        assertThat(keyed(target).send().text()).hasSize(1 + (3 << 20));
        Reply second = keyed(target).language("en").send();
        assertThat(second).hasStatus(409);
        assertThat(second.json().at("/error/code").asString()).isEqualTo("IDEMPOTENCY_ANSWER_NOT_KEPT");
        assertThat(probe.starts(name)).isEqualTo(1);
    }

    @Test
    void whatWasBegunForAnErasedSubjectIsForgotten() {
        String target = "/api/agent/probe/streaming/" + name;
        assertThat(keyed(target).send()).hasStatus(200);
        subjects.erase(StreamProbe.subject(name));
        assertThat(keyed(target).send().text()).isEqualTo("data: first\n\n");
    }

    @Test
    void aHandlerThatStartsNothingDoesNotLookAtTheKey() {
        assertThat(keyed("/api/agent/probe/plain/" + name).send().text()).isEqualTo("plain 1");
        assertThat(keyed("/api/agent/probe/plain/" + name).send().text()).isEqualTo("plain 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "한글"})
    void aKeyHasAForm(String key) {
        assertThat(start("{}").header("Idempotency-Key", key).send()).hasStatus(400);
        assertThat(start("{}").header("Idempotency-Key", "k".repeat(256)).send())
                .hasStatus(400);
        assertThat(probe.starts(name)).isZero();
    }

    private Wire start(String body) {
        return keyed("/api/agent/probe/start/" + name).json(body);
    }

    private Wire keyed(String target) {
        return Wire.on(port).post(target).header("Idempotency-Key", name);
    }
}
