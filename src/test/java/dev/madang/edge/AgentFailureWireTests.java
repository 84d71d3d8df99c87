package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.RawHttp;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class AgentFailureWireTests {

    private static final String PROBE = "/api/agent/probe";

    @LocalServerPort
    private int port;

    static Stream<Arguments> failures() {
        return Stream.of(
                        row("unknown-route", wire -> wire.get("/api/agent/no-such-thing")),
                        row("unknown-session", wire -> wire.get(fail("NOT_FOUND/SESSION_NOT_FOUND?session_id=sess_1"))),
                        row("wrong-method", wire -> wire.request("DELETE", PROBE + "/body")),
                        row("broken-json", wire -> body(wire, "{\"user_input\": ")),
                        row("no-body", wire -> wire.post(PROBE + "/body").header("Content-Type", "application/json")),
                        row(
                                "wrong-content-type",
                                wire -> wire.post(PROBE + "/body").body("text/csv", "a,b")),
                        row(
                                "wrong-charset",
                                wire -> wire.post(PROBE + "/body")
                                        .body("application/json;charset=euc-kr", "{\"user_input\":\"a\"}")),
                        row("missing-field", wire -> body(wire, "{}")),
                        row("empty-field", wire -> body(wire, "{\"user_input\":\" \"}")),
                        row("too-long-field", wire -> body(wire, "{\"user_input\":\"" + "가".repeat(21) + "\"}")),
                        row(
                                "wrong-type",
                                wire -> body(
                                        wire,
                                        "{\"user_input\":\"a\",\"options\":{\"max_execution_time_sec\":\"soon\"}}")),
                        row("wrong-shape", wire -> body(wire, "[]")),
                        row(
                                "not-one-of",
                                wire -> body(
                                        wire,
                                        "{\"user_input\":\"a\",\"edits\":[{\"todo_id\":\"t\",\"action\":\"drop\"}]}")),
                        row(
                                "out-of-range",
                                wire -> body(
                                        wire, "{\"user_input\":\"a\",\"options\":{\"max_execution_time_sec\":3601}}")),
                        row(
                                "two-faults",
                                wire -> body(
                                        wire,
                                        "{\"edits\":[{\"todo_id\":\"\"}],\"options\":{\"max_execution_time_sec\":0}}")),
                        row(
                                "unsound-text",
                                wire -> body(wire, "{\"user_input\":\"a\",\"edits\":[{\"todo_id\":\"\\ud800\"}]}")),
                        row("missing-parameter", wire -> wire.get(PROBE + "/list?limit=5")),
                        row("wrong-parameter", wire -> wire.get(PROBE + "/list?limit=many&sort=a")),
                        row("parameter-out-of-range", wire -> wire.get(PROBE + "/list?limit=101&sort=a")),
                        row("too-large", wire -> body(wire, "{\"user_input\":\"" + "a".repeat(2 << 20) + "\"}")),
                        row("no-credential", wire -> wire.get(fail("UNAUTHENTICATED/AUTH_REQUIRED"))),
                        row("not-allowed", wire -> wire.get(fail("FORBIDDEN/AUTH_SESSION_OWNER_MISMATCH"))),
                        row("conflict", wire -> wire.get(fail("CONFLICT/PLAN_ALREADY_APPROVED?plan_id=plan_1"))),
                        row("gone", wire -> wire.get(fail("GONE/PLAN_REJECTED?plan_id=plan_1"))),
                        row("limit", wire -> wire.get(PROBE + "/limit")),
                        row("outside-failed", wire -> wire.get(fail("OUTSIDE_FAILED/LLM_SERVICE_ERROR"))),
                        row("outside-slow", wire -> wire.get(fail("OUTSIDE_SLOW/TIMEOUT?session_id=sess_1"))),
                        row("unavailable", wire -> wire.get(fail("UNAVAILABLE/TOOL_UNAVAILABLE?tool=collector"))),
                        row("bug", wire -> wire.get(PROBE + "/bug")),
                        row("database-away", wire -> wire.get(PROBE + "/database")),
                        row(
                                "foreign-origin",
                                wire -> wire.get(PROBE + "/data").header("Origin", "http://evil.example")),
                        row("foreign-host", wire -> wire.get(PROBE + "/data").header("Host", "evil.example")),
                        row(
                                "cross-site",
                                wire -> wire.post(PROBE + "/accepted").header("Sec-Fetch-Site", "cross-site")),
                        row("forwarded", wire -> wire.get(PROBE + "/data").header("X-Forwarded-For", "10.0.0.1")),
                        row("dots-in-path", wire -> wire.get("/api/agent/../agent/run")),
                        row("nul-in-query", wire -> wire.get(PROBE + "/list?limit=5&sort=%00")))
                .flatMap(row -> Stream.of("ko", "en").map(language -> Arguments.of(row.name, language, row.request)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("failures")
    void everyFailureIsToldInTheAgentsWords(String name, String language, UnaryOperator<Wire> request) {
        Reply reply = request.apply(Wire.on(port).language(language)).send();

        assertThat(reply).isGolden("agent/" + name + "#" + language);
        assertThat(reply.text()).doesNotContain("secret-of-the-server", "java.", "Exception");
    }

    /** What Tomcat refuses by itself; the language is not heard there, except where the headers were read. */
    static Stream<Arguments> refusedBeforeAnyFilter() {
        String host = "Host: localhost\r\n";
        return Stream.of(
                Arguments.of("garbage-request-line", "\u0001\u0002 rubbish\r\n\r\n"),
                Arguments.of("brace-in-address", "GET /api/agent/{id} HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of("escaped-slash", "GET /api/agent/a%2fb HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of(
                        "over-long-header",
                        "GET /api/agent/run HTTP/1.1\r\n" + host + "X: " + "x".repeat(20_000) + "\r\n\r\n"),
                Arguments.of("no-host", "GET /api/agent/run HTTP/1.1\r\n\r\n"),
                Arguments.of("unknown-http-version", "GET /api/agent/run HTTP/9.1\r\n" + host + "\r\n"),
                Arguments.of("trace", "TRACE /api/agent/run HTTP/1.1\r\n" + host + "Accept-Language: en\r\n\r\n"),
                Arguments.of(
                        "broken-chunk",
                        "POST " + PROBE + "/body HTTP/1.1\r\n" + host
                                + "Accept-Language: en\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusedBeforeAnyFilter(String name, String request) {
        try (RawHttp connection = RawHttp.connect(port)) {
            Reply reply = connection.send(request).reply();

            assertThat(reply).isGolden("agent/" + name);
        }
    }

    @Test
    void aChunkedBodyIsCountedWhileItIsRead() {
        String head = "POST " + PROBE + "/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        String megabyte = "100000\r\n" + "a".repeat(1 << 20) + "\r\n";
        try (RawHttp connection = RawHttp.connect(port)) {
            Reply reply =
                    connection.send(head + megabyte + "1\r\n{\r\n0\r\n\r\n").reply();

            assertThat(reply).isGolden("agent/too-large#ko");
        }
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() {
        String json = "{\"user_input\":\"a\",\"x\":\"\"}";
        String padded = json.replace("\"x\":\"", "\"x\":\"" + "a".repeat((1 << 20) - json.length()));

        assertThat(body(Wire.on(port), padded).send()).hasStatus(200);
        assertThat(body(Wire.on(port), padded + " ").send()).hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png;q=0.1", "nonsense", "*/*;q=0"})
    void acceptDecidesNothingOnAJsonRoute(String accept) {
        assertThat(Wire.on(port)
                        .get("/api/agent/no-such-thing")
                        .header("Accept", accept)
                        .send())
                .isGolden("agent/unknown-route#ko");
        assertThat(Wire.on(port).get(PROBE + "/data").header("Accept", accept).send())
                .isGolden("agent/success");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 500, 503})
    void aBareStatusKeepsItsNumberAndGetsTheFamilysBody(int status) {
        Reply reply = Wire.on(port).get(PROBE + "/status/" + status).send();

        assertThat(reply).hasStatus(status);
        assertThat(reply.json().path("success").booleanValue()).isFalse();
        assertThat(reply.text()).doesNotContain("secret-of-the-server");
    }

    @Test
    void whatAHandlerHadBegunToWriteIsTakenBack() {
        assertThat(Wire.on(port).get(PROBE + "/writer").send()).isGolden("agent/conflict#ko");
    }

    @Test
    void aCharsetThatDoesNotExistIsRefusedLikeAnyOther() {
        Wire request = Wire.on(port).post(PROBE + "/body").body("application/json;charset=bogus", "{}");

        assertThat(request.send()).hasStatus(415);
    }

    @Test
    void theErrorPathItselfIsNoAddress() {
        assertThat(Wire.on(port).get("/error").send()).hasStatus(404);
    }

    @Test
    void everyAnswerCarriesItsOwnRequestId() {
        List<String> ids = Stream.of(PROBE + "/data", PROBE + "/bare", "/api/agent/x", "/api/agent/{")
                .map(path -> Wire.on(port)
                        .get(path)
                        .header("X-Request-Id", "req_000000000000")
                        .send())
                .map(reply -> reply.header("X-Request-Id").orElseThrow())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("req_[0-9a-z]{12}"));
        assertThat(ids).doesNotContain("req_000000000000");
    }

    private static Wire body(Wire wire, String json) {
        return wire.post(PROBE + "/body").json(json);
    }

    private static String fail(String kindAndReason) {
        return PROBE + "/failure/" + kindAndReason;
    }

    private static Row row(String name, UnaryOperator<Wire> request) {
        return new Row(name, request);
    }

    private record Row(String name, UnaryOperator<Wire> request) {}
}
