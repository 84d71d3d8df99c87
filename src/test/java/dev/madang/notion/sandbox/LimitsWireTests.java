package dev.madang.notion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Reply;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of Notion: as much as may be passes, one more is refused with its status and code. */
class LimitsWireTests extends SandboxTest {

    private String page = "";
    private String source = "";
    private String row = "";

    /** What is sent, with so much of what is limited; the path may name what is there. */
    record Limit(
            String name,
            int most,
            String method,
            String path,
            java.util.function.IntFunction<String> body,
            String told) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                append("children of a request", 100, count -> children(count, paragraph("x")), "body.children.length"),
                append("children of a block", 100, count -> nested(children(count, paragraph("x"))), "children.length"),
                append("levels below a block", 2, LimitsWireTests::levels, "children"),
                append("blocks of a request", 1_000, LimitsWireTests::blocks, "1000"),
                append("length of a text", 2_000, count -> one(paragraph("가".repeat(count))), "content.length"),
                append(
                        "length of a link",
                        2_000,
                        count -> one("{\"paragraph\":{\"rich_text\":[{\"text\":{\"content\":\"x\",\"link\":{\"url\":\""
                                + url(count) + "\"}}}]}}"),
                        "link.url.length"),
                append(
                        "length of an equation",
                        1_000,
                        count -> one("{\"equation\":{\"expression\":\"" + "x".repeat(count) + "\"}}"),
                        "expression.length"),
                append(
                        "length of an equation in a text",
                        1_000,
                        count -> one("{\"paragraph\":{\"rich_text\":[{\"equation\":{\"expression\":\""
                                + "x".repeat(count) + "\"}}]}}"),
                        "expression.length"),
                append(
                        "length of an address",
                        2_000,
                        count -> one("{\"embed\":{\"url\":\"" + url(count) + "\"}}"),
                        "url.length"),
                append(
                        "length of a file's address",
                        2_000,
                        count -> one("{\"image\":{\"external\":{\"url\":\"" + url(count) + "\"}}}"),
                        "url.length"),
                append(
                        "pieces of a rich text",
                        100,
                        count -> one("{\"paragraph\":{\"rich_text\":["
                                + repeated(count, "{\"text\":{\"content\":\"x\"}}") + "]}}"),
                        "rich_text.length"),
                change("length of an e-mail address", 200, count -> "\"메일\":{\"email\":\"" + "x".repeat(count) + "\"}"),
                change(
                        "length of a phone number",
                        200,
                        count -> "\"전화\":{\"phone_number\":\"" + "1".repeat(count) + "\"}"),
                change("length of a property's address", 2_000, count -> "\"주소\":{\"url\":\"" + url(count) + "\"}"),
                change(
                        "options of a value",
                        100,
                        count -> "\"여럿\":{\"multi_select\":[" + numbered(count, i -> "{\"name\":\"o" + i + "\"}")
                                + "]}"),
                change(
                        "people of a value",
                        100,
                        count -> "\"사람\":{\"people\":[" + repeated(count, "{\"id\":\"${me}\"}") + "]}"),
                change(
                        "pages of a relation",
                        100,
                        count -> "\"관계\":{\"relation\":[" + repeated(count, "{\"id\":\"${row}\"}") + "]}"),
                new Limit(
                        "size of a page",
                        100,
                        "POST",
                        "data_sources/${source}/query",
                        count -> "{\"page_size\":" + count + "}",
                        "page_size"),
                new Limit(
                        "size of a page of a search",
                        100,
                        "POST",
                        "search",
                        count -> "{\"page_size\":" + count + "}",
                        "page_size"),
                new Limit(
                        "attachments of a comment",
                        3,
                        "POST",
                        "comments",
                        count -> "{\"parent\":{\"page_id\":\"${page}\"},\"rich_text\":" + text("x")
                                + ",\"attachments\":[" + repeated(count, "{\"file_upload_id\":\"x\"}") + "]}",
                        "attachments.length"),
                new Limit(
                        "options of a property",
                        100,
                        "PATCH",
                        "data_sources/${source}",
                        count -> "{\"properties\":{\"갈래\":{\"select\":{\"options\":["
                                + numbered(count, i -> "{\"name\":\"o" + i + "\"}") + "]}}}}",
                        "options.length"),
                new Limit("bytes of a request", 500_000, "POST", "search", LimitsWireTests::bytes, "500000"));
    }

    @BeforeEach
    void there() {
        page = page("한도");
        source = source("\"메일\":{\"email\":{}},\"전화\":{\"phone_number\":{}},\"주소\":{\"url\":{}},"
                + "\"여럿\":{\"multi_select\":{}},\"사람\":{\"people\":{}},\"갈래\":{\"select\":{}}");
        done(
                "PATCH",
                "data_sources/" + source,
                "{\"properties\":{\"관계\":{\"relation\":{\"data_source_id\":\"" + source
                        + "\",\"single_property\":{}}}}}");
        row = row(source, "줄", "").path("id").asString();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void asMuchAsMayBePassesAndOneMoreIsRefused(Limit limit) {
        Reply most = send(limit, limit.most());
        assertThat(most.status()).as(most.text()).isEqualTo(200);
        Reply more = send(limit, limit.most() + 1);
        assertThat(more.status()).as(more.text()).isEqualTo(400);
        assertThat(more.json().path("code").asString()).isEqualTo("validation_error");
        assertThat(more.json().path("object").asString()).isEqualTo("error");
        assertThat(more.json().path("message").asString()).contains(limit.told());
    }

    @Test
    void whatWasRefusedLeavesNothing() {
        Reply refused = send("PATCH", "blocks/" + page + "/children", children(101, paragraph("x")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(get("blocks/" + page + "/children").json().path("results")).isEmpty();
    }

    /** What has no number and is refused all the same. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "PATCH",
                        "blocks/${page}/children",
                        one("{\"column_list\":{\"children\":[{\"column\":{\"children\":[" + paragraph("x") + "]}}]}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"column\":{\"children\":[" + paragraph("x") + "]}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"table\":{\"table_width\":2}}")),
                rule(
                        "PATCH",
                        "blocks/${page}/children",
                        one("{\"table\":{\"table_width\":2,\"children\":[{\"table_row\":{\"cells\":[[]]}}]}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"child_page\":{\"title\":\"x\"}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"divider\":{\"children\":[" + paragraph("x") + "]}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"paragraph\":{\"text\":[]}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"paragraph\":{\"rich_text\":\"x\"}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"paragraph\":{\"rich_text\":[],\"color\":\"mauve\"}}")),
                rule("PATCH", "blocks/${page}/children", one("{\"code\":{\"rich_text\":[],\"language\":\"klingon\"}}")),
                rule(
                        "PATCH",
                        "blocks/${page}/children",
                        one("{\"paragraph\":{\"rich_text\":" + text("a\\u0000b") + "}}")),
                rule(
                        "PATCH",
                        "blocks/${page}/children",
                        one("{\"paragraph\":{\"rich_text\":" + text("a\\ud800b") + "}}")),
                rule(
                        "PATCH",
                        "blocks/${page}/children",
                        "{\"children\":[],\"after\":\"${row}\"}".replace("[]", "[" + paragraph("x") + "]")),
                rule("PATCH", "pages/${row}", "{\"properties\":{\"없음\":{\"number\":1}}}"),
                rule("PATCH", "pages/${row}", "{\"properties\":{\"메일\":{\"number\":1}}}"),
                rule("PATCH", "pages/${row}", "{\"properties\":{\"여럿\":{\"multi_select\":[{\"name\":\"a,b\"}]}}}"),
                rule("PATCH", "pages/${row}", "{\"properties\":{\"관계\":{\"relation\":[{\"id\":\"${page}\"}]}}}"),
                rule("PATCH", "pages/${row}", "{\"icon\":{\"emoji\":\"abc\"}}"),
                rule(
                        "POST",
                        "databases",
                        "{\"parent\":{\"page_id\":\"sandbox\"},\"properties\":{\"이름\":{\"title\":{}}}}"),
                rule(
                        "POST",
                        "databases",
                        "{\"parent\":{\"page_id\":\"sandbox\"},\"initial_data_source\":{\"properties\":{\"수\":{\"number\":{}}}}}"),
                rule(
                        "POST",
                        "databases",
                        "{\"parent\":{\"page_id\":\"sandbox\"},\"initial_data_source\":{\"properties\":{\"a\":{\"title\":{}},\"b\":{\"title\":{}}}}}"),
                rule("PATCH", "data_sources/${source}", "{\"properties\":{\"이름\":null}}"),
                rule("PATCH", "data_sources/${source}", "{\"properties\":{\"메일\":{\"name\":\"전화\"}}}"),
                rule(
                        "PATCH",
                        "data_sources/${source}",
                        "{\"properties\":{\"수식\":{\"formula\":{\"expression\":\"1 +\"}}}}"),
                rule(
                        "PATCH",
                        "data_sources/${source}",
                        "{\"properties\":{\"수식\":{\"formula\":{\"expression\":\"prop(\\\"없음\\\")\"}}}}"),
                rule(
                        "PATCH",
                        "data_sources/${source}",
                        "{\"properties\":{\"합\":{\"rollup\":{\"relation_property_name\":\"메일\",\"rollup_property_name\":\"이름\",\"function\":\"count\"}}}}"),
                rule(
                        "PATCH",
                        "data_sources/${source}",
                        "{\"properties\":{\"합\":{\"rollup\":{\"relation_property_name\":\"관계\",\"rollup_property_name\":\"없음\",\"function\":\"count\"}}}}"),
                rule(
                        "PATCH",
                        "data_sources/${source}",
                        "{\"properties\":{\"합\":{\"rollup\":{\"relation_property_name\":\"관계\",\"rollup_property_name\":\"이름\",\"function\":\"guess\"}}}}"),
                rule(
                        "POST",
                        "data_sources/${source}/query",
                        "{\"filter\":{\"property\":\"메일\",\"number\":{\"equals\":1}}}"),
                rule("POST", "data_sources/${source}/query", "{\"filter\":{\"or\":[{\"and\":[{\"or\":[]}]}]}}"),
                rule(
                        "POST",
                        "data_sources/${source}/query",
                        "{\"sorts\":[{\"property\":\"없음\",\"direction\":\"ascending\"}]}"),
                rule("POST", "data_sources/${source}/query", "{\"start_cursor\":\"not one of ours\"}"),
                rule("POST", "data_sources/${source}/query", "{\"page_size\":0}"),
                rule("POST", "views", "{\"data_source_id\":\"${source}\",\"name\":\"x\",\"type\":\"table\"}"),
                rule(
                        "POST",
                        "comments",
                        "{\"parent\":{\"page_id\":\"${page}\"},\"discussion_id\":\"${page}\",\"rich_text\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatBreaksARuleIsRefused(String method, String path, String body) {
        Reply reply = send(method, filled(path), filled(body));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("code").asString()).as(reply.text()).isEqualTo("validation_error");
    }

    private static Arguments rule(String method, String path, String body) {
        return Arguments.of(method, path, body);
    }

    private Reply send(Limit limit, int count) {
        return send(limit.method(), filled(limit.path()), filled(limit.body().apply(count)));
    }

    private String filled(String text) {
        String filled =
                text.replace("${page}", page).replace("${source}", source).replace("${row}", row);
        return filled.contains("${me}")
                ? filled.replace("${me}", get("users/me").json().path("id").asString())
                : filled;
    }

    private static Limit append(String name, int most, java.util.function.IntFunction<String> body, String told) {
        return new Limit(name, most, "PATCH", "blocks/${page}/children", body, told);
    }

    private static Limit change(String name, int most, java.util.function.IntFunction<String> value) {
        return new Limit(
                name,
                most,
                "PATCH",
                "pages/${row}",
                count -> "{\"properties\":{" + value.apply(count) + "}}",
                "length");
    }

    private static String repeated(int count, String item) {
        return String.join(",", Collections.nCopies(count, item));
    }

    private static String numbered(int count, java.util.function.IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
    }

    private static String children(int count, String block) {
        return "{\"children\":[" + repeated(count, block) + "]}";
    }

    private static String one(String block) {
        return children(1, block);
    }

    private static String nested(String children) {
        String inner = children.substring(1, children.length() - 1);
        return one("{\"toggle\":{\"rich_text\":[]," + inner + "}}");
    }

    private static String levels(int count) {
        String block = paragraph("x");
        for (int i = 0; i < count; i++) {
            block = "{\"toggle\":{\"rich_text\":[],\"children\":[" + block + "]}}";
        }
        return one(block);
    }

    /** 91 toggles with ten paragraphs each make 1001, less one makes 1000. */
    private static String blocks(int count) {
        int toggles = 90;
        int rest = count - toggles * 11;
        String toggle = "{\"toggle\":{\"rich_text\":[],\"children\":[" + repeated(10, paragraph("x")) + "]}}";
        return "{\"children\":[" + repeated(toggles, toggle) + ",{\"toggle\":{\"rich_text\":[],\"children\":["
                + repeated(rest - 1, paragraph("x")) + "]}}]}";
    }

    private static String url(int length) {
        String begin = "https://example.com/";
        return begin + "a".repeat(length - begin.length());
    }

    private static String bytes(int count) {
        String begin = "{\"query\":\"";
        return begin + "x".repeat(count - begin.length() - 2) + "\"}";
    }
}
