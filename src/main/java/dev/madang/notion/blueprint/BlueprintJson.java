package dev.madang.notion.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a blueprint, version 3.0: the contract's keys of a preview at the top, all others beside them. */
public final class BlueprintJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BlueprintJson() {}

    public static ObjectNode write(Blueprint blueprint) {
        var json = JSON.objectNode();
        json.put("version", "3.0");
        json.put("title", blueprint.title());
        json.put("template_type", blueprint.templateType());
        var metadata = json.putObject("metadata");
        metadata.put("color_theme", blueprint.color());
        present(metadata, "skill_used", blueprint.skill());
        var main = json.putObject("main_page");
        main.put("title", blueprint.title());
        present(main, "icon", blueprint.icon());
        present(main, "cover_url", blueprint.cover());
        json.set("blocks", blocks(blueprint.blocks()));
        var databases = json.putArray("databases");
        blueprint.databases().forEach(database -> databases.add(database(database)));
        var pages = json.putArray("sub_pages");
        blueprint.pages().forEach(page -> pages.add(page(page)));
        return json;
    }

    private static ObjectNode page(Blueprint.SubPage page) {
        var json = JSON.objectNode();
        json.put("title", page.title());
        present(json, "icon", page.icon());
        present(json, "cover_url", page.cover());
        present(json, "description", page.description());
        json.set("blocks", blocks(page.blocks()));
        return json;
    }

    private static ObjectNode database(Database database) {
        var json = JSON.objectNode();
        json.put("title", database.title());
        present(json, "description", database.description());
        present(json, "icon", database.icon());
        json.put("is_inline", database.inline());
        present(json, "db_parent", database.page());
        var properties = json.putObject("properties");
        database.properties().forEach((name, property) -> properties.set(name, property(property)));
        var views = json.putArray("views");
        database.views()
                .forEach(view ->
                        views.add(view(JSON.objectNode().put("type", view.type().wire()), view)));
        var rows = json.putArray("sample_items");
        database.rows().forEach(row -> rows.add(row(row)));
        return json;
    }

    static ObjectNode property(Property property) {
        var json = JSON.objectNode().put("type", property.type().wire());
        switch (property) {
            case Property.Plain plain -> {}
            case Property.Figure(var format) -> json.put("format", format);
            case Property.Choice(var type, var options) -> {
                var array = json.putArray("options");
                options.forEach(
                        option -> array.addObject().put("name", option.name()).put("color", option.color()));
            }
            case Property.Relation(var target) -> json.put("target_db_index", target);
            case Property.Rollup(var relation, var target, var function) ->
                json.put("relation_property", relation)
                        .put("target_property", target)
                        .put("function", function);
            case Property.Formula(var expression) -> json.put("expression", expression);
            case Property.Serial(var prefix) -> json.put("prefix", prefix);
        }
        return json;
    }

    private static ObjectNode view(ObjectNode json, View view) {
        json.put("title", view.title());
        present(json, "group_by", view.groupBy());
        present(json, "date_property", view.date());
        if (!view.sorts().isEmpty()) {
            var sorts = json.putArray("sorts");
            view.sorts()
                    .forEach(sort -> sorts.addObject()
                            .put("property", sort.property())
                            .put("direction", sort.descending() ? "descending" : "ascending"));
        }
        if (!view.filters().isEmpty()) {
            var filters = json.putArray("filters");
            for (var filter : view.filters()) {
                var one = filters.addObject().put("property", filter.property());
                one.put("condition", filter.condition().wire());
                present(one, "value", filter.value());
            }
        }
        return json;
    }

    private static ObjectNode row(Database.Row row) {
        var json = JSON.objectNode();
        row.values().forEach((name, value) -> {
            switch (value) {
                case Value.Text(var text) -> json.put(name, text);
                case Value.Amount(var number) -> json.put(name, number);
                case Value.Flag(var checked) -> json.put(name, checked);
                case Value.Names(var names) -> names.forEach(json.putArray(name)::add);
                case Value.Span(var start, var end) when end == null -> json.put(name, start);
                case Value.Span(var start, var end) ->
                    json.putObject(name).put("start", start).put("end", end);
            }
        });
        present(json, "icon", row.icon());
        present(json, "cover_url", row.cover());
        return json;
    }

    static ArrayNode blocks(List<Block> blocks) {
        var array = JSON.arrayNode();
        blocks.forEach(block -> array.add(block(block)));
        return array;
    }

    private static ObjectNode block(Block block) {
        return switch (block) {
            case Block.Text text -> text(text);
            case Block.Mark(var sign) -> typed(sign.wire());
            case Block.Columns(var columns) -> {
                var json = typed("column_list");
                var array = json.putArray("columns");
                columns.forEach(column -> array.add(blocks(column)));
                yield json;
            }
            case Block.Table(var header, var rows) -> {
                var json = typed("table").put("has_column_header", header);
                var array = json.putArray("rows");
                rows.forEach(row -> row.forEach(array.addArray()::add));
                yield json;
            }
            case Block.Code(var text, var language) ->
                typed("code").put("text", text).put("language", language);
            case Block.Equation(var expression) -> typed("equation").put("text", expression);
            case Block.Media(var frame, var url) -> typed(frame.wire()).put("url", url);
            case Block.DatabaseRef(var index) -> typed("database_ref").put("db_index", index);
            case Block.LinkedView(var index, var view) -> {
                var json = typed("linked_view").put("db_index", index);
                json.put("view_type", view.type().wire());
                yield view(json, view);
            }
            case Block.PageLink(var page) -> typed("link_to_page").put("sub_page_ref", page);
        };
    }

    private static ObjectNode text(Block.Text text) {
        var json = typed(text.kind().wire()).put("text", text.text());
        if (!text.color().equals("default")) {
            json.put("color", text.color());
        }
        present(json, "icon", text.icon());
        if (text.kind() == Block.Kind.TO_DO) {
            json.put("checked", text.checked());
        }
        if (!text.children().isEmpty()) {
            json.set("children", blocks(text.children()));
        }
        return json;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static void present(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
