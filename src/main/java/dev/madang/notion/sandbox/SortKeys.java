package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Schema.Property;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** By what rows are put in order: options by their place in the schema, empty ones last whatever the direction. */
final class SortKeys {

    private SortKeys() {}

    static Comparator<Node> order(Function<Node, JsonNode> value, Property property, boolean down) {
        return (left, right) -> {
            Key a = key(value.apply(left), property);
            Key b = key(value.apply(right), property);
            if (a == null || b == null) {
                return a == null ? b == null ? 0 : 1 : -1;
            }
            return down ? b.compareTo(a) : a.compareTo(b);
        };
    }

    /** A number or a text. */
    private record Key(BigDecimal number, String text) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::number).thenComparing(Key::text);

        static Key of(double number) {
            return new Key(Double.isFinite(number) ? BigDecimal.valueOf(number) : BigDecimal.ZERO, "");
        }

        static Key of(String text) {
            return new Key(BigDecimal.ZERO, text.toLowerCase(Locale.ROOT));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static @Nullable Key key(JsonNode value, Property property) {
        return switch (property.type()) {
            case "select", "status" -> option(value, property);
            case "multi_select" -> value.isEmpty() ? null : option(value.get(0), property);
            case "formula", "rollup" -> computed(value);
            case "unique_id" -> Key.of(value.path("number").doubleValue(0));
            default -> plain(value);
        };
    }

    private static @Nullable Key option(JsonNode value, Property property) {
        int place = 0;
        for (JsonNode option : property.config().path("options")) {
            if (option.path("id").equals(value.path("id"))) {
                return Key.of(place);
            }
            place++;
        }
        return null;
    }

    private static @Nullable Key computed(JsonNode value) {
        JsonNode inner = value.path(value.path("type").asString(""));
        return plain(
                inner.isArray() && !inner.isEmpty()
                        ? inner.get(0).path(inner.get(0).path("type").asString(""))
                        : inner);
    }

    private static @Nullable Key plain(JsonNode value) {
        if (value.isNumber()) {
            return Key.of(value.doubleValue());
        }
        if (value.isBoolean()) {
            return Key.of(value.booleanValue() ? 1 : 0);
        }
        if (value.isString()) {
            return value.stringValue().isEmpty() ? null : Key.of(value.stringValue());
        }
        if (value.path("start").isString()) {
            return Key.of(
                    (double) Dates.instant(value.path("start").stringValue()).toEpochMilli());
        }
        if (value.isArray() && !value.isEmpty()) {
            String text = Json.plain(value);
            return Key.of(text.isEmpty() ? value.get(0).path("name").asString("") : text);
        }
        return value.path("name").isString() ? Key.of(value.path("name").stringValue()) : null;
    }
}
