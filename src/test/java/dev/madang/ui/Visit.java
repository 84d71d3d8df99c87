package dev.madang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser: which language, which theme, how wide. It notes whatever the browser complains of. */
public final class Visit implements AutoCloseable {

    static {
        // Builds share their machine.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private final BrowserContext context;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    public Visit(Browser browser, int port, String language, ColorScheme theme, int width) {
        this.base = "http://localhost:" + port;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(theme)
                .setViewportSize(width, 800));
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    public Page open(String path) {
        Page page = context.newPage();
        page.navigate(base + path);
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public List<String> complaints() {
        return complaints;
    }

    /** What lies in a sandboxed frame runs no scripts, and so not those of axe either: it is a document of its own. */
    public static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .exclude(List.of("iframe[sandbox]"))
                        .analyze()
                        .getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    public static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url() + " scrolls sideways")
                .isEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
