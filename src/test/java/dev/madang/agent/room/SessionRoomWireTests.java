package dev.madang.agent.room;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.agent.AgentClient;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.identity.Accounts;
import dev.madang.identity.Login;
import dev.madang.identity.Logins;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import dev.madang.testkit.Reply;
import dev.madang.testkit.SmallDataset;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may enter the pages of a session, and what they never do with what somebody wrote. */
@RoomTest
class SessionRoomWireTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Logins logins;

    @Autowired
    private Sessions sessions;

    @Value("${madang.data}")
    private Path data;

    private AgentClient client;
    private Login owner;
    private Login stranger;
    private Login admin;

    @BeforeEach
    void begin() {
        SmallDataset.putInto(data);
        client = new AgentClient(port);
        owner = login(Role.OPERATOR);
        stranger = login(Role.OPERATOR);
        admin = login(Role.ADMIN);
    }

    @AfterEach
    void stopAll() {
        client.stopAll();
    }

    @Test
    void aSessionIsSeenByItsOwnerAndByAdminsAlone() {
        String session = started();

        assertThat(page("/sessions/" + session, owner)).hasStatus(200);
        assertThat(page("/sessions/" + session, admin)).hasStatus(200);
        assertThat(page("/sessions", owner).text()).contains(session);
        assertThat(page("/sessions", admin).text()).contains(session);
        assertThat(page("/sessions", stranger)).hasStatus(200);
        assertThat(page("/sessions", stranger).text()).doesNotContain(session);
        List.of("", "/todos/new", "/todos/todo_x", "/plan/history")
                .forEach(path -> assertThat(page("/sessions/" + session + path, stranger))
                        .as(path)
                        .hasStatus(403));
        assertThat(page("/sessions/new?again=" + session, stranger)).hasStatus(403);
    }

    @Test
    void aStrangerMovesNothing() {
        String session = started();
        String question =
                client.pending(session, "plan_review").path("request_id").asString();

        List.of(
                        "/pause",
                        "/resume",
                        "/stop",
                        "/delete",
                        "/todos",
                        "/todos/todo_x",
                        "/todos/todo_x/retry",
                        "/todos/todo_x/skip",
                        "/plan/preview",
                        "/plan/apply",
                        "/plan/remove/todo_x",
                        "/plan/move/todo_x",
                        "/plan/undo",
                        "/questions/" + question)
                .forEach(path -> assertThat(post("/sessions/" + session + path, stranger, token(stranger)))
                        .as(path)
                        .hasStatus(403));
        assertThat(sessions.find(new SessionId(session)).live()).isTrue();
        assertThat(client.all(session)).hasSize(1);
    }

    @Test
    void aQuestionOfAnotherSessionIsNotAnsweredByWayOfOnesOwn() {
        String theirs = started();
        String question =
                client.pending(theirs, "plan_review").path("request_id").asString();
        String own = sessions.start(stranger.account().id(), null, asked(theirs), id -> {})
                .id()
                .value();

        assertThat(post("/sessions/" + own + "/questions/" + question, stranger, token(stranger)))
                .hasStatus(422);
        assertThat(client.all(theirs)).hasSize(1);
    }

    @Test
    void aFormWithoutItsTokenMovesNothing() {
        String session = started();
        String question =
                client.pending(session, "plan_review").path("request_id").asString();

        for (String path : List.of("/pause", "/stop", "/delete", "/plan/preview", "/questions/" + question)) {
            assertThat(post("/sessions/" + session + path, owner, "")).as(path).hasStatus(403);
        }
        assertThat(client.all(session)).hasSize(1);
        assertThat(post("/sessions/" + session + "/stop", owner, token(owner))).hasStatus(200);
    }

    @Test
    void aStrangerFollowsNothing() {
        String session = started();
        String topics = "?topic=session:" + session + "&topic=session-change:" + session + "&topic=session-files:"
                + session + "&topic=sessions:ALL";

        assertThat(followed(topics, owner))
                .contains("session:" + session, "session-change:" + session, "session-files:");
        assertThat(followed(topics, stranger)).contains("sessions:ALL").doesNotContain(session);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko | 403 | 다른 사용자의 세션입니다",
                "en | 403 | This session belongs to someone else",
                "ko | 404 | 세션을 찾을 수 없습니다",
                "en | 404 | The session was not found"
            })
    void aRefusalIsToldInThePersonsWords(String language, int status, String words) {
        String session = status == 403 ? started() : "sess_nobody";
        Reply page = wire("/sessions/" + session, stranger).language(language).send();

        assertThat(page).hasStatus(status);
        assertThat(page.text()).contains(words).doesNotContain("AUTH_SESSION", "SESSION_NOT_FOUND", "Exception");
    }

    @Test
    void whatSomebodyWroteStaysText() {
        String session = client.start("라네즈 리뷰 분석해 줘 <script>alert(1)</script>");
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        client.edited(
                plan,
                "{\"action\":\"add_todo\",\"params\":{\"task\":\"<img src=x onerror=alert(1)>\","
                        + "\"tool\":\"keyword_extractor\"}}");
        String todo = client.get("/api/plans/" + plan).path("todos").values().stream()
                .filter(one -> one.path("task").asString().startsWith("<img"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        for (String path : List.of("", "/todos/" + todo, "/todos/new", "/plan/history?from=1&to=2")) {
            assertThat(page("/sessions/" + session + path, admin).text())
                    .as(path)
                    .contains("&lt;")
                    .doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(page("/sessions", admin).text()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void editsThatWereTamperedWithAreRefused() {
        String session = started();
        client.pending(session, "plan_review");

        for (String edits : List.of("[", "[{\"edit\":\"explode\"}]", "{}", "[null]")) {
            Reply reply = post(
                    "/sessions/" + session + "/plan/apply",
                    owner,
                    token(owner) + "&version=1&instruction=x&edits=" + encoded(edits));
            assertThat(reply).as(edits).hasStatus(422);
        }
    }

    private String started() {
        String template = client.start("라네즈 리뷰 분석해줘");
        Session.Asked asked = asked(template);
        client.done("/api/agent/stop/" + template, "{}");
        String session =
                sessions.start(owner.account().id(), null, asked, id -> {}).id().value();
        client.pending(session, "plan_review");
        return session;
    }

    private Session.Asked asked(String session) {
        return sessions.find(new SessionId(session)).asked();
    }

    private String followed(String topics, Login login) {
        try (SseReader reader =
                SseReader.open(Wire.on(port).get("/console/live" + topics).header("Cookie", cookie(login)))) {
            return reader.next().orElseThrow().data();
        }
    }

    private Reply page(String path, Login login) {
        return wire(path, login).language("en").send();
    }

    private Wire wire(String path, Login login) {
        return Wire.on(port).get(path).header("Accept", "text/html").header("Cookie", cookie(login));
    }

    private Reply post(String path, Login login, String fields) {
        return Wire.on(port)
                .post(path)
                .header("Accept", "text/html")
                .header("Origin", "http://localhost:" + port)
                .header("Cookie", cookie(login))
                .body(FORM, "x=1&version=1&current=1&way=up&edits=%5B%5D&instruction=x&action=approve" + fields)
                .send();
    }

    private Login login(Role role) {
        return logins.begin(accounts.create(new NewAccount(
                "room" + Ids.next("").substring(0, 8), null, new Secret("correct horse battery"), role)));
    }

    private static String cookie(Login login) {
        return "madang_session=" + login.token().reveal();
    }

    private static String token(Login login) {
        return "&_csrf=" + encoded(login.csrfToken().reveal());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
