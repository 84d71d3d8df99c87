package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One way to spoil a good blueprint somewhere. */
enum Damage {
    TITLE_BLANKED,
    THEME_UNKNOWN,
    ICON_IS_A_WORD,
    DATABASE_TITLE_BLANKED,
    DATABASE_TITLES_EQUAL,
    DATABASE_ON_UNKNOWN_PAGE,
    TITLE_PROPERTY_GONE,
    SECOND_TITLE,
    PROPERTY_TYPE_UNKNOWN,
    PROPERTY_NAMELESS,
    FORMAT_UNKNOWN,
    OPTIONS_GONE,
    OPTION_TWICE,
    OPTION_WITH_COMMA,
    OPTION_COLOR_UNKNOWN,
    RELATION_ASTRAY,
    ROLLUP_WITHOUT_RELATION,
    ROLLUP_TARGET_ASTRAY,
    ROLLUP_FUNCTION_UNKNOWN,
    FORMULA_UNCLOSED,
    FORMULA_OF_NOTHING,
    ROW_UNTITLED,
    ROW_TWICE,
    VALUE_OF_UNKNOWN_PROPERTY,
    VALUE_OF_WRONG_TYPE,
    VALUE_IS_NO_OPTION,
    VALUE_IS_NO_ROW,
    VALUE_IS_NO_DATE,
    VIEWS_GONE,
    VIEW_TYPE_UNKNOWN,
    VIEW_GROUPED_BY_NOTHING,
    VIEW_DATED_BY_NOTHING,
    VIEW_SORTED_BY_NOTHING,
    VIEW_FILTERED_BY_NOTHING,
    BLOCK_TYPE_UNKNOWN,
    BLOCK_COLOR_UNKNOWN,
    BLOCK_SAYS_NOTHING,
    BLOCK_TOO_LONG,
    BLOCKS_TOO_DEEP,
    ONE_COLUMN,
    SIX_COLUMNS,
    DATABASE_IN_A_TOGGLE,
    DATABASE_ASTRAY,
    DATABASE_TWICE,
    TABLE_UNEVEN,
    LINK_ASTRAY,
    ADDRESS_BROKEN,
    EQUATION_TOO_LONG,
    PAGE_UNTITLED,
    BLOCKS_ARE_A_TEXT,
    VIEW_IS_A_NUMBER;

    /** Spoils the document; false when it has no place for that. */
    boolean apply(ObjectNode json, Random random) {
        return switch (this) {
            case TITLE_BLANKED -> put(Optional.of(json), "title", " ") && put(at(json, "main_page"), "title", "");
            case THEME_UNKNOWN -> put(at(json, "metadata"), "color_theme", "teal");
            case ICON_IS_A_WORD -> put(at(json, "main_page"), "icon", "rocket");
            case DATABASE_TITLE_BLANKED -> put(database(json, random), "title", "");
            case DATABASE_TITLES_EQUAL ->
                json.path("databases").size() > 1
                        && put(
                                at(json, "databases", 1),
                                "title",
                                json.path("databases").path(0).path("title").asString());
            case DATABASE_ON_UNKNOWN_PAGE -> put(database(json, random), "db_parent", "어디에도 없는 쪽");
            case TITLE_PROPERTY_GONE ->
                property(json, random, "title")
                        .map(found -> remove(json, found))
                        .orElse(false);
            case SECOND_TITLE ->
                property(json, random, "rich_text")
                        .map(found -> type(found, "title"))
                        .orElse(false);
            case PROPERTY_TYPE_UNKNOWN ->
                anyProperty(json, random, type -> !type.equals("title"))
                        .map(found -> type(found, "hologram"))
                        .orElse(false);
            case PROPERTY_NAMELESS ->
                database(json, random)
                        .map(found -> {
                            ((ObjectNode) found.path("properties"))
                                    .putObject(" ")
                                    .put("type", "rich_text");
                            return true;
                        })
                        .orElse(false);
            case FORMAT_UNKNOWN -> put(property(json, random, "number"), "format", "kroner");
            case OPTIONS_GONE ->
                choice(json, random).map(found -> clear(found, "options")).orElse(false);
            case OPTION_TWICE ->
                choice(json, random)
                        .map(found -> {
                            ((ArrayNode) found.path("options"))
                                    .add(found.path("options").get(0).deepCopy());
                            return true;
                        })
                        .orElse(false);
            case OPTION_WITH_COMMA ->
                choice(json, random)
                        .map(found -> put(
                                Optional.of((ObjectNode) found.path("options").get(0)), "name", "가, 나"))
                        .orElse(false);
            case OPTION_COLOR_UNKNOWN ->
                choice(json, random)
                        .map(found -> put(
                                Optional.of((ObjectNode) found.path("options").get(0)), "color", "teal"))
                        .orElse(false);
            case RELATION_ASTRAY ->
                property(json, random, "relation")
                        .map(found -> found.put("target_db_index", random.nextBoolean() ? -1 : 99))
                        .isPresent();
            case ROLLUP_WITHOUT_RELATION -> put(property(json, random, "rollup"), "relation_property", "없음");
            case ROLLUP_TARGET_ASTRAY -> put(property(json, random, "rollup"), "target_property", "없음");
            case ROLLUP_FUNCTION_UNKNOWN -> put(property(json, random, "rollup"), "function", "divine");
            case FORMULA_UNCLOSED -> put(property(json, random, "formula"), "expression", "if((1 > 0), \"a\"");
            case FORMULA_OF_NOTHING -> put(property(json, random, "formula"), "expression", "prop(\"없음\") + 1");
            default -> applyBelow(json, random);
        };
    }

