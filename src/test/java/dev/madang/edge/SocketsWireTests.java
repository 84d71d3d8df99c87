package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.events.EventLog;
import dev.madang.events.NewEvent;
import dev.madang.shared.Ids;
import dev.madang.testkit.SocketClient;
import dev.madang.testkit.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class SocketsWireTests {

    private static final String BULK = "\"" + "x".repeat(4000) + "\"";

    private final String id = Ids.next("p_");

    @LocalServerPort
    private int port;

    @Autowired
    private StreamProbe log;

    @Autowired
    private SocketProbe probe;

    @Autowired
    private EventLog events;

    @Test
    void aSocketFollowsALogFromThePlaceThatItsReaderHas() {
        append("a", "b", "c");
        try (SocketClient client = open("?resume_from=1")) {
            assertThat(client.next(3)).isEqualTo(List.of("state local", "2 b{}", "3 c{}"));
            append("d");
            assertThat(client.next()).isEqualTo("4 d{}");
        }
    }

    @Test
    void afterACutNothingIsMissingAndNothingComesTwice() {
        List<String> seen = new ArrayList<>();
        append("a", "b");
        SocketClient first = open("");
        assertThat(first.next()).isEqualTo("state local");
        seen.addAll(first.next(2));
        first.cut();
        append("c", "d");
        try (SocketClient second = open("?resume_from=2")) {
            assertThat(second.next()).isEqualTo("state local");
            append("e");
            seen.addAll(second.next(3));
        }
        assertThat(seen).isEqualTo(List.of("1 a{}", "2 b{}", "3 c{}", "4 d{}", "5 e{}"));
    }

    @Test
    void aSlowReaderLosesNothingAndSlowsNobody() {
        int count = 3000;
        try (SocketClient slow = SocketClient.idle(port, "/ws/probe/" + id);
                SocketClient quick = open("")) {
            assertThat(quick.next()).isEqualTo("state local");
            for (int i = 0; i < count; i += 100) {
                log.append(
                        id,
                        IntStream.range(0, 100)
                                .mapToObj(n -> NewEvent.of("bulk", BULK))
                                .toArray(NewEvent[]::new));
            }
            List<String> expected = IntStream.rangeClosed(1, count)
                    .mapToObj(n -> n + " bulk" + BULK)
                    .toList();
            assertThat(quick.next(count)).isEqualTo(expected);

            slow.read();
            assertThat(slow.next()).isEqualTo("state local");
            assertThat(slow.next(count)).isEqualTo(expected);
        }
    }

    @Test
    void aReaderThatTakesNothingLosesTheSocket() throws Exception {
        try (SocketClient dead = SocketClient.idle(port, "/ws/probe/" + id + "/1")) {
            for (int i = 0; i < 40; i++) {
                log.append(
                        id,
                        IntStream.range(0, 100)
                                .mapToObj(n -> NewEvent.of("bulk", BULK))
                                .toArray(NewEvent[]::new));
            }
            assertThat(probe.closed(id).poll(20, TimeUnit.SECONDS)).isEqualTo("closed");
            dead.cut();
        }
    }

    @Test
    void aSocketStaysOpenWhileItsSubjectRestsAndSeesItsNextTurn() {
        log.append(id, NewEvent.last("complete", "{}"));
        try (SocketClient client = open("")) {
            assertThat(client.next(2)).isEqualTo(List.of("state local", "1 complete{}"));
            append("again");
            assertThat(client.next()).isEqualTo("2 again{}");
        }
    }

    @Test
    void aSocketIsPingedAndStaysOpenWhileItsReaderAnswers() throws Exception {
        try (SocketClient client = SocketClient.open(port, "/ws/pinged/" + id)) {
            assertThat(client.next()).isEqualTo("state local");
            // Were the answers not heard, the third would not come.
            client.awaitPings(5);
            assertThat(client.send("still there").next()).isEqualTo("heard still there");
        }
    }

    @Test
    void aReaderThatAnswersNoPingLosesTheSocket() throws Exception {
        try (SocketClient dead = SocketClient.idle(port, "/ws/pinged/" + id)) {
            assertThat(probe.closed(id).poll(20, TimeUnit.SECONDS)).isEqualTo("closed");
            dead.cut();
        }
    }

    @Test
    void aSocketThatIsCutBecauseTheDatabaseWentAwaySaysSoAndMayComeBack() throws Exception {
        append("away");
        try (SocketClient client = open("")) {
            assertThat(client.next()).isEqualTo("state local");
            assertThat(client.next()).contains("\"type\":\"error\"", "SERVICE_UNAVAILABLE");
            assertThat(client.closeCode()).isEqualTo(1013);
        }
    }

    @Test
    void nothingIsHeardBeforeTheTalkIsOpen() throws Exception {
        try (SocketClient client = SocketClient.open(port, "/ws/late/" + id)) {
            client.send("early").send("still early");
            probe.gate(id).countDown();
            assertThat(client.next(3)).isEqualTo(List.of("state local", "heard early", "heard still early"));
        }
    }

    @Test
    void aTalkIsClosedAfterItWasOpened() throws Exception {
        SocketClient client = SocketClient.open(port, "/ws/late/" + id);
        client.cut();
        probe.gate(id).countDown();
        assertThat(probe.closed(id).poll(20, TimeUnit.SECONDS)).isEqualTo("opened");
        assertThat(probe.closed(id).poll(20, TimeUnit.SECONDS)).isEqualTo("closed");
    }

    @Test
    void aReaderOfEventsThatAreNotKeptIsToldSoAndStays() {
        append("a", "b", "c");
        events.prune(StreamProbe.subject(id), 2);
        try (SocketClient client = open("")) {
            assertThat(client.next()).isEqualTo("state local");
            assertThat(client.next()).contains("\"type\":\"error\"", "EVENTS_NOT_KEPT", "\"first\":3");
            assertThat(client.send("still there").next()).isEqualTo("heard still there");
        }
    }

    @Test
    void whatARefusedMessageHasDoneWrongIsToldAndTheSocketStays() {
        try (SocketClient client = open("")) {
            assertThat(client.next()).isEqualTo("state local");
            assertThat(client.send("refuse").next()).contains("PLAN_ALREADY_APPROVED");
            assertThat(client.send("한글").next()).isEqualTo("heard 한글");
        }
    }

    @Test
    void messagesThatComeTooOftenAreNotHeard() {
        try (SocketClient client = open("")) {
            assertThat(client.next()).isEqualTo("state local");
            for (int i = 0; i < 20; i++) {
                assertThat(client.send("hello").next()).isEqualTo("heard hello");
            }
            assertThat(client.send("hello").next()).contains("RATE_LIMIT_EXCEEDED", "retry_after_sec");
        }
    }

    @Test
    void aMessageThatIsTooLongOrNoTextClosesTheSocket() throws Exception {
        try (SocketClient client = open("")) {
            assertThat(client.send("x".repeat(2000)).closeCode()).isEqualTo(1009);
        }
        try (SocketClient client = open("")) {
            assertThat(client.send(new byte[10]).closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void aForeignPageOpensNoSocketAndOurOwnDoes() {
        assertThat(SocketClient.refusal(port, "/ws/probe/" + id, "Origin", "http://evil.example"))
                .isEqualTo(403);
        assertThat(SocketClient.refusal(port, "/ws/probe/" + id, "X-Forwarded-For", "10.0.0.1"))
                .isEqualTo(403);
        assertThat(SocketClient.refusal(port, "/ws/probe/" + id, "Origin", "http://localhost:" + port))
                .isEqualTo(101);
        assertThat(SocketClient.refusal(port, "/ws/probe/" + id, "X-API-Key", "rubbish"))
                .isEqualTo(401);
    }

    @Test
    void anOrdinaryRequestIsToldThatThisIsASocket() {
        assertThat(Wire.on(port).get("/ws/probe/" + id).language("en").send()).isGolden("sockets/ordinary-request");
    }

    @Test
    void anAddressHasFiveSocketsAndTheNextIsTurnedAwayUntilOneCloses() throws Exception {
        List<SocketClient> five = IntStream.range(0, 5)
                .mapToObj(n -> SocketClient.open(port, "/ws/chat"))
                .toList();
        five.forEach(SocketClient::next);
        try (SocketClient sixth = SocketClient.open(port, "/ws/chat")) {
            assertThat(sixth.closeCode()).isEqualTo(4029);
            assertThat(sixth.next()).contains("\"type\":\"error\"");
        }
        five.getFirst().close();
        assertThat(probe.closed("few").poll(20, TimeUnit.SECONDS)).isEqualTo("closed");
        try (SocketClient again = SocketClient.open(port, "/ws/chat")) {
            assertThat(again.next()).isEqualTo("state local");
        }
        five.forEach(SocketClient::close);
    }

    private SocketClient open(String query) {
        return SocketClient.open(port, "/ws/probe/" + id + query);
    }

    private void append(String... names) {
        log.append(id, Arrays.stream(names).map(name -> NewEvent.of(name, "{}")).toArray(NewEvent[]::new));
    }
}
