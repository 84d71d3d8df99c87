package dev.madang.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Ids;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Race;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.SseReader.Frame;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that start a session, sent again. */
@ServerTest
class AgentRepeatsIntegrationTests {

    private static final String BODY =
            "{\"user_input\":\"라네즈 리뷰 분석해서 인사이트 뽑아줘\",\"options\":{\"auto_approve_plan\":false}}";

    private final String key = Ids.next("k_");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManualClock clock;

    @Test
    void ofManyRequestsWithOneKeyOneStartsASession() throws Exception {
        List<Reply> replies = Race.of(6, i -> request("/api/agent/run-async").send());

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(202));
        assertThat(replies.stream().map(AgentRepeatsIntegrationTests::session).distinct())
                .hasSize(1);
        stop(session(replies.getFirst()));
    }

    @Test
    void aStreamThatIsAskedForAgainGoesOnWithItsSession() {
        Frame first;
        try (SseReader reader = SseReader.open(request("/api/agent/stream"))) {
            first = reader.next().orElseThrow();
        }
        try (SseReader reader = SseReader.open(request("/api/agent/stream"))) {
            assertThat(reader.head().header("Idempotency-Replayed")).contains("true");
            assertThat(reader.next()).contains(first);
        }
        try (SseReader reader = SseReader.open(request("/api/agent/stream").header("Last-Event-ID", first.id()))) {
            assertThat(reader.next().orElseThrow().id()).isEqualTo(String.valueOf(Long.parseLong(first.id()) + 1));
        }
        stop(first.data().replaceAll("(?s).*\"session_id\":\"([^\"]+)\".*", "$1"));
    }

    @Test
    void aStartThatIsNotNotedIsNoStart() {
        String session = Ids.next("sess_");
        Wire request = request("/api/agent/run-async").json(inSession(session));
        refuseWrites("NEW.subject = 'agent/" + session + "'");
        try {
            assertThat(request.send().status()).isEqualTo(500);
            assertThat(runsOf(session)).isZero();
        } finally {
            allowWrites();
        }

        assertThat(request.send().status()).isEqualTo(202);
        assertThat(runsOf(session)).isEqualTo(1);
        stop(session);
    }

    @Test
    void aNodeThatDiesBetweenTheStartAndTheAnswerHasStartedOnce() {
        String session = Ids.next("sess_");
        Wire request = request("/api/agent/run-async").json(inSession(session));
        // What a dead node writes after the commit of its start: nothing.
        refuseWrites("OLD.subject = 'agent/" + session + "'");
        try {
            assertThat(request.send().status()).isEqualTo(202);
            clock.advance(Duration.ofSeconds(61));
        } finally {
            allowWrites();
        }

        Reply repeat = request.send();

        assertThat(repeat.status()).isEqualTo(202);
        assertThat(session(repeat)).isEqualTo(session);
        assertThat(runsOf(session)).isEqualTo(1);
        stop(session);
    }

    private static String inSession(String session) {
        return BODY.replaceFirst("\\{", "{\"session_id\":\"" + session + "\",");
    }

    private void refuseWrites(String when) {
        statement("CREATE FUNCTION edge.refuse() RETURNS trigger LANGUAGE plpgsql AS "
                + "'BEGIN RAISE EXCEPTION ''refused by the test''; END'");
        statement("CREATE TRIGGER refuse BEFORE UPDATE ON edge.repeat FOR EACH ROW WHEN (" + when
                + ") EXECUTE FUNCTION edge.refuse()");
    }

    private void allowWrites() {
        statement("DROP FUNCTION edge.refuse() CASCADE");
    }

    private void statement(String sql) {
        assertThat(jdbc.sql(sql).update()).isZero();
    }

    private long runsOf(String session) {
        return jdbc.sql("SELECT count(*) FROM runs.run WHERE subject = :subject")
                .param("subject", "agent/" + session)
                .query(Long.class)
                .single();
    }

    private void stop(String session) {
        assertThat(Wire.on(port)
                        .post("/api/agent/stop/" + session)
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    private Wire request(String path) {
        return Wire.on(port).post(path).json(BODY).header("Idempotency-Key", key);
    }

    private static String session(Reply reply) {
        return reply.json().at("/data/session_id").asString();
    }
}
