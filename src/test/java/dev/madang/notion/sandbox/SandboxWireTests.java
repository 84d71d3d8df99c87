package dev.madang.notion.sandbox;

import static dev.madang.testkit.WireAssert.assertThat;

import dev.madang.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxWireTests extends SandboxTest {

    private static final String SCHEMA = """
            "수":{"number":{"format":"won"}},"상태":{"status":{}},"갈래":{"select":{"options":[{"name":"가","color":"blue"}]}},
            "표":{"unique_id":{"prefix":"T"}},"두 배":{"formula":{"expression":"prop(\\"수\\") * 2"}}""";

    @ParameterizedTest
    @ValueSource(strings = {OLD, USUAL, NEW})
    void aPageIsMadeReadAndPutIntoTheTrash(String version) {
        String body = "{\"parent\":{\"page_id\":\"sandbox\"},\"icon\":{\"emoji\":\"🌱\"},"
                + "\"cover\":{\"external\":{\"url\":\"https://example.com/a.png\"}},\"properties\":{\"title\":{\"title\":"
                + text("새 페이지") + "}}}";
        var made = send(version, "POST", "pages", body);
        assertThat(made).isGolden("sandbox/page#" + version);
        String id = made.json().path("id").asString();
        assertThat(send(version, "GET", "pages/" + id.replace("-", ""), "")).isGolden("sandbox/page#" + version);
        assertThat(send(version, "PATCH", "pages/" + id, "{\"in_trash\":true}")).isGolden("sandbox/trashed#" + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, USUAL, NEW})
    void aDatabaseIsShownAsItsVersionKnowsIt(String version) {
        String schema = "{\"이름\":{\"title\":{}}," + SCHEMA + "}";
        String properties = version.equals(OLD)
                ? "\"properties\":" + schema
                : "\"initial_data_source\":{\"properties\":" + schema + "}";
        var made = send(
                version,
                "POST",
                "databases",
                "{\"parent\":{\"page_id\":\"sandbox\"},\"title\":" + text("작업") + ",\"is_inline\":true," + properties
                        + "}");
        assertThat(made).isGolden("sandbox/database#" + version);
        String id = made.json().path("id").asString();
        assertThat(send(version, "GET", "databases/" + id, "")).isGolden("sandbox/database#" + version);
    }

    @Test
    void aDataSourceAndARowAreShown() {
        String source = source(SCHEMA);
        assertThat(get("data_sources/" + source)).isGolden("sandbox/data-source");
        var row = row(
                source,
                "하나",
                "\"수\":{\"number\":21},\"상태\":{\"status\":{\"name\":\"Done\"}},\"갈래\":{\"select\":{\"name\":\"나\"}}");
        assertThat(get("pages/" + row.path("id").asString())).isGolden("sandbox/row");
        assertThat(send("POST", "data_sources/" + source + "/query", "{}")).isGolden("sandbox/query");
    }

    @Test
    void blocksAreAppendedAndListed() {
        String page = page("블록");
        String children = "{\"children\":[" + paragraph("가") + ",{\"to_do\":{\"rich_text\":" + text("나")
                + ",\"checked\":true}},{\"type\":\"code\",\"code\":{\"rich_text\":" + text("int a;")
                + ",\"language\":\"java\"}},{\"callout\":{\"rich_text\":" + text("다")
                + ",\"icon\":{\"emoji\":\"💡\"},\"color\":\"blue_background\",\"children\":[" + paragraph("라")
                + "]}}]}";
        assertThat(send("PATCH", "blocks/" + page + "/children", children)).isGolden("sandbox/blocks");
        assertThat(get("blocks/" + page + "/children")).isGolden("sandbox/blocks");
    }

    @Test
    void viewsAndCommentsAreShown() {
        String source = source(SCHEMA);
        String database = get("data_sources/" + source)
                .json()
                .path("parent")
                .path("database_id")
                .asString();
        assertThat(send(
                        "POST",
                        "views",
                        "{\"data_source_id\":\"" + source + "\",\"database_id\":\"" + database
                                + "\",\"name\":\"칸반\",\"type\":\"board\",\"configuration\":{\"type\":\"board\","
                                + "\"group_by\":{\"type\":\"status\",\"property_id\":\"상태\",\"group_by\":\"option\","
                                + "\"sort\":{\"type\":\"manual\"}}}}"))
                .isGolden("sandbox/view");
        assertThat(get("views?database_id=" + database)).isGolden("sandbox/views");
        String page = page("말");
        assertThat(send(
                        "POST",
                        "comments",
                        "{\"parent\":{\"page_id\":\"" + page + "\"},\"rich_text\":" + text("좋아요") + "}"))
                .isGolden("sandbox/comment");
        assertThat(get("comments?block_id=" + page)).isGolden("sandbox/comments");
    }

    @Test
    void usersAreShown() {
        assertThat(get("users/me")).isGolden("sandbox/users#me");
        assertThat(get("users")).isGolden("sandbox/users#all");
    }

    @Test
    void searchFindsByTitle() {
        String id = page("찾을 것 12345");
        var found = send(
                "POST", "search", "{\"query\":\"것 12345\",\"filter\":{\"property\":\"object\",\"value\":\"page\"}}");
        org.assertj.core.api.Assertions.assertThat(
                        found.json().path("results").path(0).path("id").asString())
                .isEqualTo(id);
        assertThat(found).isGolden("sandbox/search");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-token        | GET    | users/me        | none    | 2025-09-03 |
            foreign-token   | GET    | users/me        | ntn_x   | 2025-09-03 |
            no-version      | GET    | users/me        | sandbox | none       |
            unknown-version | GET    | users/me        | sandbox | 2021-01-01 |
            unknown-path    | GET    | widgets         | sandbox | 2025-09-03 |
            wrong-method    | DELETE | pages/sandbox   | sandbox | 2025-09-03 |
            unknown-id      | GET    | pages/00000000000000000000000000000001 | sandbox | 2025-09-03 |
            no-id           | GET    | pages/abc       | sandbox | 2025-09-03 |
            broken-json     | POST   | pages           | sandbox | 2025-09-03 | {"parent":
            no-object       | POST   | pages           | sandbox | 2025-09-03 | []
            no-parent       | POST   | pages           | sandbox | 2025-09-03 | {}
            unknown-key     | POST   | search          | sandbox | 2025-09-03 | {"words":"x"}
            old-query       | POST   | databases/sandbox/query | sandbox | 2025-09-03 | {}
            new-source      | GET    | data_sources/sandbox | sandbox | 2022-06-28 |
            """)
    void whatNotionRefusesIsRefusedInItsWords(
            String name, String method, String path, String token, String version, String body) {
        Wire request =
                Wire.on(port).request(method, "/sandbox/notion/v1/" + path).language("ko");
        request = token.equals("none") ? request : request.header("Authorization", "Bearer " + token);
        request = version.equals("none") ? request : request.header("Notion-Version", version);
        request = body == null ? request : request.json(body);
        assertThat(request.send()).isGolden("sandbox/refused#" + name);
    }
}
