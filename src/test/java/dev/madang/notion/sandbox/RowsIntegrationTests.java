package dev.madang.notion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rows: filters, sorts, relations with their mirrors, rollups, formulas, the trash. */
class RowsIntegrationTests extends SandboxTest {

    private static final String SCHEMA = "\"수\":{\"number\":{}},\"상태\":{\"status\":{}},\"갈래\":{\"multi_select\":{}},"
            + "\"날\":{\"date\":{}},\"끝\":{\"checkbox\":{}},\"글\":{\"rich_text\":{}},\"주소\":{\"url\":{}},"
            + "\"번호\":{\"unique_id\":{\"prefix\":\"T\"}},\"두 배\":{\"formula\":{\"expression\":\"prop(\\\"수\\\") * 2\"}}";

    private String source = "";
    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void rows() {
        source = source(SCHEMA);
        rows.add(id(row(
                source,
                "사과",
                "\"수\":{\"number\":3},\"상태\":{\"status\":{\"name\":\"Done\"}},"
                        + "\"갈래\":{\"multi_select\":[{\"name\":\"과일\"},{\"name\":\"빨강\"}]},\"날\":{\"date\":{\"start\":\"2026-12-01\"}},"
                        + "\"끝\":{\"checkbox\":true},\"글\":{\"rich_text\":" + text("Red apple") + "}")));
        rows.add(
                id(
                        row(
                                source,
                                "배",
                                "\"수\":{\"number\":1},\"상태\":{\"status\":{\"name\":\"In progress\"}},"
                                        + "\"갈래\":{\"multi_select\":[{\"name\":\"과일\"}]},\"날\":{\"date\":{\"start\":\"2026-11-01\",\"end\":\"2026-11-05\"}}")));
        rows.add(id(row(source, "당근", "\"수\":{\"number\":2},\"주소\":{\"url\":\"https://example.com/carrot\"}")));
    }

