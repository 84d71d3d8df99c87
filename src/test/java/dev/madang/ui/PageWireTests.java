package dev.madang.ui;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.edge.PageHeaders;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class PageWireTests {

    private static final Pattern ASSET = Pattern.compile("(?:href|src|content)=\"(/assets/[^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/keys", "/login", "/notes/x", "/no-such-room"})
    void everyPageIsSentUnderTheStrictPolicy(String path) {
        Reply page = page(path).send();

        PageHeaders.ALL.forEach((name, value) -> assertThat(page).hasHeader(name, value));
        assertThat(page.text()).doesNotContain("style=\"", "<style", "onclick", "??");
        assertThat(page.text().split("<script", -1))
                .allSatisfy(part -> assertThat(part).matches(Pattern.compile("(?s)(?!>).*")));
    }

    @Test
    void filesAreKeptForGoodUnderANameThatCarriesTheirHash() {
        String page = page("/").send().text();
        List<String> assets = ASSET.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(assets)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(path -> assertThat(Wire.on(port).get(path).send())
                        .hasStatus(200)
                        .hasHeader("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void theStyleNamesItsFontByItsHash() {
        String style = ASSET.matcher(page("/").send().text())
                .results()
                .map(found -> found.group(1))
                .filter(path -> path.contains("kit-") && path.endsWith(".css"))
                .findFirst()
                .orElseThrow();

        assertThat(Wire.on(port).get(style).send().text()).containsPattern("PretendardVariable-[0-9a-f]{32}\\.woff2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/kit.css",
                "/assets/kit-00000000000000000000000000000000.css",
                "/assets/../application.yaml",
                "/assets/no-such-file.js"
            })
    void thereAreNoOtherFiles(String path) {
        assertThat(Wire.on(port).get(path).send().status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"ko, 이런 방은 없습니다", "en, There is no such room", "vi, Không có phòng này"})
    void whatIsNotThereIsToldInThePersonsLanguage(String language, String title) {
        Reply page = page("/no-such-room").language(language).send();

        assertThat(page).hasStatus(404).hasHeader("Content-Language", language);
        assertThat(page.text())
                .contains(
                        "<html lang=\"" + language + "\"",
                        title,
                        page.header("X-Request-Id").orElseThrow());
        assertThat(page("/no-such-room").header("Accept", "application/json").send())
                .hasHeader("Content-Type", "application/json");
    }

    @Test
    void aBugIsAPageWithoutTheBug() {
        Reply page = page("/notes/broken").send();

        assertThat(page).hasStatus(500);
        assertThat(page.text()).contains("Something broke inside").doesNotContain("secret-of-the-server", "Exception");
    }

    @Test
    void languageAndThemeAreKeptByTheBrowser() {
        Reply chosen = look("language=vi&theme=dark&then=%2Fkeys%3Fa%3D1").send();

        assertThat(chosen).hasStatus(302).hasHeader("Location", "/keys?a=1");
        assertThat(chosen.headers().get("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith("madang_language=vi;"))
                .anyMatch(cookie -> cookie.startsWith("madang_theme=dark;"));
        assertThat(page("/")
                        .header("Cookie", "madang_language=vi; madang_theme=dark")
                        .send()
                        .text())
                .contains("<html lang=\"vi\" data-theme=\"dark\"");
        assertThat(page("/")
                        .header("Cookie", "madang_language=xx; madang_theme=xx")
                        .send()
                        .text())
                .contains("<html lang=\"en\" data-theme=\"auto\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "evil", ""})
    void nobodyIsSentToAnotherSite(String target) {
        assertThat(look("then=" + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8))
                        .send())
                .hasHeader("Location", "/");
    }

    @Test
    void theInterfaceOfProgramsKeepsItsLanguages() {
        assertThat(Wire.on(port)
                        .get("/api/agent/no-such-thing")
                        .header("Cookie", "madang_language=en")
                        .send())
                .hasHeader("Content-Language", "ko");
    }

    private Wire page(String path) {
        return Wire.on(port).get(path).header("Accept", "text/html,*/*;q=0.8").language("en");
    }

    private Wire look(String fields) {
        return Wire.on(port)
                .post("/look")
                .header("Origin", "http://localhost:" + port)
                .body(FORM, fields);
    }
}
