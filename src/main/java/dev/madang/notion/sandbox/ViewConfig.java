package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Schema.Property;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a view shows and how (facts §7.3). */
final class ViewConfig {

    static final Set<String> TYPES =
            Set.of("table", "board", "list", "calendar", "timeline", "gallery", "form", "chart", "map", "dashboard");
    private static final Set<String> CHARTS = Set.of("column", "bar", "line", "donut", "number");
    private static final Set<String> DATED = Set.of("date", "created_time", "last_edited_time", "formula", "rollup");
    private static final Map<String, Set<String>> GROUPED = Map.of(
            "person", Set.of("people", "created_by", "last_edited_by"),
            "text", Set.of("rich_text", "title"));

    private final Schema schema;

    ViewConfig(Schema schema) {
        this.schema = schema;
    }

    JsonNode read(Given given, String viewType) {
        if (!given.isPresent()) {
            if (Set.of("board", "calendar", "timeline", "chart").contains(viewType)) {
                throw given.fault("should be defined for a view of type `" + viewType + "`");
            }
            return Json.orNull(null);
        }
        String type = given.object().at("type").word(TYPES);
        if (!type.equals(viewType)) {
            throw given.at("type").fault("should be `\"" + viewType + "\"`");
        }
        ObjectNode read = (ObjectNode) given.value().deepCopy();
        switch (type) {
            case "board" -> group(given.at("group_by"), read, "group_by");
            case "calendar", "timeline" -> dates(given, read);
            case "chart" -> {
                String ignored = given.at("chart_type").word(CHARTS);
            }
            default -> {
                // Nothing that it could not do without.
            }
        }
        if (given.at("sub_group_by").isPresent()) {
            group(given.at("sub_group_by"), read, "sub_group_by");
        }
        if (given.at("properties").isPresent()) {
            given.at("properties").list(Limits.VALUES).forEach(one -> property(one.at("property_id")));
        }
        return read;
    }

    private void group(Given given, ObjectNode read, String name) {
        Property property = property(given.object().at("property_id"));
        String type = given.at("type").text();
        boolean fits = type.equals(property.type())
                || GROUPED.getOrDefault(type, Set.of()).contains(property.type());
        if (!fits) {
            throw given.at("type").fault("should be `\"" + property.type() + "\"`, the type of its property");
        }
        ((ObjectNode) read.path(name)).put("property_id", property.id()).put("property_name", property.name());
    }

    private void dates(Given given, ObjectNode read) {
        Property date = property(given.at("date_property_id"));
        if (!DATED.contains(date.type())) {
            throw given.at("date_property_id").fault("should be the id of a property with dates");
        }
        read.put("date_property_id", date.id()).put("date_property_name", date.name());
        if (given.at("end_date_property_id").isPresent()) {
            Property end = property(given.at("end_date_property_id"));
            read.put("end_date_property_id", end.id()).put("end_date_property_name", end.name());
        }
    }

    private Property property(Given id) {
        return schema.find(id.text()).orElseThrow(() -> id.fault("should be the id of a property that exists"));
    }
}