    private static String id(JsonNode page) {
        return page.path("id").asString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"property":"이름","title":{"contains":"과"}}                    | 사과
            {"property":"이름","rich_text":{"starts_with":"당"}}             | 당근
            {"property":"글","rich_text":{"equals":"red APPLE"}}            | 사과
            {"property":"글","rich_text":{"is_empty":true}}                 | 배 당근
            {"property":"수","number":{"greater_than":1}}                   | 사과 당근
            {"property":"수","number":{"less_than_or_equal_to":2}}          | 배 당근
            {"property":"수","number":{"does_not_equal":2}}                 | 사과 배
            {"property":"상태","status":{"equals":"Done"}}                  | 사과
            {"property":"상태","status":{"does_not_equal":"Done"}}          | 배 당근
            {"property":"상태","status":{"is_empty":true}}                  | 당근
            {"property":"갈래","multi_select":{"contains":"과일"}}           | 사과 배
            {"property":"갈래","multi_select":{"does_not_contain":"빨강"}}   | 배 당근
            {"property":"갈래","multi_select":{"is_not_empty":true}}        | 사과 배
            {"property":"끝","checkbox":{"equals":true}}                   | 사과
            {"property":"끝","checkbox":{"does_not_equal":true}}           | 배 당근
            {"property":"날","date":{"on_or_after":"2026-11-15"}}          | 사과
            {"property":"날","date":{"before":"2026-12-01"}}               | 배
            {"property":"날","date":{"equals":"2026-12-01"}}               | 사과
            {"property":"날","date":{"is_empty":true}}                     | 당근
            {"property":"주소","url":{"ends_with":"carrot"}}                | 당근
            {"property":"번호","unique_id":{"less_than":3}}                 | 사과 배
            {"property":"두 배","formula":{"number":{"equals":4}}}          | 당근
            {"timestamp":"created_time","created_time":{"past_year":{}}}   | 사과 배 당근
            {"and":[{"property":"끝","checkbox":{"equals":false}},{"property":"수","number":{"equals":1}}]} | 배
            {"or":[{"property":"수","number":{"equals":1}},{"and":[{"property":"수","number":{"equals":3}},{"property":"끝","checkbox":{"equals":true}}]}]} | 사과 배
            """)
    void aFilterKeepsWhatItSays(String filter, String names) {
        assertThat(titles("{\"filter\":" + filter + "}")).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"property":"수","direction":"ascending"}              | 배 당근 사과
            {"property":"수","direction":"descending"}             | 사과 당근 배
            {"property":"이름","direction":"ascending"}            | 당근 배 사과
            {"property":"날","direction":"ascending"}              | 배 사과 당근
            {"property":"날","direction":"descending"}             | 사과 배 당근
            {"property":"상태","direction":"ascending"}            | 배 사과 당근
            {"property":"두 배","direction":"descending"}          | 사과 당근 배
            {"property":"끝","direction":"descending"},{"property":"수","direction":"ascending"} | 사과 배 당근
            """)
    void aSortOrdersAndPutsWhatIsEmptyLast(String sorts, String names) {
        assertThat(titles("{\"sorts\":[" + sorts + "]}")).containsExactly(names.split(" "));
    }

    private List<String> titles(String query) {
        List<String> titles = new ArrayList<>();
        done("POST", "data_sources/" + source + "/query", query)
                .path("results")
                .forEach(row -> titles.add(row.path("properties")
                        .path("이름")
                        .path("title")
                        .path(0)
                        .path("plain_text")
                        .asString()));
        return titles;
    }

    @Test
    void aTwoWayRelationIsSeenFromBothSides() {
        String other = source("\"물건\":{\"relation\":{\"data_source_id\":\"" + source
                + "\",\"dual_property\":{\"synced_property_name\":\"상자\"}}}");
        String box = id(row(
                other,
                "상자",
                "\"물건\":{\"relation\":[{\"id\":\"" + rows.get(0) + "\"},{\"id\":\"" + rows.get(1) + "\"}]}"));
        assertThat(relation(rows.get(0), "상자")).containsExactly(box);
        done("PATCH", "pages/" + rows.get(2), "{\"properties\":{\"상자\":{\"relation\":[{\"id\":\"" + box + "\"}]}}}");
        assertThat(relation(box, "물건")).containsExactlyInAnyOrder(rows.toArray(String[]::new));
        done("PATCH", "pages/" + box, "{\"properties\":{\"물건\":{\"relation\":[]}}}");
        assertThat(relation(rows.get(0), "상자")).isEmpty();
        done("PATCH", "data_sources/" + other, "{\"properties\":{\"물건\":null}}");
        assertThat(get("data_sources/" + source).json().path("properties").has("상자"))
                .isFalse();
    }

    private List<String> relation(String page, String property) {
        List<String> ids = new ArrayList<>();
        get("pages/" + page)
                .json()
                .path("properties")
                .path(property)
                .path("relation")
                .forEach(one -> ids.add(id(one)));
        return ids;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            수   | count             | 3
            수   | count_values      | 3
            수   | sum               | 6
            수   | average           | 2
            수   | median            | 2
            수   | min               | 1
            수   | max               | 3
            수   | range             | 2
            수   | unique            | 3
            글   | empty             | 2
            글   | not_empty         | 1
            글   | percent_not_empty | 0.3333333333333333
            끝   | checked           | 1
            끝   | unchecked         | 2
            끝   | percent_checked   | 0.3333333333333333
            끝   | percent_unchecked | 0.6666666666666666
            글   | percent_empty     | 0.6666666666666666
            갈래  | count_values      | 3
            갈래  | unique            | 2
            날   | earliest_date     | {"start":"2026-11-01","end":null,"time_zone":null}
            날   | latest_date       | {"start":"2026-12-01","end":null,"time_zone":null}
            날   | date_range        | {"start":"2026-11-01","end":"2026-12-01","time_zone":null}
            두 배 | sum               | 12
            이름  | show_original     | 3 values
            갈래  | show_unique       | 3 values
            갈래  | count_per_group   | 과일: 2
            갈래  | percent_per_group | 과일: 67%
            """)
    void aRollupGathers(String property, String function, String result) {
        String other = source("\"물건\":{\"relation\":{\"data_source_id\":\"" + source + "\",\"single_property\":{}}},"
                + "\"모음\":{\"rollup\":{\"relation_property_name\":\"물건\",\"rollup_property_name\":\"" + property
                + "\",\"function\":\"" + function + "\"}}");
        String related =
                rows.stream().map(row -> "{\"id\":\"" + row + "\"}").collect(java.util.stream.Collectors.joining(","));
        JsonNode rollup = row(other, "모두", "\"물건\":{\"relation\":[" + related + "]}")
                .path("properties")
                .path("모음")
                .path("rollup");
        assertThat(rollup.path("function").asString()).isEqualTo(function);
        JsonNode inner = rollup.path(rollup.path("type").asString());
        String seen = inner.isArray()
                ? result.endsWith("values")
                        ? inner.size() + " values"
                        : inner.path(0)
                                .path("rich_text")
                                .path(0)
                                .path("plain_text")
                                .asString()
                : inner.toString();
        assertThat(seen).isEqualTo(result);
    }

    @Test
    void aPropertyThatLeadsBackToItselfComesToAnEnd() {
        done(
                "PATCH",
                "data_sources/" + source,
                "{\"properties\":{\"짝\":{\"relation\":{\"data_source_id\":\"" + source
                        + "\",\"single_property\":{}}},\"합\":{\"rollup\":{\"relation_property_name\":\"짝\","
                        + "\"rollup_property_name\":\"수\",\"function\":\"sum\"}}}}");
        done(
                "PATCH",
                "data_sources/" + source,
                "{\"properties\":{\"식\":{\"formula\":{\"expression\":"
                        + "\"prop(\\\"합\\\") + prop(\\\"짝\\\").map(current.prop(\\\"식\\\")).sum()\"}}}}"
                                .replace("prop(\\\"짝\\\").map(current.prop(\\\"식\\\")).sum()", "1"));
        done(
                "PATCH",
                "data_sources/" + source,
                "{\"properties\":{\"식\":{\"formula\":{\"expression\":"
                        + "\"prop(\\\"짝\\\").map(current.prop(\\\"식\\\")).length()\"}}}}");
        done(
                "PATCH",
                "pages/" + rows.get(0),
                "{\"properties\":{\"짝\":{\"relation\":[{\"id\":\"" + rows.get(0) + "\"}]}}}");
        Reply reply = get("pages/" + rows.get(0));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()
                        .path("properties")
                        .path("합")
                        .path("rollup")
                        .path("number")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void whatIsInTheTrashTakesItsChildrenAlongAndBringsThemBack() {
        String page = page("위");
        String child = id(done(
                "POST",
                "pages",
                "{\"parent\":{\"page_id\":\"" + page + "\"},\"properties\":{\"title\":{\"title\":" + text("아래")
                        + "}}}"));
        String gone = id(done("POST", "pages", "{\"parent\":{\"page_id\":\"" + page + "\"},\"properties\":{}}"));
        done("PATCH", "pages/" + gone, "{\"in_trash\":true}");
        done("PATCH", "pages/" + page, "{\"in_trash\":true}");
        assertThat(get("pages/" + child).json().path("in_trash").booleanValue()).isTrue();
        assertThat(send("PATCH", "pages/" + child, "{\"in_trash\":false}").status())
                .isEqualTo(400);
        assertThat(send("PATCH", "blocks/" + child + "/children", "{\"children\":[" + paragraph("x") + "]}")
                        .status())
                .isEqualTo(400);
        done("PATCH", "pages/" + page, "{\"in_trash\":false}");
        assertThat(get("pages/" + child).json().path("in_trash").booleanValue()).isFalse();
        assertThat(get("pages/" + gone).json().path("in_trash").booleanValue()).isTrue();
    }

    @Test
    void aRowInTheTrashIsNoRow() {
        done("PATCH", "pages/" + rows.get(0), "{\"in_trash\":true}");
        assertThat(titles("{}")).containsExactly("배", "당근");
    }

    @Test
    void aPageIsMovedButNotBelowItself() {
        String page = page("집");
        String room = id(done("POST", "pages", "{\"parent\":{\"page_id\":\"" + page + "\"},\"properties\":{}}"));
        assertThat(send("POST", "pages/" + page + "/move", "{\"parent\":{\"page_id\":\"" + room + "\"}}")
                        .status())
                .isEqualTo(400);
        done("POST", "pages/" + room + "/move", "{\"parent\":{\"page_id\":\"sandbox\"}}");
        assertThat(get("blocks/" + page + "/children").json().path("results")).isEmpty();
    }
}
