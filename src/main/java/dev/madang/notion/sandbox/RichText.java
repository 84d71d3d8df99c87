package dev.madang.notion.sandbox;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads rich text of a request and makes of it what an answer shows. */
final class RichText {

    private static final Set<String> TYPES = Set.of("text", "mention", "equation");
    private static final Set<String> ITEM =
            Set.of("type", "text", "mention", "equation", "annotations", "plain_text", "href");
    private static final List<String> STYLES = List.of("bold", "italic", "strikethrough", "underline", "code");
    private static final Set<String> ANNOTATIONS =
            Set.of("bold", "italic", "strikethrough", "underline", "code", "color");
    private static final Set<String> MENTIONS = Set.of(
            "user",
            "page",
            "database",
            "date",
            "template_mention",
            "link_mention",
            "link_preview",
            "custom_emoji",
            "data_source");
    private static final Set<String> LINKED = Set.of("page", "database", "data_source");

    private RichText() {}

    static ArrayNode read(Given given) {
        ArrayNode items = Json.array();
        given.list(Limits.RICH_TEXT).forEach(item -> items.add(item(item)));
        return items;
    }

    /** An empty list where nothing is given. */
    static ArrayNode readIfGiven(Given given) {
        return given.isPresent() ? read(given) : Json.array();
    }

    /** One text without any style. */
    static ArrayNode of(String text) {
        ArrayNode items = Json.array();
        if (!text.isEmpty()) {
            ObjectNode content = Json.object().put("content", text);
            content.putNull("link");
            items.add(finished(Json.typed("text", content), Json.object(), text, null));
        }
        return items;
    }

    private static ObjectNode item(Given given) {
        String type = given.only(ITEM).typeAmong(TYPES);
        Given value = given.at(type);
        return switch (type) {
            case "text" -> text(given, value);
            case "equation" -> equation(given, value);
            default -> mention(given, value);
        };
    }

    private static ObjectNode text(Given given, Given value) {
        value.only(Set.of("content", "link"));
        ObjectNode content = Json.object().put("content", value.at("content").text(Limits.TEXT));
        Given link = value.at("link");
        String url = link.isPresent() ? link.at("url").text(Limits.URL) : null;
        content.set("link", url == null ? Json.orNull(null) : Json.object().put("url", url));
        return finished(
                Json.typed("text", content),
                annotations(given),
                content.path("content").asString(),
                url);
    }

    private static ObjectNode equation(Given given, Given value) {
        String expression = value.only(Set.of("expression")).at("expression").text(Limits.EQUATION);
        return finished(
                Json.typed("equation", Json.object().put("expression", expression)),
                annotations(given),
                expression,
                null);
    }

    private static ObjectNode mention(Given given, Given value) {
        String kind = value.typeAmong(MENTIONS);
        Given target = value.at(kind).object();
        String plain =
                given.at("plain_text").isPresent() ? given.at("plain_text").text(Limits.TEXT) : mentioned(kind, target);
        return finished(
                Json.typed("mention", Json.typed(kind, target.value().deepCopy())), annotations(given), plain, null);
    }

    private static String mentioned(String kind, Given target) {
        if (LINKED.contains(kind)) {
            return "@" + target.at("id").uuid();
        }
        if (kind.equals("date")) {
            Given end = target.at("end");
            return target.at("start").text() + (end.isPresent() ? " → " + end.text() : "");
        }
        return kind.equals("user") ? "@" + target.at("id").uuid() : "@" + kind;
    }

    private static ObjectNode annotations(Given given) {
        Given annotations = given.at("annotations");
        if (!annotations.isPresent()) {
            return Json.object();
        }
        annotations.only(ANNOTATIONS);
        ObjectNode read = Json.object();
        STYLES.forEach(style -> read.put(style, annotations.at(style).flag(false)));
        if (annotations.at("color").isPresent()) {
            read.put("color", annotations.at("color").word(Limits.BLOCK_COLORS));
        }
        return read;
    }

    private static ObjectNode finished(
            ObjectNode item, JsonNode annotations, String plain, @org.jspecify.annotations.Nullable String href) {
        ObjectNode styles = item.putObject("annotations");
        STYLES.forEach(style -> styles.put(style, annotations.path(style).booleanValue(false)));
        styles.put("color", annotations.path("color").asString("default"));
        item.put("plain_text", plain);
        item.put("href", href);
        return item;
    }
}
