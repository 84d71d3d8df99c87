package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the JSON form of a blueprint, from us or from a model; {@code db_name}, {@code name} and other known spellings count too. */
public final class BlueprintReader {

    private final Fields fields = new Fields();
    private final BlockReader blocks = new BlockReader(fields);
    private final PropertyReader properties = new PropertyReader(fields);

    private BlueprintReader() {}

    public static Reading read(JsonNode json) {
        var reader = new BlueprintReader();
        var blueprint = reader.blueprint(json.isObject() ? json : JsonNodeFactory.instance.objectNode());
        return new Reading(blueprint, reader.fields.findings());
    }

    private Blueprint blueprint(JsonNode json) {
        var main = json.path("main_page");
        var metadata = json.path("metadata");
        var pages = new ArrayList<Blueprint.SubPage>();
        fields.each(json, "", "sub_pages", (page, path) -> pages.add(page(page, path)));
        var databases = new ArrayList<Database>();
        fields.each(json, "", "databases", (database, path) -> databases.add(database(database, path)));
        return new Blueprint(
                fields.text(json, "title").or(() -> fields.text(main, "title")).orElse(""),
                fields.text(json, "template_type").orElse("custom"),
                fields.text(metadata, "color_theme")
                        .or(() -> fields.text(json, "color"))
                        .orElse("default"),
                fields.text(metadata, "skill_used").orElse(null),
                fields.text(main, "icon").or(() -> fields.text(json, "icon")).orElse(null),
                fields.text(main, "cover_url").orElse(null),
                blocks.list(json, "", "blocks", 0),
                databases,
                pages);
    }

    private Blueprint.SubPage page(JsonNode json, String path) {
        return new Blueprint.SubPage(
                fields.text(json, "title").or(() -> fields.text(json, "name")).orElse(""),
                fields.text(json, "icon").orElse(null),
                fields.text(json, "cover_url").orElse(null),
                fields.text(json, "description").orElse(null),
                blocks.list(json, path, "blocks", 0));
    }

    private Database database(JsonNode json, String path) {
        var schema = properties.schema(json, path);
        var views = new ArrayList<View>();
        fields.each(json, path, "views", (view, at) -> view(view, at).ifPresent(views::add));
        var rows = new ArrayList<Database.Row>();
        fields.each(json, path, "sample_items", (row, at) -> rows.add(row(row, at, schema)));
        return new Database(
                fields.text(json, "title")
                        .or(() -> fields.text(json, "db_name"))
                        .orElse(""),
                fields.text(json, "description").orElse(null),
                fields.text(json, "icon").orElse(null),
                json.path("is_inline").asBoolean(true),
                fields.text(json, "db_parent").orElse(null),
                schema,
                views,
                rows);
    }

    private Optional<View> view(JsonNode json, String path) {
        if (json.isString()) {
            var type = View.Type.named(json.asString());
            if (type.isEmpty()) {
                fields.found(path, Reason.TYPE_UNKNOWN, json.asString());
            }
            return type.map(known -> new View(known, known.wire()));
        }
        return new ViewReader(fields).view(json, path, "type");
    }

    private Database.Row row(JsonNode json, String path, Map<String, Property> schema) {
        var values = new LinkedHashMap<String, Value>();
        for (var entry : json.properties()) {
            var name = entry.getKey();
            var ours = schema.containsKey(name);
            if (entry.getValue().isNull() || (!ours && (name.equals("icon") || name.equals("cover_url")))) {
                continue;
            }
            value(entry.getValue(), schema.get(name))
                    .ifPresentOrElse(
                            value -> values.put(name, value),
                            () -> fields.found(
                                    path + Finding.path(name),
                                    Reason.SHAPE_WRONG,
                                    entry.getValue().toString()));
        }
        return new Database.Row(
                values,
                schema.containsKey("icon") ? null : fields.text(json, "icon").orElse(null),
                schema.containsKey("cover_url")
                        ? null
                        : fields.text(json, "cover_url").orElse(null));
    }

    private static Optional<Value> value(JsonNode json, @Nullable Property property) {
        if (json.isBoolean()) {
            return Optional.of(new Value.Flag(json.asBoolean()));
        }
        if (json.isNumber()) {
            return Optional.of(new Value.Amount(json.decimalValue()));
        }
        if (json.isString()) {
            var date = property != null && property.type() == PropertyType.DATE;
            return Optional.of(date ? new Value.Span(json.asString(), null) : new Value.Text(json.asString()));
        }
        if (json.isArray() && json.valueStream().allMatch(JsonNode::isString)) {
            return Optional.of(
                    new Value.Names(json.valueStream().map(JsonNode::asString).toList()));
        }
        if (json.path("start").isString()) {
            var end = json.path("end").isString() ? json.path("end").asString() : null;
            return Optional.of(new Value.Span(json.path("start").asString(), end));
        }
        return Optional.empty();
    }

    /** What is common to reading all parts: fields by name, and the list of what was not understood. */
    static final class Fields {

        private final List<Finding> findings = new ArrayList<>();

        interface Item {
            void at(JsonNode json, String path);
        }

        List<Finding> findings() {
            return findings;
        }

        void found(String path, Reason reason, String what) {
            findings.add(new Finding(path, reason, what));
        }

        Optional<String> text(JsonNode json, String key) {
            return json.path(key).isString() ? Optional.of(json.path(key).asString()) : Optional.empty();
        }

        void each(JsonNode json, String path, String key, Item item) {
            var array = json.path(key);
            if (!array.isArray()) {
                if (!array.isMissingNode()) {
                    found(path + Finding.path(key), Reason.SHAPE_WRONG, array.toString());
                }
                return;
            }
            for (int i = 0; i < array.size(); i++) {
                var at = path + Finding.path(key, i);
                if (array.get(i).isObject()
                        || (key.equals("views") && array.get(i).isString())) {
                    item.at(array.get(i), at);
                } else {
                    found(at, Reason.SHAPE_WRONG, array.get(i).toString());
                }
            }
        }
    }
}
