package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.RawHttp;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The nets of all families on the ports of a whole server. */
@EdgeTest
class FamiliesWireTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, runner",
        "/api/jobs/nothing, factory",
        "/api/templates/nothing, notion",
        "/api/v1/bot/nothing, community"
    })
    void anUnknownPathIsToldByItsFamily(String path, String family) {
        assertThat(Wire.on(port).get(path).send()).isGolden(family + "/unknown-route#" + languageOf(family));
        assertThat(Wire.on(port).post(path).json("{").language("ko").send()).isGolden(family + "/unknown-route#ko");
    }

    private static String languageOf(String family) {
        return family.equals("notion") ? "ko" : "en";
    }

    @Test
    void anExtraPortSpeaksForItsFamilyWhateverThePathAndTheHostHeader() {
        Reply reply = Wire.on(FactoryPort.NUMBER)
                .get("/api/v1/bot/feed")
                .header("Host", "localhost:" + port)
                .language("vi")
                .send();

        assertThat(reply).isGolden("factory/unknown-route#vi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001 rubbish\r\n\r\n", "GET /{ HTTP/1.1\r\nHost: localhost\r\n\r\n"})
    void anExtraPortSpeaksForItsFamilyBeforeAnyFilterToo(String request) {
        try (RawHttp connection = RawHttp.connect(FactoryPort.NUMBER)) {
            assertThat(connection.send(request).reply()).isGolden("factory/bad-request");
        }
    }

    @Test
    void theRestIsAPageForPeopleAndJsonForPrograms() {
        Wire request = Wire.on(port).get("/nothing").language("en");

        assertThat(request.send()).isGolden("none/console-unknown-route");
        assertThat(request.header("Accept", "application/json").send()).isGolden("none/console-unknown-route");
        Reply page = request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .send();
        assertThat(page).hasStatus(404).hasHeader("Content-Type", "text/html;charset=UTF-8");
        assertThat(page.text()).contains("<html lang=\"en\"", "There is no such room");
    }

    @Test
    void theRunnerTakesLargerBodies() {
        String json = "{\"a\":\"" + "a".repeat(15 << 20) + "\"}";

        assertThat(Wire.on(port).post("/api/v1/run").json(json).send()).hasStatus(400);
        assertThat(Wire.on(port).post("/api/v1/run").json(json + json).send()).hasStatus(413);
    }

    @Test
    void theSenderOfALongBodyGetsToReadItsRefusal() {
        Reply reply =
                Wire.on(port).post("/api/agent/run").json("a".repeat(20 << 20)).send();

        assertThat(reply).isGolden("agent/too-large#ko");
    }
}
