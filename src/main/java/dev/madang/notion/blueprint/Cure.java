package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done about one finding: the least that makes its place stand, and removing it where nothing less does. */
final class Cure {

    private final ObjectNode json;
    private final Blueprint blueprint;
    private final Finding finding;
    private final List<String> segments;

    Cure(ObjectNode json, Blueprint blueprint, Finding finding) {
        this.json = json;
        this.blueprint = blueprint;
        this.finding = finding;
        this.segments = Trees.segments(finding.path());
    }

    Repair.Action apply() {
        return switch (finding.reason()) {
            case TITLE_MISSING -> replace(titleFor());
            case COLOR_UNKNOWN -> replace("default");
            case DATABASE_TITLE_REPEATED, PAGE_TITLE_REPEATED -> replace(counted());
            case ROW_TITLE_REPEATED, ROW_TITLE_MISSING -> remove();
            case NUMBER_FORMAT_UNKNOWN -> replaceIn("format", "number");
            case NOTHING_TO_BUILD -> addParagraph();
            case TITLE_PROPERTY_MISSING -> addTitleProperty();
            case TITLE_PROPERTY_REPEATED, OPTIONS_MISSING -> replaceIn("type", "rich_text");
            case OPTIONS_TOO_MANY -> cut("options", Limits.OPTIONS);
            case OPTION_NAME_BROKEN -> option();
            case ROLLUP_TARGET_UNKNOWN -> rollupTarget();
            case ROLLUP_FUNCTION_UNFIT -> replaceIn("function", "show_original");
            case VIEWS_MISSING -> addTable();
            case VIEW_GROUP_UNFIT ->
                viewProperty("group_by", View.Type.BOARD, PropertyType.STATUS, PropertyType.SELECT);
            case VIEW_DATE_UNFIT -> viewProperty("date_property", null, PropertyType.DATE);
            case VALUE_TOO_LONG -> shorten(Limits.TEXT);
            case VALUE_ROW_UNKNOWN, VALUE_OPTION_UNKNOWN -> keepKnownNames();
            case BLOCK_TOO_LONG -> shortenBlock();
            case COLUMNS_UNFIT, DATABASE_IN_COLUMNS -> unwrap();
            case SHAPE_WRONG,
                    TYPE_UNKNOWN,
                    ICON_NOT_ONE_EMOJI,
                    ADDRESS_BROKEN,
                    DATABASE_PAGE_UNKNOWN,
                    PROPERTY_NAME_BLANK,
                    OPTION_REPEATED,
                    RELATION_TARGET_UNKNOWN,
                    ROLLUP_RELATION_UNKNOWN,
                    FORMULA_BROKEN,
                    VALUE_PROPERTY_UNKNOWN,
                    VALUE_OF_COMPUTED_PROPERTY,
                    VALUE_UNFIT,
                    VIEW_SORT_UNKNOWN,
                    VIEW_FILTER_UNFIT,
                    BLOCK_TOO_DEEP,
                    BLOCK_HOLDS_NOTHING,
                    TABLE_UNEVEN,
                    DATABASE_UNKNOWN,
                    DATABASE_PLACED_TWICE,
                    PAGE_LINK_UNKNOWN -> remove();
        };
    }

    private Repair.Action remove() {
        Trees.remove(json, finding.path());
        return Repair.Action.REMOVED;
    }

    private Repair.Action replace(String text) {
        Trees.set(json, finding.path(), text);
        return Repair.Action.REPLACED;
    }

    private Repair.Action replaceIn(String key, String text) {
        here().put(key, text);
        return Repair.Action.REPLACED;
    }

    private ObjectNode here() {
        return Trees.objectAt(json, segments, segments.size()).orElseThrow();
    }

    private String titleFor() {
        if (segments.size() == 1) {
            return "My Workspace";
        }
        var text = Trees.at(json, segments).asString("");
        if (text.length() > Limits.TITLE) {
            return text.substring(0, Limits.NAME);
        }
        return switch (segments.get(segments.size() - 3)) {
            case "databases" -> "Database " + ordinal(segments.size() - 2);
            case "sub_pages" -> "Page " + ordinal(segments.size() - 2);
            default ->
                Trees.at(json, segments.subList(0, segments.size() - 1))
                        .path("type")
                        .asString("table");
        };
    }

    private int ordinal(int segment) {
        return Integer.parseInt(segments.get(segment)) + 1;
    }

    private String counted() {
        return finding.found() + " (" + ordinal(segments.size() - 2) + ")";
    }

    private Repair.Action addParagraph() {
        var block = json.putArray("blocks").addObject();
        block.put("type", "paragraph").put("text", blueprint.title());
        return Repair.Action.ADDED;
    }

