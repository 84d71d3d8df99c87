package dev.madang.notion.blueprint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database of a blueprint.
 *
 * @param page the title of the page that holds it; null = the main page
 * @param properties by name, in order
 */
public record Database(
        String title,
        @Nullable String description,
        @Nullable String icon,
        boolean inline,
        @Nullable String page,
        Map<String, Property> properties,
        List<View> views,
        List<Row> rows) {

    public Database {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        views = List.copyOf(views);
        rows = List.copyOf(rows);
    }

    /** The name of the property that titles the rows, when there is one. */
    public Optional<String> titleProperty() {
        return firstOf(PropertyType.TITLE);
    }

    /** The name of the first property of one of these types. */
    public Optional<String> firstOf(PropertyType... types) {
        return properties.entrySet().stream()
                .filter(e -> List.of(types).contains(e.getValue().type()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A sample row: what stands in its properties, by name. */
    public record Row(
            Map<String, Value> values,
            @Nullable String icon,
            @Nullable String cover) {

        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The row's title, or nothing when it has none. */
        public String title(String property) {
            return values.get(property) instanceof Value.Text(var text) ? text : "";
        }
    }
}
