package dev.madang.agent.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.agent.AgentClient;
import dev.madang.agent.PlayTools;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.approvals.Answer;
import dev.madang.approvals.NewQuestion;
import dev.madang.runs.Runs;
import dev.madang.testkit.OneChromium;
import dev.madang.testkit.SmallDataset;
import dev.madang.ui.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions of a session, answered where they stand. */
@RoomTest
class QuestionBrowserTests {

    private static final int DESK = 1280;
    private static final int PHONE = 375;
    private static final String ASK = "라네즈 리뷰 분석해서 인사이트 뽑아줘";
    private static final String VIDEO =
            "{\"action\":\"add_todo\",\"params\":{\"task\":\"짧은 영상\",\"tool\":\"video_generator\","
                    + "\"tool_params\":{\"duration_sec\":5,\"resolution\":\"720p\"}}}";
    private static final String HELD = "{\"action\":\"add_todo\",\"params\":{\"task\":\"%2$s\","
            + "\"tool\":\"hashtag_analyzer\",\"depends_on\":[],"
            + "\"tool_params\":{\"name\":\"%1$s\",\"hold\":\"%1$s\",\"texts\":[\"a\"]}}}";

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private PlayTools play;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Runs runs;

    @Value("${madang.data}")
    private Path data;

    private AgentClient client;

    @BeforeEach
    void begin() {
        SmallDataset.putInto(data);
        client = new AgentClient(port);
    }

    @AfterEach
    void stopAll() {
        client.stopAll();
    }

