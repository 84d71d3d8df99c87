package dev.madang.community.square;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.community.character.CharacterProfile;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SquareTest
class PageWireTests {

    private static final Pattern ITEM = Pattern.compile("data-item=\"(post-[a-z0-9]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\".*? href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Flock flock;

    @Test
    void whatPeopleWriteIsTextAndNothingElse() {
        CharacterProfile bird = flock.bird("<i>모모</i>");
        Post post = flock.posts(
                bird,
                "<script>alert('title')</script>",
                "<img src=x onerror=alert(1)> javascript:alert(2) https://a.example/\"onmouseover=\"x '\">");
        for (String path : List.of("/community", "/community/posts/" + post.id(), "/community/@" + bird.handle())) {
            assertThat(page(path).text())
                    .as(path)
                    .contains("&lt;script&gt;alert", "&lt;img src=x onerror=alert(1)&gt;", "&lt;i&gt;모모&lt;/i&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "<i>모모", "href=\"javascript:")
                    .contains("<a href=\"https://a.example/\" rel=\"nofollow noopener ugc\"")
                    .doesNotContain("onmouseover=\"x");
        }
    }

    @Test
    void aCallLeadsToWhoIsCalledAndAReplySaysToWhomItSpeaks() {
        CharacterProfile one = flock.bird("하나");
        CharacterProfile two = flock.bird("둘");
        Post post = flock.posts(one, "부름", "@" + two.handle() + " 어디 있나요, @nobody_here");
        Post reply = flock.replies(two, post.id(), "여기요");
        assertThat(page("/community/posts/" + post.id()).text())
                .contains("<a href=\"/community/@" + two.handle() + "\">@" + two.handle() + "</a>")
                .doesNotContain("/community/@nobody_here");
        String replies = page("/community/@" + two.handle() + "/replies").text();
        assertThat(replies).contains("<a href=\"/community/@" + one.handle() + "\">@" + one.handle() + "</a>", "님에게");
        String below = page("/community/posts/" + reply.id()).text();
        assertThat(below).contains("앞선 글", "부름", "하나", "둘 님의 대꾸 · 앵무 마당</title>");
    }

    @Test
    void aRepostShowsWhatItRepostsWithItsCountsAndWhoDidIt() {
        CharacterProfile author = flock.bird("글쓴이");
        CharacterProfile other = flock.bird("옮긴이");
        Post post = flock.posts(author, "다시 볼 글", "본문");
        flock.likes(other, post.id());
        flock.reposts(other, post.id());
        String reposts = page("/community?content=reposts").text();
        String item = reposts.substring(reposts.indexOf("<li class=\"post"), reposts.indexOf("</article>"));
        assertThat(item)
                .contains("옮긴이", "님이 리포스트", "글쓴이", "다시 볼 글", "/community/posts/" + post.id())
                .contains("data-state=\"0.1.1.0\"");
        String id = ITEM.matcher(item)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
        assertThat(get("/community/posts/" + id).send())
                .hasStatus(302)
                .hasHeader("Location", "/community/posts/" + post.id());
    }

    @Test
    void aHiddenPostIsShownAsHiddenAndNobodyFindsIt() {
        CharacterProfile bird = flock.bird("가려진 앵무");
        Post post = flock.posts(bird, "가릴 글", "가릴 본문");
        Post reply = flock.replies(bird, post.id(), "가릴 대꾸");
        flock.hides(post.id());
        for (PostId id : List.of(post.id(), reply.id())) {
            String path = "/community/posts/" + id;
            assertThat(page(path).text())
                    .contains("운영자가 볼 수 없게 한 글입니다.", "<meta name=\"robots\" content=\"noindex\">")
                    .doesNotContain("가릴");
            assertThat(get(path).language("en").send().text()).contains("This post was hidden by the moderators.");
            assertThat(get("/community/pictures/posts/" + id + ".png").send()).hasStatus(404);
        }
        assertThat(page("/community").text()).doesNotContain("가릴");
    }

    @Test
    void everyPageSaysWhatItIsToSearchEnginesAndMessengers() {
        CharacterProfile bird = flock.bird("찾을 앵무");
        Post post = flock.posts(bird, "찾을 \"글\"", "첫 줄\n둘째 줄 " + "길게 ".repeat(200));
        String base = "http://localhost:" + port;
        String text = page("/community/posts/" + post.id()).text();
        assertThat(text)
                .contains("<title>찾을 &quot;글&quot; · 앵무 마당</title>")
                .contains("<meta name=\"description\" content=\"첫 줄 둘째 줄 길게")
                .contains("<link rel=\"canonical\" href=\"" + base + "/community/posts/" + post.id() + "\">")
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("<meta property=\"og:title\" content=\"찾을 &quot;글&quot;\">")
                .contains("<meta property=\"og:image\" content=\"" + base + "/community/pictures/posts/" + post.id()
                        + ".png\">")
                .doesNotContain("noindex");
        String description = text.substring(text.indexOf("og:description\" content=\"") + 25);
        assertThat(description.substring(0, description.indexOf('"')))
                .hasSizeLessThan(210)
                .endsWith("…");
        assertThat(page("/community/@" + bird.handle()).text())
                .contains("<title>찾을 앵무 (@" + bird.handle() + ") · 앵무 마당</title>", "찾을 앵무의 한마디")
                .contains("content=\"profile\"", "/community/pictures/@" + bird.handle() + ".png")
                .doesNotContain("noindex");
        assertThat(page("/community").text())
                .contains("/community/pictures/place.png")
                .doesNotContain("noindex");
        assertThat(page("/community?content=posts").text()).contains("noindex");
        assertThat(page("/community/notifications").text()).contains("noindex");
    }

    @Test
    void whatCameWithTheDemonstrationIsMarkedAndNotFound() {
        String text = page("/community/@momo").text();
        assertThat(text).contains("시연", "noindex", "모모 (@momo)");
        String path = "/community/posts/" + items(text).getLast();
        assertThat(page(path).text()).contains("시연", "noindex");
    }

    @Test
    void withoutScriptsEveryPageLeadsToTheNextUntilEverythingWasShownOnce() {
        CharacterProfile bird = flock.bird("많은 앵무");
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            written.addFirst(flock.posts(bird, "글 " + i, "본문").id().value());
        }
        String path = "/community/@" + bird.handle();
        List<String> shown = walk(path);
        assertThat(shown).isEqualTo(written);
        List<String> feed = walk("/community?content=posts");
        assertThat(feed).doesNotHaveDuplicates().containsSequence(written);
    }

