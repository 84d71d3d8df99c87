package dev.madang.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.shared.Ids;
import dev.madang.testkit.OneChromium;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class LiveBrowserTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    private final String id = Ids.next("n_");

    @LocalServerPort
    private int port;

    @Autowired
    private NotesRoom notes;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void nobodyLooks() {
        await().atMost(LONG).until(() -> streams() == 0);
    }

    @Test
    void fiveTabsShareOneStreamAndEachSeesItsOwn() {
        String other = Ids.next("n_");
        try (Visit visit = visit()) {
            List<Page> tabs = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Page tab = visit.open("/notes/" + (i < 3 ? id : other));
                assertThat(tab.locator(".rail .lamp")).hasAttribute("data-state", "on");
                tabs.add(tab);
            }
            await().atMost(LONG).until(() -> streams() == 1);

            notes.write(id, "첫째");
            notes.write(other, "둘째");
            tabs.subList(0, 3)
                    .forEach(tab -> assertThat(tab.locator("#notes li")).hasText("\"첫째\""));
            tabs.subList(3, 5)
                    .forEach(tab -> assertThat(tab.locator("#notes li")).hasText("\"둘째\""));
            assertThat(streams()).isEqualTo(1);

            tabs.subList(1, 5).forEach(Page::close);
            notes.write(id, "셋째");
            assertThat(tabs.getFirst().locator("#notes li")).hasCount(2);
            assertThat(streams()).isEqualTo(1);

            tabs.getFirst().navigate("http://localhost:" + port + "/keys");
            await().atMost(LONG).until(() -> streams() == 0);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsWrittenBetweenThePageAndItsStreamIsSeen() {
        notes.write(id, "0");
        try (Visit visit = visit()) {
            Page tab = visit.open("/notes/" + id);
            for (int i = 1; i <= 20; i++) {
                notes.write(id, "" + i);
            }
            assertThat(tab.locator("#notes li")).hasCount(21);
        }
    }

    @Test
    void aSecondTabThatIsBehindCatchesUp() {
        try (Visit visit = visit()) {
            Page ahead = visit.open("/notes/" + id);
            notes.write(id, "1");
            assertThat(ahead.locator("#notes li")).hasCount(1);

            Page behind = visit.open("/login");
            behind.evaluate(
                    "topic => { document.querySelector('main').dataset.live = topic + '@0'; window.heard = [];"
                            + " document.addEventListener('madang:news', event => heard.push(event.detail.position));"
                            + " document.dispatchEvent(new Event('htmx:afterSettle')); }",
                    "note:" + id);
            behind.waitForCondition(() -> List.of(1).equals(behind.evaluate("heard")));
            await().atMost(LONG).until(() -> streams() == 1);
        }
    }

    @Test
    void whatHasNoLogIsLookedAtAgainWhenItChangedWhileStreamsWereExchanged() {
        try (Visit visit = visit()) {
            Page looking = visit.open("/login");
            looking.evaluate(
                    "topic => { const main = document.querySelector('main'); main.dataset.live = topic; window.looks = 0;"
                            + " main.addEventListener('live', () => looks++);"
                            + " document.dispatchEvent(new Event('htmx:afterSettle')); }",
                    "note-count:" + id);
            looking.waitForCondition(() -> Integer.valueOf(1).equals(looking.evaluate("looks")));

            notes.write(id, "1");
            visit.open("/notes/" + Ids.next("n_"));
            looking.waitForCondition(() -> Integer.valueOf(2).equals(looking.evaluate("looks")));
        }
    }

    private double streams() {
        return meters.get("madang.streams.open").gauge().value();
    }

    private Visit visit() {
        return new Visit(CHROMIUM.browser(), port, "ko", ColorScheme.LIGHT, 1280);
    }
}