    /** What is asked, what is wrong first, what is right then, and what the todo gets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | integer | 500 | 1부터 100까지의 숫자를 적어 주세요. | 30 | 30",
                "date | string | | 날짜를 골라 주세요. | 2026-05-31 | \"2026-05-31\"",
                "multiselect | array | | 하나 이상 골라 주세요. | scent | [\"scent\",\"price\"]",
                "text | string | | 답을 적어 주세요. | 여름 | \"여름\"",
            })
    void aValueIsEnteredInPlaceAndGoesIntoItsTodo(
            String type, String valueType, String wrong, String fault, String right, String kept) {
        String gate = "question-" + type;
        String session = held(gate);
        String todo = todo(sessions.find(new SessionId(session)).found().planId(), "뒤에 올 일");
        try (Visit visit = visit("ko", PHONE)) {
            Page page = visit.open("/sessions/" + session);
            assertThat(page.locator(".question")).hasCount(0);
            ask(session, todo, type, valueType);

            Locator question = page.locator(".question");
            assertThat(question.locator(".asks")).hasText("얼마로 할까요");
            Visit.assertAccessible(page);
            if (wrong != null) {
                question.locator("[name=value]").fill(wrong);
            }
            question.locator("button.primary").click();
            assertThat(question.locator(".fault")).containsText(fault);
            Visit.assertAccessible(page);
            if (type.equals("multiselect")) {
                question.getByText("향").click();
                question.getByText("가격").click();
            } else {
                question.locator("[name=value]").fill(right);
            }
            question.locator("button.primary").click();

            assertThat(question).hasCount(0);
            assertThat(page.locator("#toasts")).containsText("답을 받았습니다.");
            assertThat(input(session, todo)).contains("\"asked\":" + kept);
            // What news had begun to fetch gives way to what somebody sends.
            assertThat(visit.complaints())
                    .allMatch(complaint -> complaint.contains("422") || complaint.startsWith("htmx:"));
        } finally {
            play.open(gate);
        }
    }

    @Test
    void aChoiceIsMadeInPlaceAndTheSessionGoesOn() {
        String session = client.start("리뷰 분석해 줘", "\"auto_approve_plan\":true");
        client.awaitSession(session, "hitl_waiting");
        try (Visit visit = visit("ko", DESK)) {
            Page page = visit.open("/sessions/" + session);
            page.locator(".question .choice").getByText("라네즈").click();
            page.locator(".question button.primary").click();
            assertThat(page.locator("#session-state")).hasText("끝남");
            assertThat(page.locator("#session-answer .prose")).containsText("라네즈");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatWasMeantIsSaidByASuggestionOrInOnesOwnWords(boolean suggested) {
        String session = client.start("라네즈");
        client.pending(session, "clarification");
        try (Visit visit = visit("ko", DESK)) {
            Page page = visit.open("/sessions/" + session);
            assertThat(page.locator(".question .asks")).hasText("라네즈에 대해 무엇을 해 드릴까요?");
            Visit.assertAccessible(page);
            if (suggested) {
                page.locator(".suggestions button").first().click();
            } else {
                page.locator(".question [name=value]:not(button)").fill("리뷰 키워드 뽑아 줘");
                page.locator(".question button.primary").click();
            }
            assertThat(page.locator(".question [value=approve]")).isVisible();
            assertThat(page.locator("#graph-wide .node").first()).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"approve, COMPLETED, completed", "skip, SKIPPED, completed", "reject, , cancelled"})
    void aTodoThatNeedsApprovalIsDecidedInPlace(String action, String state, String end) {
        String session = client.start(ASK);
        String plan = plan(session);
        client.edited(plan, VIDEO);
        client.pending(session, "plan_review");
        client.done("/api/plans/" + plan + "/approve", "{}");
        client.pending(session, "approval_request");
        try (Visit visit = visit("ko", DESK)) {
            Page page = visit.open("/sessions/" + session);
            assertThat(page.locator(".question")).containsText("duration_sec");
            Visit.assertAccessible(page);
            page.locator(".question [value=" + action + "]").click();
            assertThat(page.locator(".question")).hasCount(0);
            client.awaitSession(session, end);
            if (state != null) {
                assertThat(page.locator("#session-todos .is-" + state)
                                .filter(new Locator.FilterOptions().setHasText("짧은 영상")))
                        .isVisible();
                assertThat(page.locator("#session-files video")).hasCount(action.equals("approve") ? 1 : 0);
            }
        }
    }

    @Test
    void whoeverAnswersSecondIsToldSoAndChangesNothing() {
        String session = client.start(ASK);
        String plan = plan(session);
        try (Visit visit = visit("ko", DESK)) {
            Page page = visit.open("/sessions/" + session);
            // Between the click and the server somebody else answers.
            page.route("**/questions/**", route -> {
                client.done("/api/plans/" + plan + "/reject", "{}");
                route.resume();
            });
            page.locator(".question [value=approve]").click();
            assertThat(page.locator("#toasts")).containsText("그사이 다른 곳에서 답했거나");
            assertThat(page.locator(".question")).hasCount(0);
            assertThat(client.get("/api/plans/" + plan).path("approved_at").asString(""))
                    .isEmpty();
        }
    }

    @Test
    void theTimeThatIsLeftIsCountedDown() {
        String session = client.start(ASK);
        client.pending(session, "plan_review");
        try (Visit visit = visit("en", DESK)) {
            Page page = visit.open("/sessions/" + session);
            String before = page.locator(".question time[data-left]").textContent();
            assertThat(page.locator(".question time[data-left]")).not().hasText(before);
        }
    }

    @Test
    void theDrawingFollowsWhatRunsAndWhatIsDone() {
        String session = held("drawn");
        try (Visit visit = visit("ko", DESK)) {
            Page page = visit.open("/sessions/" + session);
            page.evaluate("window.same = true");
            Locator node = page.locator("#graph-wide .node")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.locator("title").getByText("해시태그 살피기")));
            assertThat(node).hasClass(Pattern.compile("is-RUNNING"));
            play.open("drawn");
            assertThat(node).hasClass(Pattern.compile("is-COMPLETED"));
            assertThat(page.locator("#graph-wide .edge.is-done").first()).isAttached();
            assertThat(page.evaluate("window.same")).isEqualTo(true);
        }
    }

    @Test
    void withoutScriptsASentenceIsTriedAndThePlanApproved() {
        String session = client.start(ASK);
        plan(session);
        try (BrowserContext plain = CHROMIUM.browser()
                .newContext(new Browser.NewContextOptions().setLocale("ko").setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate("http://localhost:" + port + "/sessions/" + session);
            page.locator("#instruction").fill("보고서 작성은 빼줘");
            page.locator("#sentence-preview").click();
            assertThat(page.locator("#proposal .changes .is-removed")).containsText("보고서 작성");
            page.locator("#sentence-apply").click();
            assertThat(page.locator("#plan-history")).hasText("버전 2");
            page.locator(".question [value=approve]").click();
            client.awaitSession(session, "completed");
            page.navigate("http://localhost:" + port + "/sessions/" + session);
            assertThat(page.locator("#session-answer .prose")).containsText("라네즈");
        }
    }

    /** A session of which one todo runs until its gate opens, and another waits for that one. */
    private String held(String gate) {
        String session = client.start(ASK);
        String plan = plan(session);
        client.edited(plan, HELD.formatted(gate, "해시태그 살피기"));
        String first = todo(plan, "해시태그 살피기");
        client.edited(
                plan,
                HELD.formatted(gate, "뒤에 올 일").replace("\"depends_on\":[]", "\"depends_on\":[\"" + first + "\"]"));
        client.pending(session, "plan_review");
        client.done("/api/plans/" + plan + "/approve", "{}");
        client.awaitTodo(first, "in_progress");
        return session;
    }

    private String todo(String plan, String task) {
        return client.get("/api/plans/" + plan).path("todos").values().stream()
                .filter(one -> one.path("task").asString().equals(task))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private String plan(String session) {
        return client.pending(session, "plan_review").path("plan_id").asString();
    }

    /** What the todo's step will be run with. */
    private String input(String session, String todo) {
        return runs.steps(sessions.find(new SessionId(session)).run()).stream()
                .filter(step -> step.key().equals(todo))
                .findFirst()
                .orElseThrow()
                .plan()
                .input();
    }

    /** As the stage of execution asks for what a tool lacks; none of the shipped tools requires a number or a date. */
    private void ask(String session, String todo, String type, String valueType) {
        String content = """
                {"todo_id":"%s","field":"asked","question":"얼마로 할까요","message":"얼마로 할까요","input_type":"%s",
                "options":[{"value":"scent","label":"향"},{"value":"price","label":"가격"}],"required":true,
                "validation":{"required":true,"min":1,"max":100},"value_type":"%s"}
                """.formatted(todo, type, valueType);
        var _ = runs.change(sessions.find(new SessionId(session)).run(), turn -> {
            turn.hold(todo);
            return turn.ask(
                    new NewQuestion("input_request", todo, content, Answer.of("cancel"), Duration.ofMinutes(5)));
        });
    }

    private Visit visit(String language, int width) {
        return new Visit(CHROMIUM.browser(), port, language, ColorScheme.LIGHT, width);
    }
}
