package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the schema of a database; a property may be an object or the name of its type alone. */
final class PropertyReader {

    private static final String[] PALETTE = {"blue", "orange", "green", "red", "purple", "yellow"};

    private final BlueprintReader.Fields fields;

    PropertyReader(BlueprintReader.Fields fields) {
        this.fields = fields;
    }

    Map<String, Property> schema(JsonNode database, String path) {
        var key = database.has("db_properties") && !database.has("properties") ? "db_properties" : "properties";
        var json = database.path(key);
        var schema = new LinkedHashMap<String, Property>();
        if (!json.isObject()) {
            if (!json.isMissingNode()) {
                fields.found(path + Finding.path(key), Reason.SHAPE_WRONG, json.toString());
            }
            return schema;
        }
        for (var entry : json.properties()) {
            var at = path + Finding.path(key, entry.getKey());
            property(entry.getValue(), at).ifPresent(property -> schema.put(entry.getKey(), property));
        }
        return schema;
    }

    private Optional<Property> property(JsonNode json, String path) {
        var name = json.isString() ? json.asString() : fields.text(json, "type").orElse("");
        var type = PropertyType.named(name);
        if (type.isEmpty()) {
            fields.found(path, Reason.TYPE_UNKNOWN, name);
        }
        return type.map(known -> property(json, known, path));
    }

    private Property property(JsonNode json, PropertyType type, String path) {
        return switch (type) {
            case NUMBER -> new Property.Figure(fields.text(json, "format").orElse("number"));
            case SELECT, MULTI_SELECT, STATUS -> new Property.Choice(type, options(json, path));
            case RELATION -> new Property.Relation(json.path("target_db_index").asInt(-1));
            case ROLLUP ->
                new Property.Rollup(
                        fields.text(json, "relation_property").orElse(""),
                        fields.text(json, "target_property").orElse(""),
                        fields.text(json, "function").orElse("count"));
            case FORMULA -> new Property.Formula(fields.text(json, "expression").orElse(""));
            case UNIQUE_ID -> new Property.Serial(fields.text(json, "prefix").orElse(""));
            case TITLE,
                    RICH_TEXT,
                    DATE,
                    PEOPLE,
                    FILES,
                    CHECKBOX,
                    URL,
                    EMAIL,
                    PHONE_NUMBER,
                    CREATED_TIME,
                    CREATED_BY,
                    LAST_EDITED_TIME,
                    LAST_EDITED_BY -> new Property.Plain(type);
        };
    }

    private List<Property.Option> options(JsonNode json, String path) {
        var options = new ArrayList<Property.Option>();
        var array = json.path("options");
        for (int i = 0; i < array.size(); i++) {
            var option = array.get(i);
            var color = PALETTE[i % PALETTE.length];
            if (option.isString()) {
                options.add(new Property.Option(option.asString(), color));
            } else if (fields.text(option, "name").isPresent()) {
                options.add(new Property.Option(
                        fields.text(option, "name").orElse(""),
                        fields.text(option, "color").orElse(color)));
            } else {
                fields.found(path + Finding.path("options", i), Reason.SHAPE_WRONG, option.toString());
            }
        }
        return options;
    }
}
