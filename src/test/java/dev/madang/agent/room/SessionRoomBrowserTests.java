package dev.madang.agent.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.agent.AgentClient;
import dev.madang.agent.PlayTools;
import dev.madang.testkit.OneChromium;
import dev.madang.testkit.SmallDataset;
import dev.madang.ui.Visit;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The room, on a part of the shipped reviews and with tools that wait for their gate. */
@RoomTest
class SessionRoomBrowserTests {

    private static final int DESK = 1280;
    private static final int PHONE = 375;
    private static final String ASK = "라네즈 리뷰 분석해서 인사이트 뽑아줘";
    private static final String HELD = "{\"action\":\"add_todo\",\"params\":{\"task\":\"해시태그 살피기\","
            + "\"tool\":\"hashtag_analyzer\",\"depends_on\":[],"
            + "\"tool_params\":{\"name\":\"%1$s\",\"hold\":\"%1$s\",\"texts\":[\"a\"]}}}";

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private PlayTools play;

    @Value("${madang.data}")
    private Path data;

    private AgentClient client;

    @BeforeEach
    void begin() {
        SmallDataset.putInto(data);
        client = new AgentClient(port);
    }

    /** At most five sessions of an owner live at once. */
    @AfterEach
    void stopAll() {
        client.stopAll();
    }

    @ParameterizedTest
    @CsvSource({
        "ko, LIGHT, 1280",
        "ko, DARK, 1280",
        "ko, LIGHT, 375",
        "en, DARK, 375",
        "vi, LIGHT, 375",
    })
    void axeFindsNothingOnAnyPageAtAnyWidth(String language, ColorScheme theme, int width) {
        String done = client.start(ASK, "\"auto_approve_plan\":true");
        client.awaitSession(done, "completed");
        String review = client.start(ASK);
        String plan = client.pending(review, "plan_review").path("plan_id").asString();
        client.edited(plan, HELD.formatted("never"));
        String todo = client.get("/api/plans/" + plan).at("/todos/3/id").asString();
        String asking = client.start("리뷰 분석해 줘", "\"auto_approve_plan\":true");
        client.awaitSession(asking, "hitl_waiting");
        try (Visit visit = visit(language, theme, width)) {
            Stream.of(
                            "/sessions",
                            "/sessions/new",
                            "/sessions/" + done,
                            "/sessions/" + review,
                            "/sessions/" + asking,
                            "/sessions/" + review + "/todos/" + todo,
                            "/sessions/" + review + "/todos/new",
                            "/sessions/" + review + "/plan/history?from=1&to=2")
                    .forEach(path -> {
                        Page page = visit.open(path);
                        assertThat(page.content()).doesNotContain("??");
                        Visit.assertAccessible(page);
                        Visit.assertFits(page);
                        page.close();
                    });
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aSessionIsStartedItsPlanChangedByASentenceThatWasLookedAtApprovedAndAnswered() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page list = visit.open("/sessions");
            Page page = visit.open("/sessions/new");
            page.locator("#request").fill(ASK);
            page.locator("#dataset").selectOption(SmallDataset.NAME);
            page.locator("button[type=submit].primary").click();
            page.waitForURL(Pattern.compile("/sessions/sess_\\w+$"));
            String id = page.url().substring(page.url().lastIndexOf('/') + 1);
            assertThat(list.locator("#session-" + id)).containsText("답을 기다림");
            assertThat(page.locator("#graph-wide a.node")).hasCount(6);

            page.locator("#instruction").fill("보고서 작성은 빼줘");
            page.locator("#sentence-preview").click();
            assertThat(page.locator("#proposal .is-removed")).containsText("보고서 작성");
            assertThat(page.locator("#sketch-wide-0 .is-REMOVED").getByText("− 제거"))
                    .isVisible();
            assertThat(page.locator("#sketch-wide-0 .node")).hasCount(6);
            assertThat(page.locator("#sketch-wide-1 .node")).hasCount(5);
            assertThat(page.locator("#session-todos .todos > li")).hasCount(6);
            assertThat(client.get("/api/sessions/" + id).at("/plan/version").asInt())
                    .isEqualTo(1);
            Visit.assertAccessible(page);
            page.locator("#sentence-apply").click();
            assertThat(page.locator("#session-todos .todos > li")).hasCount(5);
            assertThat(page.locator("#plan-history")).hasText("버전 2");
            assertThat(page.locator("#proposal")).hasCount(0);

            page.locator(".question [value=approve]").click();
            assertThat(page.locator("#session-state")).hasText("끝남");
            assertThat(page.locator("#session-answer .prose")).containsText("라네즈");
            assertThat(page.locator("#session-files img").first()).isVisible();
            assertThat(page.locator("#session-done")).hasText("작업 5개 중 5개 끝남");
            assertThat(page.locator(".node.good")).hasCount(10);
            assertThat(visit.complaints()).isEmpty();

            page.locator("#session-delete").click();
            page.locator("#confirm [value=yes]").click();
            page.waitForURL(Pattern.compile("/sessions$"));
            assertThat(list.locator("#session-" + id)).hasCount(0);
        }
    }