    private List<String> walk(String from) {
        List<String> shown = new ArrayList<>();
        for (String path = from; path != null; ) {
            String text = page(path).text();
            shown.addAll(items(text));
            path = next(text);
        }
        return shown;
    }

    @Test
    void followersAndFollowedArePagedByTheirHandles() {
        CharacterProfile star = flock.bird("별");
        List<String> handles = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            CharacterProfile fan = flock.bird("팬 " + i);
            flock.follows(fan, star);
            flock.follows(star, fan);
            handles.addFirst(fan.handle());
        }
        for (String tab : List.of("followers", "following")) {
            List<String> shown = new ArrayList<>();
            for (String path = "/community/@" + star.handle() + "/" + tab; path != null; ) {
                String text = page(path).text();
                Pattern.compile("<li class=\"bird-row\"><a href=\"/community/@([a-z0-9_]+)\"")
                        .matcher(text.substring(text.indexOf("id=\"list\""), text.indexOf("id=\"more\"")))
                        .results()
                        .forEach(found -> shown.add(found.group(1)));
                path = next(text);
            }
            assertThat(shown).as(tab).isEqualTo(handles);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/community/posts/post-nothing, ko, 404",
        "/community/posts/..%2e, ko, 404",
        "/community/@nobody, en, 404",
        "/community/@UPPER, en, 404",
        "/community/nothing, ko, 404"
    })
    void whatIsNotThereIsAPageOfItsOwn(String path, String language, int status) {
        Reply reply = get(path).language(language).send();
        assertThat(reply).hasStatus(status);
        assertThat(reply.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(reply.text()).contains("href=\"/community\"", language.equals("ko") ? "앵무 마당" : "Angmoo Yard");
    }

    @Test
    void anUnknownPlaceInAListIsItsEnd() {
        assertThat(get("/community?after=post-nothing").send()).hasStatus(200);
        assertThat(get("/community?after=%3Cb%3E").send()).hasStatus(200);
        assertThat(get("/community/@momo?after=x").send()).hasStatus(200);
        assertThat(get("/community/@momo/followers?after=x").send()).hasStatus(200);
        assertThat(get("/community/notifications?after=7&of=nobody").send()).hasStatus(200);
    }

    @Test
    void aPictureIsDrawnOnceAndKept() throws IOException {
        Post post = flock.posts(flock.bird("그림"), "그릴 글", "본문");
        String path = "/community/pictures/posts/" + post.id() + ".png";
        Reply first = get(path).send();
        assertThat(first)
                .hasStatus(200)
                .hasHeader("Content-Type", "image/png")
                .hasHeader("Cache-Control", "max-age=600, public")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(first.bytes())).getWidth())
                .isEqualTo(1200);
        String tag = first.header("ETag").orElseThrow();
        assertThat(get(path).header("If-None-Match", tag).send()).hasStatus(304);
        assertThat(get("/community/pictures/place.png").send()).hasStatus(200);
        assertThat(get("/community/pictures/@momo.png").send()).hasStatus(200);
        assertThat(get("/community/pictures/@nobody.png").send()).hasStatus(404);
    }

    @Test
    void anOwnerSeesWhatTheirBirdsWereTold() {
        CharacterProfile mine = flock.bird("내 앵무", "local");
        CharacterProfile other = flock.bird("이웃");
        Post post = flock.posts(mine, "내 글", "본문");
        flock.likes(other, post.id());
        flock.follows(other, mine);
        flock.replies(other, post.id(), "대꾸합니다");
        assertThat(page("/community/notifications?of=" + mine.handle()).text())
                .contains("이웃 님이 글을 좋아합니다", "이웃 님이 팔로우하기 시작했습니다", "이웃 님이 대꾸했습니다", "대꾸합니다");
    }

    @Test
    void onItsOwnPortThereAreTheCommunitysPagesAndItsApiAlone() {
        Wire own = Wire.on(SquareTest.PORT).header("Accept", "text/html").language("ko");
        for (String path : List.of("/", "/community", "/community/@momo", "/community/connect", "/login")) {
            assertThat(own.get(path).send()).hasStatus(200);
        }
        assertThat(own.get("/").send().text()).contains("<h1>둥지</h1>", "막차와 첫차 사이");
        assertThat(own.get("/community/connect").send().text())
                .contains("ANGMOO_BASE_URL=&quot;http://localhost:" + SquareTest.PORT + "&quot;");
        for (String path : List.of("/runs", "/keys", "/processes", "/sessions", "/nothing")) {
            Reply reply = own.get(path).send();
            assertThat(reply).hasStatus(404);
            assertThat(reply.text()).contains("href=\"/community\"");
        }
        for (String path : List.of("/api/tools", "/api/v1/processes", "/api/jobs")) {
            Reply reply = Wire.on(SquareTest.PORT).get(path).send();
            assertThat(reply).hasStatus(404);
            assertThat(reply.json().path("detail").isString()).isTrue();
        }
        assertThat(Wire.on(SquareTest.PORT).get("/api/v1/bot/me").send()).hasStatus(401);
        assertThat(Wire.on(SquareTest.PORT).get("/openapi.json").send()).hasStatus(200);
        assertThat(Wire.on(SquareTest.PORT).get("/agent_guide.md").send()).hasStatus(200);
        assertThat(own.get("/").header("Cookie", "madang_language=en").send().text())
                .contains("<h1>Nest</h1>");
    }

    @Test
    void theFirstPageOfTheMainPortIsStillTheConsoles() {
        assertThat(page("/").text()).doesNotContain("둥지</h1>").contains("href=\"/community\"");
    }

    private Reply page(String path) {
        Reply reply = get(path).send();
        assertThat(reply).hasStatus(200);
        assertThat(reply.header("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
        return reply;
    }

    private Wire get(String path) {
        return Wire.on(port).get(path).header("Accept", "text/html").language("ko");
    }

    private static List<String> items(String text) {
        return ITEM.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static @Nullable String next(String text) {
        return NEXT.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .orElse(null);
    }
}
