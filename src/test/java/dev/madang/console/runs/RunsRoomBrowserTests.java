package dev.madang.console.runs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.runs.NewStep;
import dev.madang.runs.ProbeKind;
import dev.madang.runs.Run;
import dev.madang.runs.RunState;
import dev.madang.runs.Runs;
import dev.madang.shared.Ids;
import dev.madang.shared.Subject;
import dev.madang.testkit.OneChromium;
import dev.madang.ui.ConsoleTest;
import dev.madang.ui.Visit;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class RunsRoomBrowserTests {

    private static final int DESK = 1280;
    private static final int PHONE = 375;

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    private final String gate = Ids.next("g");

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingAndTheBrowserNeither(ColorScheme theme) {
        List<Run> some = oneOfEach();
        try (Visit visit = visit("ko", theme, DESK)) {
            for (String path : paths(some)) {
                Page page = visit.open(path);
                Visit.assertAccessible(page);
                page.close();
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en", "vi"})
    void aPhoneShowsEveryPageWithoutScrollingSideways(String language) {
        List<Run> some = oneOfEach();
        try (Visit visit = visit(language, ColorScheme.LIGHT, PHONE)) {
            for (String path : paths(some)) {
                Page page = visit.open(path);
                assertThat(page.content()).doesNotContain("??");
                Visit.assertFits(page);
                Visit.assertAccessible(page);
                page.close();
            }
        }
    }

    @Test
    void newRunsAndNewStatesAppearByThemselves() {
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Run before = started("probe", ProbeKind.step("a", "done"));
            Page page = visit.open("/runs");
            page.evaluate("window.same = true");
            Run run = started("probe", ProbeKind.step("a", "gate:" + gate), ProbeKind.step("b", "done", "a"));
            Locator row = page.locator("#" + run.id());
            assertThat(row).containsText("Running");
            assertThat(row).containsText("0/2");

            ProbeKind.gate(gate).countDown();

            assertThat(row).containsText("Completed");
            assertThat(row).containsText("2/2");
            assertThat(page.locator("tbody tr").first())
                    .hasAttribute("id", run.id().toString());
            assertThat(page.locator("#" + before.id())).isVisible();
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theListGoesOnWithoutAGapWhileNewRunsCome() {
        for (int i = 0; i < RunFilter.PAGE + 10; i++) {
            Run ignored = started("probe", ProbeKind.step("a", "done"));
        }
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/runs");
            assertThat(page.locator("tbody tr")).hasCount(RunFilter.PAGE);
            Run late = started("probe", ProbeKind.step("a", "done"));
            assertThat(page.locator("#" + late.id())).isVisible();
            assertThat(page.locator("tbody tr")).hasCount(RunFilter.PAGE + 1);

            page.locator("#more a").click();

            assertThat(page.locator("tbody")).hasCount(2);
            List<String> seen = page.locator("tbody tr").all().stream()
                    .map(row -> row.getAttribute("id"))
                    .toList();
            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .isEqualTo(runs.list(dev.madang.runs.RunQuery.newest(seen.size())).stream()
                            .map(run -> run.id().toString())
                            .toList());
        }
    }

    @Test
    void theTabsAndFamiliesShowOnlyWhatTheySay() {
        Run failed = ended("probe", RunState.FAILED, ProbeKind.step("a", "broken"));
        Run done = ended("probe", RunState.COMPLETED, ProbeKind.step("a", "done"));
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/runs");
            page.locator(".tabs a", new Page.LocatorOptions().setHasText("Failed"))
                    .click();
            page.waitForURL(Pattern.compile("state=FAILED$"));
            assertThat(page.locator("#" + failed.id())).isVisible();
            assertThat(page.locator("#" + done.id())).hasCount(0);

            page.locator(".chips a", new Page.LocatorOptions().setHasText("Agent"))
                    .click();
            page.waitForURL(Pattern.compile("state=FAILED&family=agent$"));
            assertThat(page.locator("#" + failed.id())).hasCount(0);
        }
    }

    @Test
    void aRunIsCancelledAfterAQuestionAndSaysThatItDies() {
        Run run = started("probe", ProbeKind.step("a", "stubborn:" + gate), ProbeKind.step("b", "done", "a"));
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/runs/" + run.id());
            page.evaluate("window.same = true");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Needs these steps first: a")))
                    .isVisible();
            page.locator("#run-cancel").click();
            page.locator("#confirm [value=no]").click();
            assertThat(runs.find(run.id()).state()).isEqualTo(RunState.RUNNING);
            page.locator("#run-cancel").click();
            // While the question is open, news replaces the form that asked it.
            page.evaluate("document.querySelector('#run-actions form').classList.add('old')");
            page.evaluate("document.querySelector('#run-actions').dispatchEvent(new CustomEvent('live'))");
            assertThat(page.locator("#run-actions .old")).hasCount(0);
            page.locator("#confirm [value=yes]").click();

            assertThat(page.locator("#why")).containsText("still to die: a");
            assertThat(page.locator("#run-cancel")).hasCount(0);
            assertThat(page.locator("#toasts")).containsText("Its work is being stopped.");

            ProbeKind.gate(gate).countDown();

            assertThat(page.locator("#run .badge").first()).hasText("Cancelled");
            assertThat(page.locator("#why")).hasCount(0);
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aFailedRunIsTriedAgainWhereItsKindCan() {
        Run run = ended("probe", RunState.FAILED, ProbeKind.step("a", "flaky:4"));
        Run other = ended("crowd", RunState.FAILED, ProbeKind.step("a", "broken"));
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            assertThat(visit.open("/runs/" + other.id()).locator("#run-retry")).hasCount(0);

            Page page = visit.open("/runs/" + run.id());
            assertThat(page.locator(".fault")).containsText("FLAKY");
            page.locator("#run-retry").click();

            assertThat(page.locator("#run .badge").first()).hasText("끝남");
            assertThat(page.locator("#run")).containsText("4번 중 5번째");
        }
    }

    @Test
    void aRunThatWaitsForAPersonNamesTheQuestionAndItsDeadline() {
        Run run = ended("probe", RunState.WAITING, ProbeKind.step("a", "ask"));
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/runs/" + run.id());
            assertThat(page.locator("#why"))
                    .containsText(Pattern.compile("Waits for a person to give a value, until .*20\\d\\d"));
            assertThat(page.locator("[aria-labelledby=questions-title]")).containsText("An input");
        }
    }

    @Test
    void theEndOfTheLogGrowsWhileOneLooks() {
        Run run = started("probe", ProbeKind.step("a", "late:" + gate));
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/runs/" + run.id());
            assertThat(page.locator(".log-end")).containsText("progress");
            ProbeKind.gate(gate).countDown();
            assertThat(page.locator(".log-end")).containsText("a COMPLETED");
        }
    }

    @Test
    void theRoomIsReachedByTheKeyboard() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/");
            page.keyboard().press("g");
            page.keyboard().press("r");
            page.waitForURL(Pattern.compile("/runs$"));
            assertThat(page.locator("h1")).hasText("실행");
        }
    }

    private List<Run> oneOfEach() {
        return List.of(
                ended("probe", RunState.COMPLETED, ProbeKind.step("a", "done"), ProbeKind.step("b", "done", "a")),
                ended("probe", RunState.FAILED, ProbeKind.step("a", "broken"), ProbeKind.step("b", "done", "a")),
                ended("probe", RunState.WAITING, ProbeKind.step("a", "ask"), ProbeKind.step("b", "done", "a")),
                started("probe", ProbeKind.step("a", "gate:" + gate), ProbeKind.step("b", "done", "a")));
    }

    private static List<String> paths(List<Run> some) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("/runs", "/runs?state=FAILED", "/runs?state=PAUSED&family=agent"),
                        some.stream().map(run -> "/runs/" + run.id()))
                .toList();
    }

    private Run ended(String kind, RunState state, NewStep... steps) {
        Run run = started(kind, steps);
        await().atMost(Duration.ofSeconds(20)).until(() -> runs.find(run.id()).state() == state);
        return run;
    }

    private Run started(String kind, NewStep... steps) {
        return runs.start(kind, new Subject("probe", Ids.next("p_")), "local", turn -> {
            List.of(steps).forEach(turn::add);
            return null;
        });
    }

    private Visit visit(String language, ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, language, theme, width);
    }
}
