package dev.madang.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.shared.Ids;
import dev.madang.testkit.OneChromium;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class LogBrowserTests {

    private static final int LINES = 50_000;
    private static final int MOST_ROWS = 500;

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    private final String id = Ids.next("n_");

    @LocalServerPort
    private int port;

    @Autowired
    private NotesRoom notes;

    @Test
    void aLongLogIsSeenFromItsStartToItsEndWithFewRowsInThePage() {
        fill(LINES);
        try (Visit visit = visit(ColorScheme.LIGHT, 1280)) {
            Page page = visit.open("/notes/" + id + "/log");
            assertThat(row(page, LINES)).hasText("50000줄 50000");
            assertThat(page.locator("[data-count]")).hasText("50,000줄");

            page.locator(".log-view").focus();
            page.keyboard().press("Home");
            assertThat(row(page, 1)).hasText("1줄 1");
            assertThat(row(page, 1)).isInViewport();

            page.evaluate("document.querySelector('.log-view').scrollTop = 20 * 30000");
            assertThat(row(page, 30_001)).hasText("30001줄 30001");
            assertThat(rows(page)).isBetween(20, MOST_ROWS);

            page.keyboard().press("End");
            assertThat(row(page, LINES)).hasText("50000줄 50000");
            assertThat(row(page, LINES)).isInViewport();
            assertThat(rows(page)).isBetween(20, MOST_ROWS);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theEndIsFollowedUntilSomebodyScrollsAway() {
        fill(1_000);
        try (Visit visit = visit(ColorScheme.LIGHT, 1280)) {
            Page page = visit.open("/notes/" + id + "/log");
            assertThat(row(page, 1_000)).isInViewport();
            notes.writeAll(id, lines(1_001, 1_200));
            assertThat(row(page, 1_200)).hasText("1200줄 1200");
            assertThat(row(page, 1_200)).isInViewport();

            page.evaluate("document.querySelector('.log-view').scrollTop = 0");
            assertThat(row(page, 1)).isInViewport();
            assertThat(page.locator("[data-log-do=end]")).hasAttribute("aria-pressed", "false");
            notes.writeAll(id, lines(1_201, 1_300));
            assertThat(page.locator("[data-count]")).hasText("1,300줄");
            assertThat(row(page, 1)).isInViewport();

            page.locator("[data-log-do=end]").click();
            assertThat(row(page, 1_300)).isInViewport();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aBurstIsToldInFewWordsAndShownWhole() {
        try (Visit visit = visit(ColorScheme.LIGHT, 1280)) {
            Page page = visit.open("/notes/" + id + "/log");
            page.evaluate("window.heard = 0; document.addEventListener('madang:news', () => heard++)");
            assertThat(page.locator(".rail .lamp")).hasAttribute("data-state", "on");
            fill(20_000);
            assertThat(row(page, 20_000)).hasText("20000줄 20000");
            assertThat((int) page.evaluate("heard")).isBetween(1, 500);
        }
    }

    @Test
    void wordsAreFoundWhereverTheyStand() {
        fill(30_000);
        notes.writeAll(id, List.of("\u001B[31m여기 있는 Needle\u001B[0m", "뒤"));
        try (Visit visit = visit(ColorScheme.LIGHT, 1280)) {
            Page page = visit.open("/notes/" + id + "/log");
            assertThat(row(page, 30_002)).isInViewport();
            page.keyboard().press("/");
            page.keyboard().type("줄 1234");
            assertThat(page.locator("[data-hits]")).hasText("1/11");
            assertThat(row(page, 1_234)).isInViewport();
            assertThat(row(page, 1_234).locator("mark")).hasText("줄 1234");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-hits]")).hasText("2/11");
            assertThat(row(page, 12_340)).isInViewport();

            page.locator("[data-search]").fill("NEEDLE");
            assertThat(row(page, 30_001)).isInViewport();
            assertThat(row(page, 30_001).locator(".text")).hasText("여기 있는 Needle");

            page.locator("[data-search]").fill("없는 말");
            assertThat(page.locator("[data-hits]")).hasText("없음");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsNotKeptIsLeftOut() {
        fill(500);
        notes.forget(id, 400);
        try (Visit visit = visit(ColorScheme.LIGHT, 1280)) {
            Page page = visit.open("/notes/" + id + "/log");
            assertThat(page.locator("[data-count]")).hasText("100줄");
            page.locator("[data-log-do=start]").click();
            assertThat(row(page, 401)).hasText("401줄 401");
            assertThat(row(page, 401)).isInViewport();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingAndAPhoneHasRoomForIt(ColorScheme theme) {
        notes.writeAll(id, List.of("x".repeat(3_000), "짧게"));
        for (int width : new int[] {1280, 375}) {
            try (Visit visit = visit(theme, width)) {
                Page page = visit.open("/notes/" + id + "/log");
                assertThat(row(page, 1)).containsText("… 1,000자 더");
                Visit.assertAccessible(page);
                Visit.assertFits(page);
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    private static Locator row(Page page, long number) {
        return page.locator(".log-rows li[data-number='" + number + "']");
    }

    private static int rows(Page page) {
        return (int) page.evaluate("document.querySelectorAll('.log-rows li').length");
    }

    private void fill(int count) {
        for (int from = 1; from <= count; from += 5_000) {
            notes.writeAll(id, lines(from, Math.min(count, from + 4_999)));
        }
    }

    private static List<String> lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> "줄 " + number).toList();
    }

    private Visit visit(ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, "ko", theme, width);
    }
}