    private boolean applyBelow(ObjectNode json, Random random) {
        return switch (this) {
            case ROW_UNTITLED ->
                row(json, random)
                        .map(found -> put(Optional.of(found.row), found.titled, "  "))
                        .orElse(false);
            case ROW_TWICE ->
                row(json, random)
                        .map(found -> {
                            found.rows.add(found.row.deepCopy());
                            return true;
                        })
                        .orElse(false);
            case VALUE_OF_UNKNOWN_PROPERTY ->
                row(json, random)
                        .map(found -> put(Optional.of(found.row), "없는 속성", "값"))
                        .orElse(false);
            case VALUE_OF_WRONG_TYPE -> value(json, random, "number", "많이");
            case VALUE_IS_NO_OPTION -> value(json, random, "select", "없는 선택지");
            case VALUE_IS_NO_DATE -> value(json, random, "date", "다음 주쯤");
            case VALUE_IS_NO_ROW ->
                row(json, random, "relation")
                        .map(found -> {
                            found.row.putArray(found.property).add("없는 줄");
                            return true;
                        })
                        .orElse(false);
            case VIEWS_GONE ->
                database(json, random).map(found -> clear(found, "views")).orElse(false);
            case VIEW_TYPE_UNKNOWN -> put(view(json, random, type -> true), "type", "hologram");
            case VIEW_GROUPED_BY_NOTHING -> put(view(json, random, "board"::equals), "group_by", "없음");
            case VIEW_DATED_BY_NOTHING -> put(view(json, random, "calendar"::equals), "date_property", "없음");
            case VIEW_SORTED_BY_NOTHING ->
                view(json, random, type -> true)
                        .map(found -> found.putArray("sorts").addObject().put("property", "없음"))
                        .isPresent();
            case VIEW_FILTERED_BY_NOTHING ->
                view(json, random, type -> true)
                        .map(found -> found.putArray("filters")
                                .addObject()
                                .put("property", "없음")
                                .put("condition", "checked"))
                        .isPresent();
            default -> applyToBlocks(json, random);
        };
    }

    private boolean applyToBlocks(ObjectNode json, Random random) {
        var blocks = (ArrayNode) json.path("blocks");
        var block = insert(blocks, random);
        switch (this) {
            case BLOCK_TYPE_UNKNOWN -> block.put("type", "hologram").put("text", "?");
            case BLOCK_COLOR_UNKNOWN ->
                block.put("type", "callout").put("text", "안내").put("color", "teal");
            case BLOCK_SAYS_NOTHING -> block.put("type", "heading_2").put("text", " ");
            case BLOCK_TOO_LONG -> block.put("type", "paragraph").put("text", "가".repeat(Limits.TEXT + 1));
            case BLOCKS_TOO_DEEP -> nest(block, 6 + random.nextInt(20));
            case ONE_COLUMN -> columns(block, 1);
            case SIX_COLUMNS -> columns(block, 6);
            case DATABASE_IN_A_TOGGLE -> {
                block.put("type", "toggle").put("text", "접힘");
                block.putArray("children")
                        .addObject()
                        .put("type", "database_ref")
                        .put("db_index", 0);
            }
            case DATABASE_ASTRAY -> block.put("type", "database_ref").put("db_index", 99);
            case DATABASE_TWICE -> {
                block.put("type", "database_ref").put("db_index", 0);
                blocks.add(block.deepCopy());
            }
            case TABLE_UNEVEN -> {
                var rows = block.put("type", "table").putArray("rows");
                rows.addArray().add("가").add("나");
                rows.addArray().add("다");
            }
            case LINK_ASTRAY -> block.put("type", "link_to_page").put("sub_page_ref", "없는 쪽");
            case ADDRESS_BROKEN -> block.put("type", "bookmark").put("url", "여기를 누르세요");
            case EQUATION_TOO_LONG -> block.put("type", "equation").put("text", "x".repeat(1001));
            case PAGE_UNTITLED -> {
                block.put("type", "divider");
                ((ArrayNode) json.path("sub_pages")).addObject().put("title", "");
            }
            case BLOCKS_ARE_A_TEXT -> json.put("blocks", "제목, 표, 달력");
            case VIEW_IS_A_NUMBER -> {
                block.put("type", "divider");
                ((ArrayNode) json.path("databases").path(0).path("views")).add(7);
            }
            default -> throw new AssertionError(this);
        }
        return true;
    }

