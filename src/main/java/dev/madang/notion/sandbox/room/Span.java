package dev.madang.notion.sandbox.room;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A piece of text.
 *
 * @param look classes of the styles
 * @param href where it leads, or null; never anything but a page of ours or an address of the web
 */
record Span(String text, String look, @Nullable String href) {

    static List<Span> of(JsonNode richText) {
        List<Span> spans = new ArrayList<>();
        richText.forEach(item -> spans.add(of(item, item.path("annotations"))));
        return spans;
    }

    private static Span of(JsonNode item, JsonNode styles) {
        List<String> look = new ArrayList<>();
        for (String style : List.of("bold", "italic", "strikethrough", "underline", "code")) {
            if (styles.path(style).booleanValue(false)) {
                look.add("is-" + style);
            }
        }
        String color = styles.path("color").asString("default");
        if (!color.equals("default")) {
            look.add("n-" + color.replace('_', '-'));
        }
        String type = item.path("type").asString("text");
        if (!type.equals("text")) {
            look.add("is-" + type);
        }
        return new Span(item.path("plain_text").asString(""), String.join(" ", look), href(item));
    }

    private static @Nullable String href(JsonNode item) {
        JsonNode mention = item.path("mention");
        String kind = mention.path("type").asString("");
        if (kind.equals("page") || kind.equals("database")) {
            return "/notion/pages/" + mention.path(kind).path("id").asString("").replace("-", "");
        }
        return Links.safe(item.path("text").path("link").path("url").asString(""));
    }

    static String plain(JsonNode richText) {
        StringBuilder text = new StringBuilder();
        richText.forEach(item -> text.append(item.path("plain_text").asString("")));
        return text.toString();
    }
}
