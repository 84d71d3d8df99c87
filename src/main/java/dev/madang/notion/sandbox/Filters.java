package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Schema.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Reads filters: conditions on properties and times, joined by and and or, two levels deep. */
final class Filters {

    private static final int DEEPEST = 2;
    private static final Set<String> TIMESTAMPS = Set.of("created_time", "last_edited_time");

    /** By which condition a property of a type is filtered. */
    private static final Map<String, Set<String>> CONDITIONS = Map.ofEntries(
            Map.entry("title", Set.of("title", "rich_text")),
            Map.entry("rich_text", Set.of("rich_text")),
            Map.entry("url", Set.of("url", "rich_text")),
            Map.entry("email", Set.of("email", "rich_text")),
            Map.entry("phone_number", Set.of("phone_number", "rich_text")),
            Map.entry("created_by", Set.of("created_by", "people")),
            Map.entry("last_edited_by", Set.of("last_edited_by", "people")),
            Map.entry("created_time", Set.of("created_time", "date")),
            Map.entry("last_edited_time", Set.of("last_edited_time", "date")),
            Map.entry("unique_id", Set.of("unique_id", "number")));

    private final Schema schema;
    private final RowValues values;

    Filters(Schema schema, RowValues values) {
        this.schema = schema;
        this.values = values;
    }

    Predicate<Node> read(Given filter) {
        return read(filter, 0);
    }

    private Predicate<Node> read(Given filter, int depth) {
        filter.object();
        boolean and = filter.at("and").isDefined();
        if (and || filter.at("or").isDefined()) {
            return joined(filter, and ? "and" : "or", depth);
        }
        if (filter.at("timestamp").isDefined()) {
            return timestamp(filter);
        }
        return onProperty(filter);
    }

    private Predicate<Node> joined(Given filter, String word, int depth) {
        filter.only(Set.of(word));
        if (depth >= DEEPEST) {
            throw filter.at(word).fault("should be not present");
        }
        List<Predicate<Node>> parts = filter.at(word).list(Limits.VALUES).stream()
                .map(part -> read(part, depth + 1))
                .toList();
        return word.equals("and")
                ? row -> parts.stream().allMatch(part -> part.test(row))
                : row -> parts.stream().anyMatch(part -> part.test(row));
    }

    private Predicate<Node> timestamp(Given filter) {
        String which = filter.at("timestamp").word(TIMESTAMPS);
        Predicate<JsonNode> condition = Conditions.of("date", filter.at(which).object(), values.today());
        return row -> condition.test(
                Json.object().put("start", Json.time(which.equals("created_time") ? row.createdAt() : row.editedAt())));
    }

    static Property property(Schema schema, Given name) {
        return schema.find(name.text())
                .orElseThrow(() -> Refused.invalid("Could not find property with name or id: " + name.text()));
    }

    private Predicate<Node> onProperty(Given filter) {
        Property property = property(schema, filter.at("property"));
        Set<String> kinds = CONDITIONS.getOrDefault(property.type(), Set.of(property.type()));
        Set<String> keys = new HashSet<>(filter.value().propertyNames());
        keys.removeAll(Set.of("property", "type"));
        if (keys.size() != 1) {
            throw filter.fault("should have one condition");
        }
        String kind = keys.iterator().next();
        if (!kinds.contains(kind)) {
            throw Refused.invalid("database property " + property.type() + " does not match filter " + kind);
        }
        Predicate<JsonNode> condition =
                Conditions.of(usual(kind, property.type()), filter.at(kind).object(), values.today());
        return row -> condition.test(values.value(row, property));
    }

    /** Conditions that read alike under several names. */
    private static String usual(String kind, String type) {
        return switch (kind) {
            case "title", "url", "email", "phone_number" -> "rich_text";
            case "created_time", "last_edited_time" -> "date";
            case "created_by", "last_edited_by" -> "people";
            case "number" -> type.equals("unique_id") ? "unique_id" : kind;
            default -> kind;
        };
    }
}
