package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a view, of a database or one linked into a page. */
final class ViewReader {

    private final BlueprintReader.Fields fields;

    ViewReader(BlueprintReader.Fields fields) {
        this.fields = fields;
    }

    /** @param key where the type stands, {@code type} or {@code view_type} */
    Optional<View> view(JsonNode json, String path, String key) {
        var name = fields.text(json, key).orElse("table");
        var type = View.Type.named(name);
        if (type.isEmpty()) {
            fields.found(path + Finding.path(key), Reason.TYPE_UNKNOWN, name);
            return Optional.empty();
        }
        var group = json.path("group_by");
        return Optional.of(new View(
                type.get(),
                fields.text(json, "title").orElse(type.get().wire()),
                fields.text(group, "property")
                        .or(() -> fields.text(json, "group_by"))
                        .orElse(null),
                fields.text(json, "date_property").orElse(null),
                sorts(json, path),
                filters(json, path)));
    }

    private List<View.Sort> sorts(JsonNode json, String path) {
        var sorts = new ArrayList<View.Sort>();
        fields.each(
                json,
                path,
                "sorts",
                (sort, at) -> sorts.add(new View.Sort(
                        fields.text(sort, "property").orElse(""),
                        sort.path("direction").asString("").startsWith("desc"))));
        return sorts;
    }

    private List<View.Filter> filters(JsonNode json, String path) {
        var filters = new ArrayList<View.Filter>();
        fields.each(json, path, "filters", (filter, at) -> {
            var condition = fields.text(filter, "condition").flatMap(View.Condition::named);
            if (condition.isEmpty()) {
                fields.found(at, Reason.TYPE_UNKNOWN, filter.toString());
                return;
            }
            filters.add(new View.Filter(
                    fields.text(filter, "property").orElse(""),
                    condition.get(),
                    fields.text(filter, "value").orElse(null)));
        });
        return filters;
    }
}
