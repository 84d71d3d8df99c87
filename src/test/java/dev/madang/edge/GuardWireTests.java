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

@EdgeTest
class GuardWireTests {

    private static final String DATA = "/api/agent/probe/data";
    private static final String ACCEPTED = "/api/agent/probe/accepted";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "http://127.0.0.1:5173",
                "http://localhost:9501",
                "http://localhost:{port}",
                "http://127.0.0.1:{port}",
                "http://[::1]:{port}",
                "http://localhost:{factory}"
            })
    void pagesOfOurOwnAndOfTheNamedOriginsMayCall(String origin) {
        String own = origin.replace("{port}", "" + port).replace("{factory}", "" + FactoryPort.NUMBER);
        Reply reply = Wire.on(port).get(DATA).header("Origin", own).send();

        assertThat(reply)
                .hasStatus(200)
                .hasHeader("Access-Control-Allow-Origin", own)
                .hasHeader("Access-Control-Allow-Credentials", "true");
        assertThat(reply.headers().get("vary")).contains("Origin", "Accept-Language");
        assertThat(reply.header("Access-Control-Expose-Headers").orElseThrow()).contains("X-Request-Id", "Retry-After");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, http://evil.example",
        "HEAD, http://evil.example",
        "POST, http://evil.example",
        "PUT, http://evil.example",
        "DELETE, http://evil.example",
        "OPTIONS, http://evil.example",
        "GET, null",
        "GET, http://localhost",
        "GET, http://localhost:4444",
        "GET, https://localhost:3000",
        "GET, http://localhost.evil.example:3000",
        "GET, http://localhost:3000.evil.example",
        "GET, file://",
        "GET, ''"
    })
    void aForeignOriginIsRefusedOnEveryMethod(String method, String origin) {
        Reply reply = Wire.on(port)
                .request(method, DATA)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .send();

        assertThat(reply).hasStatus(403).hasNoHeader("Access-Control-Allow-Origin");
    }

    @Test
    void aPageThatMayCallAlsoReadsItsFailures() {
        Wire request = Wire.on(port).header("Origin", "http://localhost:3000");

        assertThat(request.get("/api/agent/no-such-thing").send())
                .hasStatus(404)
                .hasHeader("Access-Control-Allow-Origin", "http://localhost:3000");
        assertThat(request.get("/api/agent/probe/status/500").send())
                .hasStatus(500)
                .hasHeader("Access-Control-Allow-Origin", "http://localhost:3000");
    }

    @Test
    void aPreflightIsAnsweredWithWhatTheContractsUse() {
        Reply reply = Wire.on(port)
                .request("OPTIONS", "/api/plans/plan_1")
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .send();

        assertThat(reply).hasStatus(204).hasHeader("Access-Control-Allow-Origin", "http://localhost:3000");
        assertThat(reply.header("Access-Control-Allow-Methods").orElseThrow()).contains("PATCH", "DELETE");
        assertThat(reply.header("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "X-API-Key", "Idempotency-Key", "Last-Event-ID");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:1, 200",
        "LocalHost:8000, 200",
        "127.0.0.1:8000, 200",
        "[::1]:8000, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "0.0.0.0:8000, 403",
        "127.0.0.2, 403"
    })
    void onlyItsOwnNamesReachTheServer(String host, int status) {
        assertThat(Wire.on(port).get(DATA).header("Host", host).send()).hasStatus(status);
    }

    @Test
    void anOldClientThatNamesNoHostIsRefusedToo() {
        try (RawHttp connection = RawHttp.connect(port)) {
            assertThat(connection.send("GET " + DATA + " HTTP/1.0\r\n\r\n").reply())
                    .hasStatus(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "X-Forwarded-Prefix"})
    void aProxyThatNobodyConfiguredOpensNothing(String header) {
        Reply reply = Wire.on(port).get(DATA).header(header, "for=127.0.0.1").send();

        assertThat(reply).hasStatus(403);
        assertThat(reply.text()).contains("MADANG_TRUSTED_PROXIES");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, cross-site, 403",
        "POST, same-site, 403",
        "POST, same-origin, 202",
        "POST, none, 202",
        "DELETE, cross-site, 403",
        "GET, cross-site, 405"
    })
    void whatAnotherSiteMadeABrowserSendChangesNothing(String method, String site, int status) {
        Reply reply = Wire.on(port)
                .request(method, ACCEPTED)
                .header("Sec-Fetch-Site", site)
                .send();

        assertThat(reply).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, text/plain, 403",
        "Cookie, application/x-www-form-urlencoded, 403",
        "Cookie, 'multipart/form-data; boundary=x', 403",
        "Cookie, Text/Plain;charset=utf-8, 403",
        "Sec-Fetch-Mode, text/plain, 403",
        "Cookie, application/json, 400",
        "X-Nothing, text/plain, 415",
        "X-Nothing, application/x-www-form-urlencoded, 415"
    })
    void aFormOfABrowserIsNoJson(String header, String type, int status) {
        Reply reply = Wire.on(port)
                .post("/api/agent/probe/body")
                .header(header, "x=1")
                .body(type, "{}")
                .send();

        assertThat(reply).hasStatus(status);
    }

    @Test
    void aBodyWithoutATypeIsAsSimpleAsAForm() {
        Reply reply = Wire.on(port)
                .post("/api/agent/probe/body")
                .body("", "{}")
                .header("Content-Type", null)
                .header("Cookie", "a=b")
                .send();

        assertThat(reply).hasStatus(403);
    }

    @Test
    void plainClientsPass() {
        assertThat(Wire.on(port).post(ACCEPTED).send()).hasStatus(202);
    }

    @Test
    void aRefusalIsToldInTheFamilysWords() {
        Reply reply =
                Wire.on(port).get("/api/jobs").header("Host", "evil.example").send();

        assertThat(reply.json().path("detail").stringValue()).contains("MADANG_ALLOWED_HOSTS");
    }
}