    private static void nest(ObjectNode block, int depth) {
        block.put("type", "toggle").put("text", "깊이 " + depth);
        if (depth > 0) {
            nest(block.putArray("children").addObject(), depth - 1);
        }
    }

    private static void columns(ObjectNode block, int count) {
        var columns = block.put("type", "column_list").putArray("columns");
        for (int i = 0; i < count; i++) {
            columns.addArray().addObject().put("type", "paragraph").put("text", "칸 " + i);
        }
    }

    private static ObjectNode insert(ArrayNode blocks, Random random) {
        return blocks.insertObject(random.nextInt(blocks.size() + 1));
    }

    private static Optional<ObjectNode> at(JsonNode json, Object... path) {
        var node = json;
        for (var segment : path) {
            node = segment instanceof Integer index ? node.path(index) : node.path(segment.toString());
        }
        return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    private static boolean put(Optional<ObjectNode> object, String key, String text) {
        object.ifPresent(found -> found.put(key, text));
        return object.isPresent();
    }

    private static boolean type(ObjectNode property, String type) {
        property.put("type", type);
        return true;
    }

    private static boolean clear(ObjectNode object, String key) {
        object.putArray(key);
        return true;
    }

    private static Optional<ObjectNode> database(ObjectNode json, Random random) {
        return at(json, "databases", random.nextInt(json.path("databases").size()));
    }

    private static Optional<ObjectNode> property(ObjectNode json, Random random, String type) {
        return anyProperty(json, random, type::equals);
    }

    private static Optional<ObjectNode> choice(ObjectNode json, Random random) {
        return anyProperty(json, random, type -> type.equals("select") || type.equals("status"))
                .filter(found -> !found.path("options").isEmpty());
    }

    private static Optional<ObjectNode> anyProperty(ObjectNode json, Random random, Predicate<String> type) {
        var found = new ArrayList<ObjectNode>();
        for (var database : json.path("databases")) {
            for (var property : database.path("properties")) {
                if (type.test(property.path("type").asString())) {
                    found.add((ObjectNode) property);
                }
            }
        }
        return pick(found, random);
    }

    private static boolean remove(ObjectNode json, ObjectNode property) {
        for (var database : json.path("databases")) {
            ((ObjectNode) database.path("properties")).removeIf(property::equals);
        }
        return true;
    }

    private static Optional<ObjectNode> view(ObjectNode json, Random random, Predicate<String> type) {
        var found = new ArrayList<ObjectNode>();
        for (var database : json.path("databases")) {
            for (var view : database.path("views")) {
                if (type.test(view.path("type").asString())) {
                    found.add((ObjectNode) view);
                }
            }
        }
        return pick(found, random);
    }

    private record Cell(ArrayNode rows, ObjectNode row, String titled, String property) {}

    private static Optional<Cell> row(ObjectNode json, Random random) {
        return row(json, random, "title");
    }

    private static boolean value(ObjectNode json, Random random, String type, String text) {
        return row(json, random, type)
                .map(found -> put(Optional.of(found.row), found.property, text))
                .orElse(false);
    }

    private static Optional<Cell> row(ObjectNode json, Random random, String type) {
        var cells = new ArrayList<Cell>();
        for (var database : json.path("databases")) {
            var titled = named(database, "title");
            var property = named(database, type);
            if (titled.isPresent() && property.isPresent() && database.path("sample_items") instanceof ArrayNode rows) {
                for (var row : rows) {
                    cells.add(new Cell(rows, (ObjectNode) row, titled.orElseThrow(), property.get()));
                }
            }
        }
        return pick(cells, random);
    }

    private static Optional<String> named(JsonNode database, String type) {
        return database.path("properties").properties().stream()
                .filter(entry -> entry.getValue().path("type").asString().equals(type))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <T> Optional<T> pick(List<T> list, Random random) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }
}