    private Repair.Action addTitleProperty() {
        var database = Trees.objectAt(json, segments, 2).orElseThrow();
        var properties =
                database.path("properties") instanceof ObjectNode object ? object : database.putObject("properties");
        var name = "이름";
        while (properties.has(name)) {
            name += "·";
        }
        properties.putObject(name).put("type", "title");
        int n = 0;
        for (var row : database.path("sample_items")) {
            n++;
            if (row instanceof ObjectNode object) {
                object.put(name, "#" + n);
            }
        }
        return Repair.Action.ADDED;
    }

    private Repair.Action cut(String key, int most) {
        if (here().path(key) instanceof ArrayNode array) {
            while (array.size() > most) {
                array.remove(array.size() - 1);
            }
        }
        return Repair.Action.REMOVED;
    }

    private Repair.Action option() {
        var name = finding.found().replace(',', '·').strip();
        if (name.isEmpty()) {
            return remove();
        }
        return replaceIn("name", name.length() > Limits.NAME ? name.substring(0, Limits.NAME) : name);
    }

    private Repair.Action rollupTarget() {
        var schema =
                blueprint.databases().get(Integer.parseInt(segments.get(1))).properties();
        if (schema.get(here().path("relation_property").asString("")) instanceof Property.Relation(var index)) {
            var titled = blueprint.databases().get(index).titleProperty();
            if (titled.isPresent()) {
                here().put("target_property", titled.get()).put("function", "count");
                return Repair.Action.REPLACED;
            }
        }
        return remove();
    }

    private Repair.Action addTable() {
        var database = Trees.objectAt(json, segments, 2).orElseThrow();
        database.putArray("views")
                .addObject()
                .put("type", "table")
                .put(
                        "title",
                        blueprint
                                .databases()
                                .get(Integer.parseInt(segments.get(1)))
                                .title());
        return Repair.Action.ADDED;
    }

    private Repair.Action viewProperty(String key, View.@Nullable Type needs, PropertyType... fitting) {
        var view = here();
        var type = View.Type.named(
                view.path("view_type").asString(view.path("type").asString("")));
        var needed = needs == null
                ? type.filter(View.Type::dated).isPresent()
                : type.filter(needs::equals).isPresent();
        if (!needed) {
            view.remove(key);
            return Repair.Action.REMOVED;
        }
        int index = segments.getFirst().equals("databases")
                ? Integer.parseInt(segments.get(1))
                : view.path("db_index").asInt();
        var property = blueprint.databases().get(index).firstOf(fitting);
        if (property.isEmpty()) {
            return remove();
        }
        view.put(key, property.get());
        return Repair.Action.REPLACED;
    }

    private Repair.Action shorten(int limit) {
        return replace(Trees.at(json, segments).asString("").substring(0, limit));
    }

    private Repair.Action shortenBlock() {
        var block = here();
        var equation = block.path("type").asString("").equals("equation");
        return equation
                ? remove()
                : replaceIn("text", block.path("text").asString("").substring(0, Limits.TEXT));
    }

    private Repair.Action keepKnownNames() {
        if (!(Trees.at(json, segments) instanceof ArrayNode names)) {
            return remove();
        }
        var schema =
                blueprint.databases().get(Integer.parseInt(segments.get(1))).properties();
        int before = names.size();
        names.removeIf(name -> !known(name, schema.get(segments.getLast())));
        return names.size() == before || names.isEmpty() ? remove() : Repair.Action.REMOVED;
    }

    private boolean known(JsonNode name, @Nullable Property property) {
        if (property instanceof Property.Choice choice) {
            return choice.offers(name.asString(""));
        }
        if (property instanceof Property.Relation(var index)) {
            var target = blueprint.databases().get(index);
            var titled = target.titleProperty().orElse("");
            return target.rows().stream().anyMatch(row -> row.title(titled).equals(name.asString("")));
        }
        return false;
    }

    /** Puts what stands in columns (or below a block) behind the block of the page that holds it. */
    private Repair.Action unwrap() {
        int top = segments.getFirst().equals("blocks") ? 1 : 3;
        var page = (ArrayNode) Trees.at(json, segments.subList(0, top));
        int index = Integer.parseInt(segments.get(top));
        if (finding.reason() == Reason.DATABASE_IN_COLUMNS) {
            var block = Trees.at(json, segments).deepCopy();
            Trees.remove(json, finding.path());
            page.insert(index + 1, block);
        } else {
            var freed = new ArrayList<JsonNode>();
            for (var column : Trees.at(json, segments).path("columns")) {
                (column.isArray() ? column : column.path("blocks")).forEach(freed::add);
            }
            Trees.remove(json, finding.path());
            for (int i = 0; i < freed.size(); i++) {
                page.insert(Math.min(index + i, page.size()), freed.get(i));
            }
        }
        return Repair.Action.MOVED;
    }
}
