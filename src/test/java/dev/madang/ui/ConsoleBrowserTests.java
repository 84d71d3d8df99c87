package dev.madang.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.identity.Accounts;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import dev.madang.testkit.OneChromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class ConsoleBrowserTests {

    private static final int DESK = 1280;
    private static final int PHONE = 375;

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingAndTheBrowserNeither(ColorScheme theme) {
        account();
        try (Visit visit = visit("ko", theme, DESK)) {
            for (String path : new String[] {"/", "/keys", "/login", "/notes/axe"}) {
                Page page = visit.open(path);
                Visit.assertAccessible(page);
                page.close();
            }
            Page page = visit.open("/keys");
            page.keyboard().press("?");
            assertThat(page.locator("#help")).isVisible();
            Visit.assertAccessible(page);
            assertThat(visit.complaints()).isEmpty();
            Visit.assertAccessible(visit.open("/no-such-room"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 어서 오세요", "en, Welcome", "vi, Xin chào"})
    void aPhoneShowsEveryPageWithoutScrollingSideways(String language, String greeting) {
        account();
        try (Visit visit = visit(language, ColorScheme.LIGHT, PHONE)) {
            Page home = visit.open("/");
            assertThat(home.locator("h1")).hasText(greeting);
            for (String path : new String[] {"/", "/keys", "/login", "/notes/x", "/no-such-room"}) {
                Page page = visit.open(path);
                Visit.assertFits(page);
                if (language.equals("ko")) {
                    Visit.assertAccessible(page);
                }
                page.close();
            }
            home.locator("[data-opens='#drawer']").click();
            home.locator("#drawer a[href='/keys']").click();
            home.waitForURL(Pattern.compile("/keys$"));
        }
    }

    @Test
    void hangulIsDrawnWithTheFontThatWeServe() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/");

            assertThat(
                            page.evaluate(
                                    "async () => (await document.fonts.ready) && document.fonts.check('16px \"Pretendard Variable\"', '마당')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aKeyIsMadeAndEndedWithoutANewPage() {
        account();
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/keys");
            page.evaluate("window.same = true");
            String name = Ids.next("key ");
            page.locator("#name").fill(name);
            page.locator("#name").press("Enter");
            assertThat(page.locator(".code.wrap code")).hasText(Pattern.compile("mdg_.{43}"));

            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(name));
            row.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("#confirm")).isVisible();
            page.locator("#confirm [value=no]").click();
            assertThat(row).not().hasClass(Pattern.compile("gone"));
            row.getByRole(AriaRole.BUTTON).click();
            page.locator("#confirm [value=yes]").click();

            assertThat(row).hasClass(Pattern.compile("gone"));
            assertThat(page.locator("#toasts")).containsText("키를 폐기했습니다.");
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theKeyboardReachesEveryRoomInAKoreanLayoutToo() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#main")).isFocused();

            page.keyboard().press("?");
            assertThat(page.locator("#help")).containsText("API 키");
            page.keyboard().press("Escape");
            assertThat(page.locator("#help")).not().isVisible();

            page.evaluate("for (const [key, code] of [['ㅎ','KeyG'],['ㅏ','KeyK']])"
                    + " document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))");
            page.waitForURL(Pattern.compile("/keys$"));
        }
    }

    @Test
    void lightDarkAndLanguageAreChosenByHandAndStay() {
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/");
            page.evaluate("window.same = true");
            page.locator(".rail [name=theme][value=dark]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            page.locator(".rail [name=language][value=vi]").click();
            assertThat(page.locator("h1")).hasText("Xin chào");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(23, 23, 19)");
        }
    }

    @Test
    void whatWasRefusedIsToldInAToast() {
        account();
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/keys");
            page.evaluate("document.querySelector('[name=account]').value = 'acc_nobody'");
            page.locator("#name").fill("ci");
            page.locator("#name").press("Enter");

            assertThat(page.locator("#toasts .toast.bad")).isVisible();
        }
    }

    private Visit visit(String language, ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, language, theme, width);
    }

    private void account() {
        accounts.create(new NewAccount(
                "u" + Ids.next("").substring(0, 8), null, new Secret("correct horse battery"), Role.OPERATOR));
    }
}
