package dev.madang.notion.sandbox.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.testkit.OneChromium;
import dev.madang.testkit.Reply;
import dev.madang.testkit.Wire;
import dev.madang.ui.ConsoleTest;
import dev.madang.ui.Visit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Pages of the sandbox in a browser: every kind of block, every kind of view. */
@ConsoleTest
class PageRoomBrowserTests {

    private static final int DESK = 1280;
    private static final int PHONE = 375;

    @RegisterExtension
    private static final OneChromium CHROMIUM = new OneChromium();

    @LocalServerPort
    private int port;

    private String page = "";
    private String database = "";
    private final List<String> views = new ArrayList<>();

    private JsonNode done(String method, String path, String body) {
        Reply reply = Wire.on(port)
                .request(method, "/sandbox/notion/v1/" + path)
                .header("Authorization", "Bearer sandbox")
                .header("Notion-Version", "2026-03-11")
                .json(body)
                .send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static String text(String content) {
        return "[{\"text\":{\"content\":\"" + content + "\"}}]";
    }

    private static String block(String type, String content) {
        return "{\"" + type + "\":{\"rich_text\":" + text(content) + "}}";
    }

    @BeforeEach
    void there() {
        page = done(
                        "POST",
                        "pages",
                        "{\"parent\":{\"page_id\":\"sandbox\"},\"icon\":{\"emoji\":\"🌿\"},"
                                + "\"cover\":{\"external\":{\"url\":\"https://example.com/a.png\"}},"
                                + "\"properties\":{\"title\":{\"title\":" + text("가을 이사") + "}}}")
                .path("id")
                .asString();
        JsonNode ignored =
                done("PATCH", "blocks/" + page + "/children", "{\"children\":[" + String.join(",", blocks()) + "]}");
        JsonNode made = done(
                "POST",
                "databases",
                "{\"parent\":{\"page_id\":\"" + page + "\"},\"title\":" + text("할 일")
                        + ",\"is_inline\":true,\"initial_data_source\":{\"properties\":{\"일\":{\"title\":{}},\"상태\":{\"status\":{}},"
                        + "\"날\":{\"date\":{}},\"비용\":{\"number\":{\"format\":\"won\"}},\"끝\":{\"checkbox\":{}}}}}");
        database = made.path("id").asString();
        String source = made.path("data_sources").path(0).path("id").asString();
        for (String row : List.of(
                "\"상태\":{\"status\":{\"name\":\"Done\"}},\"비용\":{\"number\":180000},\"끝\":{\"checkbox\":true}",
                "\"비용\":{\"number\":0}")) {
            JsonNode added = done(
                    "POST",
                    "pages",
                    "{\"parent\":{\"data_source_id\":\"" + source
                            + "\"},\"icon\":{\"emoji\":\"📦\"},\"properties\":{\"일\":{\"title\":" + text("짐 싸기")
                            + "},\"날\":{\"date\":{\"start\":\"2026-11-20\",\"end\":\"2026-11-24\"}}," + row + "}}");
            assertThat(added.path("id").isString()).isTrue();
        }
        views.clear();
        for (String view : List.of(
                "\"type\":\"board\",\"configuration\":{\"type\":\"board\",\"group_by\":{\"type\":\"status\",\"property_id\":\"상태\",\"group_by\":\"option\",\"sort\":{\"type\":\"manual\"}}}",
                "\"type\":\"calendar\",\"configuration\":{\"type\":\"calendar\",\"date_property_id\":\"날\"}",
                "\"type\":\"timeline\",\"configuration\":{\"type\":\"timeline\",\"date_property_id\":\"날\"}",
                "\"type\":\"gallery\"",
                "\"type\":\"list\"",
                "\"type\":\"chart\",\"configuration\":{\"type\":\"chart\",\"chart_type\":\"bar\"}")) {
            views.add(done(
                            "POST",
                            "views",
                            "{\"data_source_id\":\"" + source + "\",\"database_id\":\"" + database
                                    + "\",\"name\":\"보기\"," + view + "}")
                    .path("url")
                    .asString()
                    .replaceFirst("^https?://[^/]+", ""));
        }
    }

    private static List<String> blocks() {
        String cell = "\"cells\":[" + text("가") + "," + text("나") + "]";
        return List.of(
                "{\"callout\":{\"rich_text\":" + text("먼저")
                        + ",\"icon\":{\"emoji\":\"💡\"},\"color\":\"green_background\"}}",
                block("heading_1", "하나"),
                block("paragraph", "<script>window.broken = true</script>"),
                "{\"paragraph\":{\"rich_text\":[{\"text\":{\"content\":\"나쁜 링크\",\"link\":{\"url\":\"javascript:window.broken=true\"}}},"
                        + "{\"text\":{\"content\":\"좋은 링크\",\"link\":{\"url\":\"https://example.com/\"}},\"annotations\":{\"bold\":true,\"color\":\"red\"}}]}}",
                block("heading_2", "둘"),
                block("bulleted_list_item", "점"),
                block("numbered_list_item", "수"),
                "{\"to_do\":{\"rich_text\":" + text("할 일") + ",\"checked\":true}}",
                "{\"toggle\":{\"rich_text\":" + text("펴기") + ",\"children\":[" + block("paragraph", "속") + "]}}",
                block("quote", "말"),
                "{\"code\":{\"rich_text\":" + text("int a;") + ",\"language\":\"java\"}}",
                "{\"equation\":{\"expression\":\"E = mc^2\"}}",
                "{\"divider\":{}}",
                "{\"column_list\":{\"children\":[{\"column\":{\"children\":[" + block("paragraph", "왼쪽")
                        + "]}},{\"column\":{\"children\":[" + block("paragraph", "오른쪽") + "]}}]}}",
                "{\"table\":{\"table_width\":2,\"has_column_header\":true,\"children\":[{\"table_row\":{" + cell
                        + "}},{\"table_row\":{" + cell + "}}]}}",
                "{\"image\":{\"external\":{\"url\":\"https://example.com/yard.jpg\"}}}",
                "{\"embed\":{\"url\":\"https://example.com/widget\"}}",
                "{\"bookmark\":{\"url\":\"javascript:window.broken=true\"}}",
                "{\"synced_block\":{\"synced_from\":null,\"children\":[" + block("paragraph", "같이") + "]}}");
    }

    @ParameterizedTest
    @CsvSource({"ko, DARK, 1280", "en, LIGHT, 375"})
    void axeFindsNothingOnAnyPageAtAnyWidth(String language, ColorScheme theme, int width) {
        try (Visit visit = visit(language, theme, width)) {
            List<String> paths = new ArrayList<>(List.of("/notion/pages", path(page), path(database)));
            paths.addAll(views);
            for (String path : paths) {
                Page shown = visit.open(path);
                assertThat(shown.content()).doesNotContain("??");
                Visit.assertAccessible(shown);
                Visit.assertFits(shown);
                shown.close();
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aPageShowsItsBlocksAndRunsNothingOfThem() {
        try (Visit visit = visit("ko", ColorScheme.LIGHT, DESK)) {
            Page shown = visit.open(path(page));
            assertThat(shown.locator("h1")).hasText("가을 이사");
            assertThat(shown.locator(".n-callout")).containsText("먼저");
            assertThat(shown.locator(".n-columns .n-column")).hasCount(2);
            assertThat(shown.locator(".n-code pre")).hasText("int a;");
            assertThat(shown.locator(".n-sheet th").first()).hasText("가");
            assertThat(shown.locator(".n-body")).containsText("<script>window.broken = true</script>");
            assertThat(shown.locator("a:has-text('나쁜 링크')")).hasCount(0);
            assertThat(shown.locator("a:has-text('좋은 링크')")).hasAttribute("href", "https://example.com/");
            assertThat(shown.locator("iframe, .n-page img, .n-page script")).hasCount(0);
            assertThat(shown.locator(".n-dead")).containsText("열 수 없는 주소입니다");
            assertThat(shown.locator("a[href^='javascript']")).hasCount(0);
            shown.locator(".n-toggle summary").click();
            assertThat(shown.locator(".n-toggle .n-below")).isVisible();
            assertThat(shown.evaluate("window.broken")).isNull();
            shown.locator(".n-inline .n-lead a").first().click();
            assertThat(shown.locator("h1")).hasText("짐 싸기");
            assertThat(shown.locator(".n-facts")).containsText("2026년 11월 20일 → 11월 24일");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aDatabaseIsShownAsItsViewsSay() {
        try (Visit visit = visit("en", ColorScheme.LIGHT, PHONE)) {
            Page shown = visit.open(path(database));
            assertThat(shown.locator(".n-grid tbody tr")).hasCount(2);
            assertThat(shown.locator(".n-grid .n-right").first()).hasText("₩180,000");
            shown.navigate("http://localhost:" + port + views.get(0));
            assertThat(shown.locator(".n-board > section")).hasCount(4);
            shown.navigate("http://localhost:" + port + views.get(1) + "&month=2026-11");
            assertThat(shown.locator(".n-due")).hasCount(10);
            shown.locator(".n-calbar a").last().click();
            assertThat(shown.locator(".n-calbar h2")).hasText("December 2026");
            shown.navigate("http://localhost:" + port + views.get(2));
            assertThat(shown.locator(".n-time rect")).hasCount(2);
            shown.navigate("http://localhost:" + port + views.get(3));
            assertThat(shown.locator(".n-gallery .n-card")).hasCount(2);
            shown.navigate("http://localhost:" + port + views.get(4));
            assertThat(shown.locator(".n-lines li")).hasCount(2);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("abc", "00000000000000000000000000000000")) {
            Reply reply = Wire.on(port)
                    .get("/notion/pages/" + id)
                    .header("Accept", "text/html")
                    .send();
            assertThat(reply.status()).isEqualTo(404);
        }
    }

    private static String path(String id) {
        return "/notion/pages/" + id.replace("-", "");
    }

    private Visit visit(String language, ColorScheme theme, int width) {
        return new Visit(CHROMIUM.browser(), port, language, theme, width);
    }
}
