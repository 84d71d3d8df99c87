package dev.madang.notion.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what stands in a block, type by type (facts §7.5). */
final class BlockBody {

    /** What a key of a body is. */
    private enum Part {
        RICH_TEXT,
        CAPTION,
        COLOR,
        ICON,
        CHECKED,
        TOGGLEABLE,
        LANGUAGE,
        EXPRESSION,
        URL,
        WIDTH_RATIO,
        TABLE,
        CELLS,
        LINK,
        FILE,
        SYNCED
    }

    private static final List<Part> TEXT = List.of(Part.RICH_TEXT, Part.COLOR);
    private static final List<Part> HEADING = List.of(Part.RICH_TEXT, Part.TOGGLEABLE, Part.COLOR);
    private static final List<Part> WITH_ICON = List.of(Part.RICH_TEXT, Part.ICON, Part.COLOR);
    private static final List<Part> MEDIUM = List.of(Part.CAPTION, Part.FILE);
    private static final List<Part> LINKED = List.of(Part.CAPTION, Part.URL);

    private static final Map<String, List<Part>> TYPES = Map.ofEntries(
            Map.entry("paragraph", WITH_ICON),
            Map.entry("heading_1", HEADING),
            Map.entry("heading_2", HEADING),
            Map.entry("heading_3", HEADING),
            Map.entry("heading_4", HEADING),
            Map.entry("bulleted_list_item", TEXT),
            Map.entry("numbered_list_item", TEXT),
            Map.entry("quote", TEXT),
            Map.entry("toggle", TEXT),
            Map.entry("to_do", List.of(Part.RICH_TEXT, Part.CHECKED, Part.COLOR)),
            Map.entry("callout", WITH_ICON),
            Map.entry("template", List.of(Part.RICH_TEXT)),
            Map.entry("code", List.of(Part.CAPTION, Part.RICH_TEXT, Part.LANGUAGE)),
            Map.entry("equation", List.of(Part.EXPRESSION)),
            Map.entry("divider", List.of()),
            Map.entry("breadcrumb", List.of()),
            Map.entry("table_of_contents", List.of(Part.COLOR)),
            Map.entry("tab", List.of()),
            Map.entry("column_list", List.of()),
            Map.entry("column", List.of(Part.WIDTH_RATIO)),
            Map.entry("table", List.of(Part.TABLE)),
            Map.entry("table_row", List.of(Part.CELLS)),
            Map.entry("link_to_page", List.of(Part.LINK)),
            Map.entry("embed", LINKED),
            Map.entry("bookmark", LINKED),
            Map.entry("image", MEDIUM),
            Map.entry("video", MEDIUM),
            Map.entry("pdf", MEDIUM),
            Map.entry("file", MEDIUM),
            Map.entry("audio", MEDIUM),
            Map.entry("synced_block", List.of(Part.SYNCED)));

    private static final Set<String> CHILDLESS = Set.of(
            "code",
            "equation",
            "divider",
            "breadcrumb",
            "table_of_contents",
            "table_row",
            "link_to_page",
            "embed",
            "bookmark",
            "image",
            "video",
            "pdf",
            "file",
            "audio");

    private static final Set<String> KEYS = Set.of("object", "type", "id", "has_children");

    private static final Map<Part, Set<String>> NAMES = Map.ofEntries(
            Map.entry(Part.RICH_TEXT, Set.of("rich_text")),
            Map.entry(Part.CAPTION, Set.of("caption")),
            Map.entry(Part.COLOR, Set.of("color")),
            Map.entry(Part.ICON, Set.of("icon")),
            Map.entry(Part.CHECKED, Set.of("checked")),
            Map.entry(Part.TOGGLEABLE, Set.of("is_toggleable")),
            Map.entry(Part.LANGUAGE, Set.of("language")),
            Map.entry(Part.EXPRESSION, Set.of("expression")),
            Map.entry(Part.URL, Set.of("url")),
            Map.entry(Part.WIDTH_RATIO, Set.of("width_ratio")),
            Map.entry(Part.TABLE, Set.of("table_width", "has_column_header", "has_row_header")),
            Map.entry(Part.CELLS, Set.of("cells")),
            Map.entry(Part.LINK, Set.of("type", "page_id", "database_id", "comment_id")),
            Map.entry(Part.FILE, Set.of("type", "external", "file", "file_upload", "name")),
            Map.entry(Part.SYNCED, Set.of("synced_from")));

