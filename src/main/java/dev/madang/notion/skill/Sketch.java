package dev.madang.notion.skill;

import dev.madang.notion.blueprint.PropertyType;
import dev.madang.notion.blueprint.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A design before it is drawn: databases, properties and pages by keys, texts in three languages, days relative to today.
 * Parts say from which size on they are drawn.
 */
public record Sketch(Map<String, Base> databases, List<Piece> blocks, Map<String, Leaf> pages) {

    public Sketch {
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
        blocks = List.copyOf(blocks);
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    }

    /** A database. */
    record Base(
            Complexity least,
            Words title,
            @Nullable Words about,
            @Nullable String icon,
            Map<String, Field> fields,
            List<Look> looks,
            List<List<String>> rows) {

        /** The keys of the properties that rows have cells for, in order. */
        List<String> columns() {
            return fields.entrySet().stream()
                    .filter(e -> e.getValue().writable())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * A property.
     *
     * @param argument what stands behind the type: a format, a key, a relation with target and function
     * @param rest options or an expression, as written
     */
    record Field(
            Complexity least,
            PropertyType type,
            String argument,
            Words label,
            List<Words> options,
            List<String> colors,
            String rest) {

        boolean writable() {
            return !type.computed() && type != PropertyType.PEOPLE && type != PropertyType.FILES;
        }
    }

    /** A view. */
    record Look(
            Complexity least,
            View.Type type,
            Words title,
            @Nullable String group,
            @Nullable String date,
            List<Order> orders,
            List<Where> wheres) {}

    record Order(String key, boolean descending) {}

    record Where(
            String key, View.Condition condition, @Nullable String value) {}

    /** A page below the main page. */
    record Leaf(Complexity least, Words title, @Nullable String icon, List<Piece> blocks) {}

    /**
     * A block.
     *
     * @param kind the word of the file: {@code h2}, {@code callout}, {@code =db}
     */
    record Piece(
            Complexity least,
            String kind,
            String color,
            @Nullable String icon,
            @Nullable Words text,
            boolean checked,
            List<List<Piece>> below,
            @Nullable Look look,
            List<List<Words>> cells) {

        List<Piece> children() {
            return below.isEmpty() ? List.of() : below.getFirst();
        }
    }
}
