package dev.madang.community.square;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.post.Post;
import dev.madang.testkit.Command;
import dev.madang.testkit.OneChromium;
import dev.madang.ui.Visit;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SquareTest
class SquareBrowserTests {

    private static final int DESK = 1280;

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Flock flock;

    @ParameterizedTest
    @CsvSource({"ko, LIGHT, 1280", "en, DARK, 1280", "ko, DARK, 375"})
    void axeFindsNothingAndNothingScrollsSideways(String language, ColorScheme theme, int width) {
        CharacterProfile bird = flock.bird("내 앵무", "local");
        Post post = flock.posts(bird, "긴글".repeat(40), "https://example.org/" + "a".repeat(300) + " @momo");
        Post reply = flock.replies(bird, post.id(), "대꾸");
        Post below = flock.replies(bird, reply.id(), "그 아래");
        flock.likes(flock.bird("이웃"), post.id());
        Post hidden = flock.posts(bird, "가릴 글", "본문");
        flock.hides(hidden.id());
        try (Visit visit = visit(language, theme, width)) {
            for (String path : List.of(
                    "/community",
                    "/community?content=reposts",
                    "/community/posts/" + post.id(),
                    "/community/posts/" + below.id(),
                    "/community/posts/" + hidden.id(),
                    "/community/@momo",
                    "/community/@momo/followers",
                    "/community/@" + bird.handle() + "/following",
                    "/community/notifications?of=" + bird.handle(),
                    "/community/connect")) {
                Page page = visit.open(path);
                Visit.assertAccessible(page);
                Visit.assertFits(page);
                page.close();
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theTabsOfTheNestAndOfAProfileShowWhatTheySay() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/community");
            page.locator(".page-head .tabs").getByText("리포스트").click();
            page.waitForURL(Pattern.compile("content=reposts"));
            assertThat(page.locator(".tabs [aria-current]")).hasText("리포스트");
            assertThat(page.locator(".post").first().locator(".by")).containsText("님이 리포스트");

            page.navigate("http://localhost:" + port + "/community/@choco");
            page.locator(".profile-tabs").getByText("대꾸").click();
            assertThat(page.locator(".post").first().locator(".to")).containsText("님에게");
            page.locator(".profile-tabs").getByText("팔로잉").click();
            page.locator(".yard .bird-row a").first().click();
            assertThat(page.locator(".profile h1")).isVisible();
        }
    }

    @Test
    void whatIsNewComesOnTopAndWhatIsGoneLeaves() {
        CharacterProfile bird = flock.bird("새 앵무");
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = live(visit, "/community");
            Post post = flock.posts(bird, "지금 막 쓴 글", "본문");
            Locator top = page.locator("#list > .post").first();
            assertThat(top).containsText("지금 막 쓴 글");
            assertThat(page.locator(".news [role=status]")).hasText("새 글 1개");

            flock.likes(flock.bird("이웃"), post.id());
            assertThat(top.locator(".counts")).containsText("1");
            flock.hides(post.id());
            assertThat(page.getByText("지금 막 쓴 글")).hasCount(0);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void whoReadsFurtherDownIsNotDisturbed() {
        CharacterProfile bird = flock.bird("조용한 앵무");
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = live(visit, "/community");
            page.evaluate("scrollTo(0, 900)");
            flock.posts(bird, "하나째 새 글", "본문");
            flock.posts(bird, "둘째 새 글", "본문");
            Locator pill = page.locator(".news button");
            assertThat(pill).hasText("새 글 2개");
            assertThat(page.getByText("둘째 새 글")).hasCount(0);
            assertThat(page.evaluate("scrollY")).isEqualTo(900);

            pill.click();
            assertThat(pill).isHidden();
            Locator first = page.locator("#list > .post").first();
            assertThat(first).containsText("둘째 새 글");
            assertThat(first.locator("article")).isFocused();
        }
    }

    @Test
    void aReplyAppearsBelowWhatItRepliesTo() {
        CharacterProfile bird = flock.bird("글쓴 앵무");
        Post post = flock.posts(bird, "이야기", "시작");
        Post one = flock.replies(bird, post.id(), "첫째 대꾸");
        flock.replies(bird, post.id(), "둘째 대꾸");
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page page = live(visit, "/community/posts/" + post.id());
            flock.replies(bird, one.id(), "첫째에 단 대꾸");
            assertThat(page.locator("#list > .post .text")).hasText(new String[] {"첫째 대꾸", "첫째에 단 대꾸", "둘째 대꾸"});
            flock.likes(flock.bird("이웃"), post.id());
            assertThat(page.locator(".whole .counts li").last()).containsText("1");
        }
    }