    private static final Map<Part, BiConsumer<Given, ObjectNode>> READERS = Map.ofEntries(
            Map.entry(Part.RICH_TEXT, (given, body) -> body.set("rich_text", RichText.read(given.at("rich_text")))),
            Map.entry(Part.CAPTION, (given, body) -> body.set("caption", RichText.readIfGiven(given.at("caption")))),
            Map.entry(Part.COLOR, (given, body) -> body.put("color", color(given.at("color")))),
            Map.entry(Part.ICON, BlockBody::icon),
            Map.entry(
                    Part.CHECKED,
                    (given, body) -> body.put("checked", given.at("checked").flag(false))),
            Map.entry(
                    Part.TOGGLEABLE,
                    (given, body) ->
                            body.put("is_toggleable", given.at("is_toggleable").flag(false))),
            Map.entry(Part.LANGUAGE, (given, body) -> body.put("language", Languages.read(given.at("language")))),
            Map.entry(
                    Part.EXPRESSION,
                    (given, body) ->
                            body.put("expression", given.at("expression").text(Limits.EQUATION))),
            Map.entry(Part.URL, (given, body) -> body.put("url", given.at("url").text(Limits.URL))),
            Map.entry(Part.WIDTH_RATIO, BlockBody::widthRatio),
            Map.entry(Part.TABLE, BlockBody::table),
            Map.entry(Part.CELLS, BlockBody::cells),
            Map.entry(Part.LINK, BlockBody::link),
            Map.entry(Part.FILE, BlockBody::file),
            Map.entry(Part.SYNCED, BlockBody::synced));

    private BlockBody() {}

    /** The type of a block in a request. */
    static String type(Given block) {
        block.object();
        if (block.at("type").isPresent()) {
            String type = block.at("type").text();
            if (!TYPES.containsKey(type)) {
                throw block.at("type").fault("should be a type of block that can be written");
            }
            block.at(type).require();
            return type;
        }
        return block.oneOf(TYPES.keySet());
    }

    static boolean isWritable(String type) {
        return TYPES.containsKey(type);
    }

    static boolean takesChildren(String type) {
        return TYPES.containsKey(type) && !CHILDLESS.contains(type);
    }

    /** The body without its children. */
    static ObjectNode read(Given block, String type) {
        requireKeys(block, Set.of(type, "children"), KEYS);
        Given given = block.at(type).object();
        List<Part> parts = parts(type);
        Set<String> known = new java.util.HashSet<>();
        parts.forEach(part -> known.addAll(names(part)));
        requireKeys(given, known, takesChildren(type) ? Set.of("children") : Set.of());
        ObjectNode body = Json.object();
        parts.forEach(part -> reader(part).accept(given, body));
        return body;
    }

    /** The body after a change: what is not given stays. */
    static ObjectNode changed(Given block, String type, ObjectNode before) {
        Given given = block.at(type).object();
        ObjectNode merged = before.deepCopy();
        given.fields()
                .forEach(field -> merged.set(field.getKey(), field.getValue().value()));
        if (given.at("children").isDefined()) {
            throw given.at("children").fault("should be not present");
        }
        ObjectNode whole = Json.object();
        whole.set(type, merged);
        return read(new Given(block.path(), whole), type);
    }

    private static void requireKeys(Given given, Set<String> some, Set<String> more) {
        given.fields().forEach(field -> {
            if (!some.contains(field.getKey()) && !more.contains(field.getKey())) {
                throw field.getValue().fault("should be not present");
            }
        });
    }

    private static List<Part> parts(String type) {
        return TYPES.getOrDefault(type, List.of());
    }

    private static Set<String> names(Part part) {
        return NAMES.getOrDefault(part, Set.of());
    }

    private static BiConsumer<Given, ObjectNode> reader(Part part) {
        return READERS.getOrDefault(part, (given, body) -> {});
    }

    private static String color(Given color) {
        return color.isPresent() ? color.word(Limits.BLOCK_COLORS) : "default";
    }

    private static void icon(Given given, ObjectNode body) {
        if (given.at("icon").isDefined()) {
            body.set("icon", Json.orNull(Media.icon(given.at("icon"))));
        }
    }

    private static void widthRatio(Given given, ObjectNode body) {
        Given ratio = given.at("width_ratio");
        if (ratio.isPresent()) {
            if (ratio.number() <= 0 || ratio.number() > 1) {
                throw ratio.fault("should be > `0` and ≤ `1`");
            }
            body.put("width_ratio", ratio.number());
        }
    }

    private static void table(Given given, ObjectNode body) {
        Given width = given.at("table_width");
        if (width.number() < 1 || width.number() != Math.rint(width.number())) {
            throw width.fault("should be an integer ≥ `1`");
        }
        body.put("table_width", (int) width.number());
        body.put("has_column_header", given.at("has_column_header").flag(false));
        body.put("has_row_header", given.at("has_row_header").flag(false));
    }

    private static void cells(Given given, ObjectNode body) {
        ArrayNode cells = body.putArray("cells");
        given.at("cells").list().forEach(cell -> cells.add(RichText.read(cell)));
    }

    private static void link(Given given, ObjectNode body) {
        String type = given.typeAmong(Set.of("page_id", "database_id", "comment_id"));
        body.put("type", type).put(type, given.at(type).uuid().toString());
    }

    private static void file(Given given, ObjectNode body) {
        ObjectNode file = Media.file(given);
        file.properties().forEach(field -> body.set(field.getKey(), field.getValue()));
        if (given.at("name").isPresent()) {
            body.put("name", given.at("name").text(Limits.TEXT));
        }
    }

    private static void synced(Given given, ObjectNode body) {
        Given from = given.at("synced_from");
        if (from.isPresent()) {
            body.putObject("synced_from")
                    .put("type", "block_id")
                    .put("block_id", from.at("block_id").uuid().toString());
        } else {
            body.putNull("synced_from");
        }
    }
}
