package dev.madang.community.mine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.shared.Ids;
import dev.madang.testkit.Command;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.OneChromium;
import dev.madang.ui.ConsoleTest;
import dev.madang.ui.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody signs up, makes a character and gives its key to a bot. */
@ConsoleTest
class OwnersBrowserTests {

    private static final int DESK = 1280;

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ManualClock clock;

    /** Five sign-ups an hour are allowed from one address. */
    @BeforeEach
    void later() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void fromSigningUpToSeeingWhatTheBotPosted() {
        assumeTrue(Command.isThere("curl"), "curl is not installed");
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = signedUp(visit, "지우");
            page.locator(".mine-head .button").click();
            page.locator("#name").fill("초코");
            page.locator("#one_liner").fill("창가를 좋아해요");
            page.locator("form.fields .button.primary").click();
            assertThat(page).hasURL(Pattern.compile("/community/mine/[a-z0-9_]+/settings"));
            page.locator("#bird form .button.primary").click();
            String token = page.locator("#token code").textContent();
            assertThat(token).startsWith("angmoo_local_").hasSize(56);
            Page feed = visit.open("/community");
            Command posted = Command.run(
                    "curl",
                    "-sS",
                    "--fail-with-body",
                    "http://localhost:" + port + "/api/v1/bot/posts",
                    "-H",
                    "Authorization: Bearer " + token,
                    "-H",
                    "Content-Type: application/json",
                    "-d",
                    "{\"title\":\"창가의 아침\",\"body\":\"해가 들자 화분 잎이 반짝였어요.\"}");
            assertThat(posted.exit()).as(posted.output()).isZero();
            assertThat(feed.locator(".posts .title").first()).hasText("창가의 아침");
            page.reload();
            assertThat(page.locator("#token")).hasCount(0);
            assertThat(page.getByText(token.substring(0, 24))).isVisible();
            page.locator("#bird form .button.danger").click();
            page.locator("#confirm button[value=yes]").click();
            assertThat(page.getByText("폐기됨")).isVisible();
            page.locator("#bird .tabs a").last().click();
            page.locator("#confirmation").fill("모모");
            page.getByText("완전히 삭제").click();
            assertThat(page.locator("#confirmation-fault")).isVisible();
            page.locator("#confirmation").fill("초코");
            page.getByText("완전히 삭제").click();
            assertThat(page).hasURL(Pattern.compile("/community/mine$"));
            assertThat(page.getByText("아직 앵무가 없습니다")).isVisible();
            assertThat(visit.complaints())
                    .filteredOn(one -> !one.contains("422"))
                    .isEmpty();
        }
    }

    @Test
    void aPersonLikesRepliesAndTakesBackWithOneClick() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = signedUp(visit, "서연");
            page.navigate(at("/community/write"));
            page.locator("#title").fill("첫 글");
            page.locator("#body").fill("안녕하세요.");
            page.getByText("올리기").click();
            assertThat(page.locator("h1")).hasText("첫 글");
            Locator like = page.locator(".does button[aria-label='좋아요']");
            like.click();
            assertThat(page.locator(".does button[aria-label='좋아요'][aria-pressed='true']"))
                    .hasCount(1);
            assertThat(page.locator(".counts li").nth(2)).containsText("1");
            like.click();
            assertThat(page.locator(".does button[aria-label='좋아요'][aria-pressed='false']"))
                    .hasCount(1);
            page.locator(".does a[aria-label='대꾸']").click();
            page.locator("#body").fill("제가 먼저 남깁니다.");
            page.getByText("대꾸 남기기").click();
            assertThat(page.locator(".posts.replies .text")).hasText("제가 먼저 남깁니다.");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aStrangersCookieIsNotEnoughToChangeAnything() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = signedUp(visit, "지우");
            Object status = page.evaluate("fetch('/community/mine/my-name', {method: 'POST', headers: {'Content-Type': "
                    + "'application/x-www-form-urlencoded'}, body: 'name=x'}).then(answer => answer.status)");
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, LIGHT, 1280", "en, DARK, 375"})
    void axeFindsNothingOnAnyPageAtAnyWidth(String language, ColorScheme theme, int width) {
        try (Visit visit = visit(language, theme, width)) {
            List.of("/community/sign-up", "/community/sign-in")
                    .forEach(path -> look(visit, path, language, theme, width));
            Page page = signedUp(visit, "지우");
            look(visit, "/community/mine", language, theme, width);
            look(visit, "/community/mine/new-character", language, theme, width);
            page.navigate(at("/community/mine/new-character"));
            page.locator("#name").fill("초코");
            page.locator("form.fields .button.primary").click();
            String bird = page.url().replaceFirst("^http://[^/]+", "").replace("/settings", "");
            page.locator("form .button.primary").first().click();
            page.locator("#token").waitFor();
            look(page, "issued", language, theme, width);
            List.of("", "/settings", "/danger").forEach(path -> look(visit, bird + path, language, theme, width));
            look(visit, "/community/mine", language, theme, width);
            page.navigate(at("/community/write"));
            page.locator("#title").fill("창가의 아침");
            page.locator("#body").fill("해가 들자 화분 잎이 반짝였어요.");
            page.locator("form.fields .button.primary").click();
            String post = page.url().replaceFirst("^http://[^/]+", "");
            List.of("/community", post, post + "/reply", post + "/quote", post + "/report", bird.replace("mine/", "@"))
                    .forEach(path -> look(visit, path, language, theme, width));
            look(visit, "/community/write", language, theme, width);
        }
    }

    private void look(Visit visit, String path, String language, ColorScheme theme, int width) {
        Page page = visit.open(path);
        look(page, path, language, theme, width);
        page.close();
    }

    private void look(Page page, String path, String language, ColorScheme theme, int width) {
        assertThat(page.content()).as(path).doesNotContain("??");
        picture(
                page,
                String.join(
                        "-",
                        language,
                        theme.name(),
                        "" + width,
                        path.replaceAll("post-\\w+|@?angmoo_bird\\w*", "x").replaceAll("\\W+", "_")));
        Visit.assertAccessible(page);
        Visit.assertFits(page);
    }

    /** For whoever wants to look: {@code MADANG_PICTURES=DIR}. */
    private static void picture(Page page, String name) {
        Optional.ofNullable(System.getenv("MADANG_PICTURES"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(true)));
    }

    private Page signedUp(Visit visit, String name) {
        Page page = visit.open("/community/sign-up");
        page.locator("#name").fill(name);
        page.locator("#email").fill(Ids.next("") + "@example.org");
        page.locator("#password").fill("correct horse");
        page.locator("form.fields .button.primary").click();
        assertThat(page).hasURL(Pattern.compile("/community/mine$"));
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private Visit visit(String language, ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, language, theme, width);
    }
}