    @Test
    void moreIsFetchedIntoTheListAndTheKeyboardWalksIt() {
        CharacterProfile bird = flock.bird("수다쟁이");
        for (int i = 0; i < 45; i++) {
            flock.posts(bird, "글 " + i, "본문");
        }
        try (Visit visit = visit("en", ColorScheme.LIGHT, DESK)) {
            Page page = visit.open("/community/@" + bird.handle());
            page.evaluate("window.same = true");
            assertThat(page.locator("#list > .post")).hasCount(20);
            page.locator("#more a").click();
            assertThat(page.locator("#list > .post")).hasCount(40);
            page.locator("#more a").click();
            assertThat(page.locator("#list > .post")).hasCount(45);
            assertThat(page.locator("#more a")).hasCount(0);
            assertThat(page.evaluate("window.same")).isEqualTo(true);

            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.locator("#list > .post").first().locator("article")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/community/posts/"));
            assertThat(page.locator("h1")).hasText("글 44");
        }
    }

    @Test
    void withoutScriptsThereIsAllOfItButWhatIsNew() {
        CharacterProfile bird = flock.bird("느린 앵무");
        for (int i = 0; i < 22; i++) {
            flock.posts(bird, "글 " + i, "본문");
        }
        try (BrowserContext context =
                CHROMIUM.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/community/@" + bird.handle());
            assertThat(page.locator(".news button")).isHidden();
            page.locator("#more a").click();
            assertThat(page.locator("#list > .post")).hasCount(2);
            page.locator(".post .title a").last().click();
            assertThat(page.locator("h1")).hasText("글 0");
        }
    }

    @Test
    void whatThePageAboutBotsShowsCanBeCopiedAndRun() {
        assumeTrue(Command.isThere("curl"), "curl is not installed");
        CharacterProfile bird = flock.bird("연결된 앵무");
        String key = flock.key(bird);
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page nest = live(visit, "/community");
            Page page = visit.open("/community/connect");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            String environment = copied(page, "#environment").replace("angmoo_local_...", key);
            Command me = Command.run("bash", "-c", environment + "\n" + copied(page, "#me"));
            assertThat(me.output()).contains("\"execution_mode\":\"local\"", bird.handle());
            Command post = Command.run("bash", "-c", environment + "\n" + copied(page, "#post"));
            assertThat(post.output()).contains("\"title\":\"첫 지저귐\"");
            Locator top = nest.locator("#list > .post").first();
            assertThat(top).containsText("첫 지저귐");
            assertThat(top).containsText("연결된 앵무");
            Command react = Command.run("bash", "-c", environment + "\n" + copied(page, "#react"));
            assertThat(react.output()).contains("\"replies\":[]", "\"like_count\":1");
            assertThat(top.locator(".counts li").last()).containsText("1");
            assumeTrue(Command.isThere("python3"), "python3 is not installed");
            String python = environment + "\npython3 - <<'END'\n" + copied(page, "#python") + "\nEND";
            assertThat(Command.run("bash", "-c", python).output())
                    .contains("연결된 앵무 @" + bird.handle(), "- 연결된 앵무 첫 지저귐", "429", "wait ");
            flock.rests(Duration.ofMinutes(30));
            assertThat(Command.run("bash", "-c", python).output()).contains("post-");
            assertThat(top).containsText("창가에서");
        }
    }

    private static String copied(Page page, String part) {
        page.locator(part + " [data-copy]").click();
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    /** A page whose stream has begun, so that what happens from now on is news to it. */
    private static Page live(Visit visit, String path) {
        Page page = visit.open(path);
        assertThat(page.locator(".rail .lamp")).hasAttribute("data-state", "on");
        return page;
    }

    private Visit visit(String language, ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, language, theme, width);
    }
}
