package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.madang.identity.Accounts;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.identity.Login;
import dev.madang.identity.Logins;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.identity.TeamTokens;
import dev.madang.identity.Tickets;
import dev.madang.secrets.Secrets;
import dev.madang.shared.Secret;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RemoteTest
class RemoteAccessWireTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Secret PASSWORD = new Secret("correct horse");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Logins logins;

    @Autowired
    private TeamTokens tokens;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Secrets secrets;

    @Autowired
    private ManualClock clock;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/caller, runner",
        "/api/agent/caller, agent",
        "/api/jobs/caller, factory",
        "/api/templates/caller, notion",
        "/api/community/caller, community"
    })
    void aStrangerIsToldInTheFamilysWords(String path, String family) {
        assertThat(get(path).language("ko").send()).isGolden(family + "/no-credential#ko");
        assertThat(get(path).language("en").send()).isGolden(family + "/no-credential#en");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/caller, runner/not-allowed",
        "/api/agent/caller, agent/role-not-allowed",
        "/api/jobs/caller, factory/not-allowed",
        "/api/templates/caller, notion/not-allowed"
    })
    void aMemberHasTheCommunityAlone(String path, String golden) {
        Secret key = key(account(Role.MEMBER));

        assertThat(get(path).header("X-API-Key", key.reveal()).language("en").send())
                .isGolden(golden + "#en");
        assertThat(get(path).header("X-API-Key", key.reveal()).language("ko").send())
                .isGolden(golden + "#ko");
        assertThat(get("/api/community/caller")
                        .header("X-API-Key", key.reveal())
                        .send())
                .hasStatus(200);
    }

    @Test
    void whatIsMeasuredIsForOperatorsAlone() {
        assertThat(Wire.on(port).get("/metrics").send()).hasStatus(401);
    }

    @Test
    void aTeamIsNobodyInTheCommunity() {
        assertThat(get("/api/community/caller")
                        .header("Authorization", bearer("mobile", "viewer"))
                        .language("en")
                        .send())
                .isGolden("community/not-allowed#en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/caller",
                "/api/agent/caller",
                "/api/jobs/caller",
                "/api/settings/caller",
                "/api/templates/caller",
                "/api/community/caller",
                "/caller"
            })
    void operatorsAdminsAndTheAdminKeyMayCallEveryFamily(String path) {
        for (Role role : List.of(Role.OPERATOR, Role.ADMIN)) {
            Caller.Account account = account(role);
            assertThat(get(path)
                            .header("X-API-Key", key(account).reveal())
                            .send()
                            .text())
                    .isEqualTo(account.id());
        }
        assertThat(get(path).header("X-API-Key", RemoteTest.ADMIN_KEY).send().text())
                .isEqualTo("admin-key");
        assertThat(get(path)
                        .header("Authorization", bearer("mobile", "admin"))
                        .send()
                        .text())
                .isEqualTo("team:mobile");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/jobs/caller, 200",
        "/api/settings/caller, 200",
        "/api/experiences, 200",
        "/api/v1/caller, 403",
        "/api/agent/caller, 403",
        "/api/templates/caller, 403",
        "/api/community/caller, 403",
        "/ws/caller/sess_1, 403",
        "/caller, 403"
    })
    void aTeamTokenOpensTheFactoryOnly(String path, int status) {
        assertThat(get(path).header("Authorization", bearer("mobile", "viewer")).send())
                .hasStatus(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/ready",
                "/openapi.json",
                "/agent_guide.md",
                "/api/oauth/callback",
                "/community/caller"
            })
    void whatIsOpenIsOpenToStrangersAndToStaleCredentials(String path) {
        assertThat(get(path).send()).hasStatus(200);
        assertThat(get(path)
                        .header("Authorization", "Bearer stale")
                        .header("X-API-Key", "stale")
                        .header("Cookie", "madang_session=stale")
                        .send())
                .hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer rubbish, AUTH_INVALID_TOKEN",
        "Authorization, Bearer, AUTH_INVALID_TOKEN",
        "Authorization, Basic dTpw, AUTH_INVALID_TOKEN",
        "Authorization, Bearer angmoo_local_known, AUTH_INVALID_TOKEN",
        "X-API-Key, mdg_rubbish, AUTH_INVALID_API_KEY",
        "X-API-Key, '', AUTH_INVALID_API_KEY",
        "Cookie, madang_session=rubbish, AUTH_LOGIN_ENDED"
    })
    void whatIsPresentMustBeValidEvenBesideSomethingThatIs(String header, String value, String reason) {
        boolean key = header.equals("X-API-Key");
        String other = key ? "Authorization" : "X-API-Key";
        String valid = key ? bearer("mobile", "admin") : RemoteTest.ADMIN_KEY;
        for (Wire request :
                List.of(get("/api/agent/caller"), get("/api/agent/caller").header(other, valid))) {
            Reply reply = request.header(header, value).send();
            assertThat(reply).hasStatus(401);
            assertThat(reply.json().at("/error/code").stringValue()).isEqualTo("UNAUTHORIZED");
            assertThat(reply.json().at("/error/details/reason").stringValue()).isEqualTo(reason);
        }
    }

    @Test
    void aTokenThatHasRunOutSaysSo() {
        String token = bearer("mobile", "admin");
        clock.advance(TeamTokens.LIFE);
        Reply reply = get("/api/agent/caller").header("Authorization", token).send();

        assertThat(reply.json().at("/error/details/reason").stringValue()).isEqualTo("AUTH_TOKEN_EXPIRED");
        assertThat(reply.json().at("/error/suggested_action").stringValue()).isEqualTo("refresh_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "token", "access_token", "X-API-Key", "key"})
    void aKeyInAUrlIsNone(String parameter) {
        String key = key(account(Role.ADMIN)).reveal();
        String token = bearer("mobile", "admin").substring("Bearer ".length());

        assertThat(get("/api/agent/caller?" + parameter + "=" + key).send()).hasStatus(401);
        assertThat(get("/api/agent/caller?" + parameter + "=" + token).send()).hasStatus(401);
        assertThat(get("/ws/caller/sess_1?" + parameter + "=" + token).send()).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer angmoo_local_known, 200",
        "Authorization, bearer angmoo_local_known, 200",
        "Authorization, Bearer angmoo_local_other, 401",
        "Authorization, Basic angmoo_local_known, 401",
        "X-API-Key, " + RemoteTest.ADMIN_KEY + ", 401",
        "X-Nothing, 1, 401"
    })
    void onTheBotRoutesOnlyABotTokenCounts(String header, String value, int status) {
        Reply reply = get("/api/v1/bot/caller").header(header, value).send();

        assertThat(reply).hasStatus(status);
        assertThat(reply.text()).contains(status == 200 ? "character:kim" : "detail");
        assertThat(Wire.on(port)
                        .post("/api/v1/bot/caller")
                        .header(header, value)
                        .send())
                .hasStatus(status);
    }

    @Test
    void theTokenOfATeamDoesNotCountOnTheBotRoutesAndDoesNotHarm() {
        assertThat(get("/api/v1/bot/caller")
                        .header("Authorization", bearer("mobile", "admin"))
                        .send())
                .hasStatus(401);
        assertThat(get("/api/v1/bot/caller")
                        .header("Authorization", "Bearer " + CallerProbe.BOT_TOKEN)
                        .header("X-API-Key", "stale")
                        .send())
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/experiences", "/api/hitl/queue", "/api/checkpoints/cp-1/approve", "/api/auth/me"})
    void theHumanReviewOfTheFactoryTakesATeamTokenAndNothingElse(String path) {
        assertThat(get(path).header("Authorization", bearer("mobile", "viewer")).send())
                .hasStatus(200);
        assertThat(get(path)
                        .header("X-API-Key", RemoteTest.ADMIN_KEY)
                        .language("en")
                        .send())
                .isGolden("factory/no-credential#en");
        assertThat(get(path).language("en").send()).isGolden("factory/no-credential#en");
    }

    @Test
    void nobodySignsUpUntilThatIsSwitchedOn() {
        String body = "{\"handle\":\"stranger\",\"password\":\"correct horse\"}";
        for (String language : List.of("ko", "en", "vi")) {
            assertThat(Wire.on(port)
                            .post("/api/auth/sign-up")
                            .json(body)
                            .language(language)
                            .send())
                    .isGolden("factory/sign-up-off#" + language);
        }
    }

    @Test
    void aTokenForATeamIsIssuedToWhoeverHasTheAdminKey() {
        Reply reply = Wire.on(port)
                .post("/api/auth/token")
                .header("X-Admin-Key", RemoteTest.ADMIN_KEY)
                .json("{\"team_id\":\"mobile\",\"role\":\"viewer\"}")
                .send();

        assertThat(reply).isGolden("factory/auth-token").hasHeader("Cache-Control", "no-store");
        String token = reply.json().path("token").stringValue();
        assertThat(tokens.verify(new Secret(token))).isEqualTo(new Caller.TeamToken("mobile", "viewer"));
        assertThat(get("/api/auth/me")
                        .header("Authorization", "Bearer " + token)
                        .send())
                .isGolden("factory/auth-me");
    }

    @Test
    void withoutABodyATokenIsForTheDefaultTeamAsTheContractsExampleHasIt() {
        Reply reply = Wire.on(port)
                .post("/api/auth/token")
                .header("X-Admin-Key", RemoteTest.ADMIN_KEY)
                .send();

        assertThat(reply.json().path("team_id").stringValue()).isEqualTo("default");
        assertThat(reply.json().path("role").stringValue()).isEqualTo("admin");
    }

    @Test
    void aWrongAdminKeyIssuesNothing() {
        Wire request = Wire.on(port).post("/api/auth/token").json("{}");

        for (String language : List.of("ko", "en", "vi")) {
            assertThat(request.language(language).header("X-Admin-Key", null).send())
                    .isGolden("factory/wrong-admin-key#" + language);
            assertThat(request.header("X-Admin-Key", "wrong").send()).isGolden("factory/wrong-admin-key#" + language);
        }
        assertThat(request.header("X-API-Key", RemoteTest.ADMIN_KEY).send()).hasStatus(401);
        assertThat(request.header("X-Admin-Key", RemoteTest.ADMIN_KEY)
                        .json("{\"team_id\":\"a b\"}")
                        .send())
                .hasStatus(400);
    }

    @Test
    void aBrowserSignsInWithACookieThatNoScriptReadsAndOutAgain() {
        Caller.Account account = account(Role.OPERATOR);
        Reply reply = signIn(account.handle(), PASSWORD.reveal());

        assertThat(reply).hasStatus(200).hasHeader("Cache-Control", "no-store");
        assertThat(reply.json().path("handle").stringValue()).isEqualTo(account.handle());
        assertThat(reply.json().path("role").stringValue()).isEqualTo("operator");
        String set = reply.header("Set-Cookie").orElseThrow();
        assertThat(set).contains("; HttpOnly", "; SameSite=Lax", "; Secure", "; Path=/", "Max-Age=604800");
        String cookie = set.split(";", 2)[0];
        String csrf = reply.json().path("csrf_token").stringValue();

        assertThat(get("/api/agent/caller").header("Cookie", cookie).send().text())
                .isEqualTo(account.id());
        Wire signOut = Wire.on(port).post("/logout").header("Cookie", cookie);
        assertThat(signOut.send()).hasStatus(403);
        assertThat(signOut.header("X-CSRF-Token", csrf).send()).hasStatus(204);
        Reply after = get("/api/agent/caller").header("Cookie", cookie).send();
        assertThat(after).hasStatus(401);
        assertThat(after.header("Set-Cookie").orElseThrow())
                .startsWith("madang_session=;")
                .contains("Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void whatACookieChangesNeedsTheTokenOfItsLogin(String method) {
        Caller.Account account = account(Role.OPERATOR);
        Login login = logins.begin(account);
        Wire request = Wire.on(port)
                .request(method, "/api/agent/caller")
                .header("Cookie", "madang_session=" + login.token().reveal());

        assertThat(request.send()).hasStatus(403);
        assertThat(request.header(
                                "X-CSRF-Token",
                                logins.begin(account).csrfToken().reveal())
                        .send())
                .hasStatus(403);
        assertThat(request.header("X-CSRF-Token", login.csrfToken().reveal()).send())
                .hasStatus(200);
        assertThat(request.header("X-CSRF-Token", null)
                        .header("X-API-Key", RemoteTest.ADMIN_KEY)
                        .send())
                .hasStatus(200);
    }

    @Test
    void aWrongPasswordIsToldAndAfterFiveThereIsAWait() {
        Caller.Account account = account(Role.MEMBER);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(account.handle(), "wrong horse")).isGolden("none/sign-in-failed#en");
        }
        Reply limited = signIn(account.handle(), PASSWORD.reveal());
        assertThat(limited).hasStatus(429);
        assertThat(Integer.parseInt(limited.header("Retry-After").orElseThrow()))
                .isBetween(1, 900);
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn(account.handle(), PASSWORD.reveal())).hasStatus(200);
    }

    @Test
    void aChangeOfRoleCountsFromTheNextRequestOn() {
        Caller.Account account = account(Role.MEMBER);
        String key = key(account).reveal();
        String cookie = "madang_session=" + logins.begin(account).token().reveal();
        assertThat(get("/api/agent/caller").header("X-API-Key", key).send()).hasStatus(403);
        assertThat(get("/api/agent/caller").header("Cookie", cookie).send()).hasStatus(403);

        accounts.grant(account.account(), Role.OPERATOR);
        assertThat(get("/api/agent/caller").header("X-API-Key", key).send()).hasStatus(200);
        assertThat(get("/api/agent/caller").header("Cookie", cookie).send()).hasStatus(200);

        accounts.grant(account.account(), Role.MEMBER);
        assertThat(get("/api/agent/caller").header("X-API-Key", key).send()).hasStatus(403);
        assertThat(get("/api/agent/caller").header("Cookie", cookie).send()).hasStatus(403);
    }

    @Test
    void aSocketOpensByATicketOnce() {
        Caller.Account account = account(Role.OPERATOR);
        Reply reply = Wire.on(port)
                .post("/api/auth/ws-ticket")
                .header("X-API-Key", key(account).reveal())
                .send();
        assertThat(reply).hasStatus(200).hasHeader("Cache-Control", "no-store");
        assertThat(reply.json().path("expires_in").intValue()).isEqualTo(30);
        String query = "?ticket=" + reply.json().path("ticket").stringValue();
        String socket = "/ws/caller/sess_1" + query;

        assertThat(get("/api/agent/caller" + query).send()).hasStatus(401);
        assertThat(get(socket).send().text()).isEqualTo(account.id());
        assertThat(get(socket).send()).hasStatus(401);
    }

    @Test
    void aMembersTicketOpensNoSocketOfTheAgent() {
        String ticket = tickets.issue(account(Role.MEMBER)).reveal();

        assertThat(get("/ws/caller/sess_1?ticket=" + ticket).send()).hasStatus(403);
    }

    @Test
    void aStrangerMayOpenASocketToSayWhoItIsAndGetsNoTicket() {
        Wire request = get("/ws/caller/sess_1");

        assertThat(request.send()).hasStatus(401);
        assertThat(request.header("Upgrade", "websocket").send().text()).isEqualTo("anonymous");
        assertThat(Wire.on(port).post("/api/auth/ws-ticket").send()).hasStatus(401);
    }

    @Test
    void theTokenForNotionIsNotOurs() {
        Wire request = get("/sandbox/notion/caller").header("Authorization", "Bearer ntn_secret");

        assertThat(request.send()).hasStatus(401);
        assertThat(request.header("X-API-Key", RemoteTest.ADMIN_KEY).send()).hasStatus(200);
    }

    @Test
    void aSessionIsItsOwnersAndTheAdmins() {
        String mine = key(account(Role.OPERATOR)).reveal();
        String other = key(account(Role.OPERATOR)).reveal();
        Reply started = Wire.on(port)
                .post("/api/agent/run-async")
                .header("X-API-Key", mine)
                .json("{\"user_input\":\"라네즈 리뷰 분석해줘\"}")
                .send();
        assertThat(started).hasStatus(202);
        String session = started.json().at("/data/session_id").stringValue();

        for (String path : List.of("/api/sessions/", "/api/agent/status/", "/api/agent/stream/")) {
            assertThat(get(path + session).header("X-API-Key", other).send()).hasStatus(403);
        }
        assertThat(get("/api/hitl/" + session + "/pending")
                        .header("X-API-Key", other)
                        .send())
                .hasStatus(403);
        assertThat(get("/files/" + session + "/report.md")
                        .header("X-API-Key", other)
                        .language("en")
                        .send())
                .isGolden("agent/foreign-session#en");
        assertThat(get("/files/" + session + "/nothing.md")
                        .header("X-API-Key", mine)
                        .send())
                .hasStatus(404);
        assertThat(get("/files/" + session + "/nothing.md")
                        .header("X-API-Key", RemoteTest.ADMIN_KEY)
                        .send())
                .hasStatus(404);
        assertThat(get("/api/sessions/" + session).header("X-API-Key", mine).send())
                .hasStatus(200);
        assertThat(get("/api/sessions/" + session)
                        .header("X-API-Key", RemoteTest.ADMIN_KEY)
                        .send())
                .hasStatus(200);
        assertThat(get("/api/sessions")
                        .header("X-API-Key", other)
                        .send()
                        .json()
                        .at("/data/pagination/total")
                        .intValue())
                .isZero();
        Reply turn = Wire.on(port)
                .post("/api/agent/run-async")
                .header("X-API-Key", other)
                .json("{\"user_input\":\"다시\",\"session_id\":\"" + session + "\"}")
                .send();
        assertThat(turn).hasStatus(403);
        assertThat(Wire.on(port)
                        .post("/api/agent/stop/" + session)
                        .header("X-API-Key", other)
                        .send())
                .hasStatus(403);
        assertThat(Wire.on(port)
                        .post("/api/agent/stop/" + session)
                        .header("X-API-Key", mine)
                        .send())
                .hasStatus(200);
    }

    @Test
    void noSecretReachesALog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        List<Logger> loud = List.of(
                (Logger) LoggerFactory.getLogger("dev.madang"),
                (Logger) LoggerFactory.getLogger("org.springframework"),
                (Logger) LoggerFactory.getLogger("com.nimbusds"));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        loud.forEach(logger -> logger.setLevel(Level.TRACE));
        root.addAppender(log);
        List<String> used;
        try {
            used = useEverySecret();
        } finally {
            root.detachAppender(log);
            loud.forEach(logger -> logger.setLevel(null));
        }
        String said = String.join(
                "\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertThat(said).contains("/api/auth/token", "/login");
        assertThat(used)
                .hasSize(10)
                .allSatisfy(
                        secret -> assertThat(said.contains(secret)).as(secret).isFalse());
    }

    private List<String> useEverySecret() {
        Secret kept = Secret.random("sk-");
        secrets.put("test/key", kept);
        assertThat(secrets.find("test/key")).contains(kept);
        Caller.Account account = account(Role.OPERATOR);
        Secret key = key(account);
        Reply login = signIn(account.handle(), PASSWORD.reveal());
        String cookie = login.header("Set-Cookie").orElseThrow().split("[=;]", 3)[1];
        String csrf = login.json().path("csrf_token").stringValue();
        assertThat(signIn(account.handle(), "wrong-password-xyz")).hasStatus(401);
        assertThat(get("/caller").header("Cookie", "madang_session=" + cookie).send())
                .hasStatus(200);
        assertThat(get("/caller").header("X-API-Key", RemoteTest.ADMIN_KEY).send())
                .hasStatus(200);
        assertThat(get("/caller").header("X-API-Key", "mdg_wrong-key-xyz").send())
                .hasStatus(401);
        String token = Wire.on(port)
                .post("/api/auth/token")
                .header("X-Admin-Key", RemoteTest.ADMIN_KEY)
                .send()
                .json()
                .path("token")
                .stringValue();
        assertThat(get("/caller").header("Authorization", "Bearer " + token).send())
                .hasStatus(200);
        assertThat(get("/caller")
                        .header("Authorization", "Bearer wrong-token-xyz")
                        .send())
                .hasStatus(401);
        assertThat(get("/api/v1/bot/caller")
                        .header("Authorization", "Bearer " + CallerProbe.BOT_TOKEN)
                        .send())
                .hasStatus(200);
        return List.of(
                kept.reveal(),
                key.reveal(),
                cookie,
                csrf,
                PASSWORD.reveal(),
                "wrong-password-xyz",
                RemoteTest.ADMIN_KEY,
                "mdg_wrong-key-xyz",
                token,
                "wrong-token-xyz");
    }

    private Wire get(String path) {
        return Wire.on(port).get(path);
    }

    private Reply signIn(String handle, String password) {
        return Wire.on(port)
                .post("/login")
                .language("en")
                .json("{\"handle\":\"" + handle + "\",\"password\":\"" + password + "\"}")
                .send();
    }

    private Caller.Account account(Role role) {
        return accounts.create(new NewAccount("remote" + NUMBER.incrementAndGet(), null, PASSWORD, role));
    }

    private Secret key(Caller.Account account) {
        return keys.create(account.account(), "test").value();
    }

    private String bearer(String team, String role) {
        return "Bearer "
                + tokens.issue(new Caller.TeamToken(team, role), TeamTokens.LIFE)
                        .reveal();
    }
}