    @Test
    void whatWasNotUnderstoodIsQuotedAndNothingIsChanged() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/sessions/" + session);
            page.locator("#instruction").fill("보고서는 빼주고 우주선도 띄워줘");
            page.locator("#sentence-preview").click();
            assertThat(page.locator("#instruction-fault")).containsText("우주선");
            assertThat(page.locator("#instruction")).hasValue("보고서는 빼주고 우주선도 띄워줘");
            assertThat(client.get("/api/plans/" + plan).path("version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void anApplicationOfWhatIsOutOfDateIsRefusedInWords() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/sessions/" + session);
            page.locator("#instruction").fill("보고서 작성은 빼줘");
            page.locator("#sentence-preview").click();
            assertThat(page.locator("#proposal")).isVisible();
            client.edited(plan, HELD.formatted("stale"));
            page.locator("#sentence-apply").click();
            assertThat(page.locator("#instruction-fault")).containsText("그사이 계획이 바뀌었습니다");
            assertThat(client.get("/api/plans/" + plan).path("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void twoBrowsersStayInStepAndNobodyLosesWhatTheyType() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        try (Visit one = visit("ko", ColorScheme.LIGHT, DESK);
                Visit other = visit("en", ColorScheme.LIGHT, PHONE)) {
            Page here = one.open("/sessions/" + session);
            Page there = other.open("/sessions/" + session);
            here.locator("#instruction").pressSequentially("키워드는 ");
            client.edited(plan, HELD.formatted("step"));
            assertThat(here.locator("#plan-history")).hasText("버전 2");
            assertThat(there.locator("#plan-history")).hasText("Version 2");
            here.locator("#instruction").pressSequentially("20개로");
            assertThat(here.locator("#instruction")).hasValue("키워드는 20개로");
            assertThat(here.locator("#instruction")).isFocused();

            there.locator(".question [value=approve]").click();
            assertThat(here.locator(".question")).hasCount(0);
            assertThat(here.locator("#session-todos .is-RUNNING")
                            .filter(new Locator.FilterOptions().setHasText("해시태그 살피기")))
                    .isVisible();
            here.locator("#session-pause").click();
            assertThat(there.locator("#session-state")).hasText("Paused");
            assertThat(here.locator("#instruction")).hasValue("키워드는 20개로");
            there.locator("#session-resume").click();
            play.open("step");
            assertThat(here.locator("#session-state")).hasText("끝남");
            assertThat(there.locator("#session-state")).hasText("Done");
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void aQuestionIsAnsweredInPlaceAndWhatIsWrongIsSaidThere() {
        String session = client.start("리뷰 분석해 줘", "\"auto_approve_plan\":true");
        client.awaitSession(session, "hitl_waiting");
        try (Visit visit = visit("ko", ColorScheme.LIGHT, PHONE)) {
            Page page = visit.open("/sessions/" + session);
            assertThat(page.locator(".question footer")).containsText("답이 없으면");
            assertThat(page.locator(".question time[data-left]")).isVisible();
            page.locator(".question button.primary").click();
            assertThat(page.locator(".question .fault")).isVisible();
            Visit.assertAccessible(page);
        }
    }

    @Test
    void aTodoIsChangedByItsFieldsMovedRemovedAndBroughtBack() {
        String session = client.start(ASK);
        String plan = client.pending(session, "plan_review").path("plan_id").asString();
        String keywords = client.get("/api/plans/" + plan).path("todos").values().stream()
                .filter(todo -> todo.path("tool").asString().equals("keyword_extractor"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/sessions/" + session);
            page.locator("#w-" + keywords).focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/todos/" + keywords + "$"));
            page.locator("[name='param.top_k']").fill("4000");
            page.locator("#todo-save").click();
            assertThat(page.locator(".fault")).isVisible();
            page.locator("[name='param.top_k']").fill("40");
            page.locator("#priority").fill("9");
            page.locator("#todo-save").click();
            page.waitForURL(Pattern.compile("/sessions/" + session + "$"));
            assertThat(client.get("/api/todos/" + keywords)
                            .at("/tool_params/top_k")
                            .asInt())
                    .isEqualTo(40);

            page.locator("#up-" + keywords).click();
            assertThat(page.locator("#plan-history")).hasText("버전 3");
            assertThat(page.locator("#" + keywords + " .place")).hasText("3");
            page.locator("#remove-" + keywords).click();
            page.locator("#confirm [value=yes]").click();
            assertThat(page.locator("#" + keywords)).hasCount(0);

            page.locator("#plan-history").click();
            page.locator("#undo-1").click();
            page.locator("#confirm [value=yes]").click();
            assertThat(page.locator("#" + keywords + " .place")).hasText("4");
            assertThat(client.get("/api/plans/" + plan).path("version").asInt()).isEqualTo(5);
        }
    }

    @Test
    void anEmptyRequestIsRefusedBesideItsField() {
        try (Visit visit = visit("en", ColorScheme.LIGHT, PHONE)) {
            Page page = visit.open("/sessions/new");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#request-fault")).isVisible();
            Visit.assertAccessible(page);
        }
    }

    private Visit visit(String language, ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, language, theme, width);
    }
}
