package dev.madang.runner.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.runner.Order;
import dev.madang.runner.ProcessId;
import dev.madang.runner.ProcessStatus;
import dev.madang.runner.Processes;
import dev.madang.testkit.OneChromium;
import dev.madang.ui.ConsoleTest;
import dev.madang.ui.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The room, with a {@code claude} whose prompt is a shell script. */
@ConsoleTest
class ProcessRoomBrowserTests {

    private static final int DESK = 1280;
    private static final int PHONE = 375;
    private static final String ID = "[0-9a-f-]{36}";

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @DynamicPropertySource
    static void tool(DynamicPropertyRegistry properties) {
        Path tool = Path.of("src/test/resources/runner/evaluate").toAbsolutePath();
        properties.add("madang.runner.connectors.claude.command", tool::toString);
        properties.add("madang.runner.grace", () -> "1s");
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
        ProcessId failed = ended("echo out; printf '\\033[31mred\\033[0m\\n' >&2; exit 7");
        ProcessId done = ended("echo '{\"type\":\"result\",\"is_error\":false,\"result\":\"네\","
                + "\"usage\":{\"input_tokens\":1200,\"output_tokens\":34},\"total_cost_usd\":0.0123}'");
        try (Visit visit = visit(language, theme, width)) {
            Stream.of("/processes", "/processes/new?again=" + done, "/processes/" + failed, "/processes/" + done)
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
    void aProcessIsStartedWatchedAndStopped() {
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page list = visit.open("/processes");
            list.evaluate("window.same = true");
            Page page = visit.open("/processes/new");
            page.locator("#connector").selectOption("claude");
            page.locator("#prompt").fill("echo first; printf '\\033[32mgreen\\033[0m\\n'; exec sleep 600");
            page.locator("button[type=submit].primary").click();
            page.waitForURL(Pattern.compile("/processes/" + ID + "$"));
            String id = page.url().substring(page.url().lastIndexOf('/') + 1);

            assertThat(line(page, 1)).hasText("first");
            assertThat(line(page, 2)).hasText("green");
            assertThat(page.locator("#process-state")).hasText("Running");
            assertThat(list.locator("#process-" + id)).containsText("Running");

            page.locator("#process-stop").click();
            page.locator("#confirm [value=yes]").click();

            assertThat(page.locator("#process-state")).hasText("Stopped");
            assertThat(page.locator("#process-exit")).hasText("143");
            assertThat(page.locator("#process-stop")).hasCount(0);
            assertThat(list.locator("#process-" + id)).containsText("Stopped");
            assertThat(list.evaluate("window.same")).isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();

            page.locator("#process-run").click();
            page.waitForURL(Pattern.compile("/runs/run_\\w+$"));
            assertThat(page.locator("h1")).hasText(Pattern.compile("^echo first"));
            page.locator("#run-anew").click();
            assertThat(page.locator("#prompt")).hasValue(Pattern.compile("^echo first.*sleep 600$"));
            assertThat(page.locator("#connector")).hasValue("claude");
        }
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/processes/new");
            page.locator("#connector").selectOption("claude");
            page.locator("#prompt").fill("echo 1");
            page.locator("#workDir").fill("/etc");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#workDir-fault")).containsText("도구가 작업할 수 있는 폴더가 아닙니다");
            assertThat(page.locator("#prompt")).hasValue("echo 1");
            Visit.assertAccessible(page);

            page.locator("#workDir").fill("");
            page.locator("#timeoutSeconds").fill("0");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#timeoutSeconds-fault")).isVisible();
            page.locator("#timeoutSeconds").fill("soon");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#timeoutSeconds-fault")).isVisible();
            page.locator("#timeoutSeconds").fill("");
            page.locator("#prompt").fill(" ");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#prompt-fault")).isVisible();
        }
    }

    @Test
    void aLogOfManyLinesHasFewRowsAndIsSearched() {
        ProcessId id = ended("seq 1 50000");
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/processes/" + id);
            assertThat(page.locator("[data-count]")).hasText("50,001줄");
            assertThat(line(page, 50_001)).hasText("[completed 0]");
            assertThat((int) page.evaluate("document.querySelectorAll('.log-rows li').length"))
                    .isBetween(20, 500);
            page.locator("[data-log-do=start]").click();
            assertThat(line(page, 1)).hasText("1");
            page.locator("[data-search]").fill("31415");
            assertThat(page.locator("[data-hits]")).hasText("1/1");
            assertThat(line(page, 31_415)).isInViewport();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theEndIsShownWithItsResultUsageAndStandardError() {
        ProcessId id = ended("echo '{\"type\":\"result\",\"is_error\":false,\"result\":\"네\","
                + "\"usage\":{\"input_tokens\":1200,\"output_tokens\":34},\"total_cost_usd\":0.0123}';"
                + " printf '\\033[31mred\\033[0m\\n' >&2");
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/processes/" + id);
            assertThat(page.locator("#process-exit")).hasText("0");
            assertThat(page.locator("[aria-labelledby=result-title]").first()).containsText("\"result\" : \"네\"");
            assertThat(page.locator("[aria-labelledby=usage-title]")).containsText("1,200");
            assertThat(page.locator("[aria-labelledby=usage-title]")).containsText("$0.0123");
            assertThat(page.locator("pre[aria-labelledby=stderr-title]")).hasText("red");
        }
    }

    @Test
    void theListGrowsOnAPageThatIsOpen() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, PHONE)) {
            Page page = visit.open("/processes");
            page.evaluate("window.same = true");
            ProcessId id = started("exec sleep 600");
            Locator row = page.locator("#process-" + id);
            assertThat(row).containsText("실행 중");
            page.evaluate("document.title = 'kept'");
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            deleted(id);
            assertThat(row).hasCount(0);
        }
    }

    private static Locator line(Page page, int number) {
        return page.locator(".log-rows li[data-number='" + number + "'] .text");
    }

    private ProcessId started(String script) {
        Order order = new Order("claude", script, null, null, null, Duration.ofMinutes(1), Map.of());
        return processes.start(order, "local", id -> {});
    }

    private ProcessId ended(String script) {
        ProcessId id = started(script);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> processes.find(id).status() != ProcessStatus.RUNNING
                        && processes.find(id).status() != ProcessStatus.PENDING);
        return id;
    }

    private void deleted(ProcessId id) {
        try {
            processes.delete(id);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Visit visit(String language, ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, language, theme, width);
    }
}
