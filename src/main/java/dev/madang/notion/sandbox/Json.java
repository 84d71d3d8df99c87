package dev.madang.notion.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON as Notion writes them. */
final class Json {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A number without a fraction that it does not have. */
    static JsonNode number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? JsonNodeFactory.instance.numberNode((long) number) : JsonNodeFactory.instance.numberNode(number);
    }

    static ObjectNode user(UUID id) {
        return object().put("object", "user").put("id", id.toString());
    }

    /** The value, or JSON's null where there is none. */
    static JsonNode orNull(@Nullable JsonNode value) {
        return value == null || value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }

    /** {@code {"type": name, name: value}}. */
    static ObjectNode typed(String name, JsonNode value) {
        ObjectNode object = object().put("type", name);
        object.set(name, value);
        return object;
    }

    static ObjectNode parent(String name, UUID id) {
        return object().put("type", name).put(name, id.toString());
    }

    /** What a list of rich text says. */
    static String plain(JsonNode richText) {
        StringBuilder plain = new StringBuilder();
        richText.forEach(part -> plain.append(part.path("plain_text").asString("")));
        return plain.toString();
    }

    static ArrayNode array(List<? extends JsonNode> items) {
        ArrayNode array = array();
        items.forEach(array::add);
        return array;
    }
}
