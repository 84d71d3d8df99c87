package dev.madang.notion.sandbox.room;

import dev.madang.notion.sandbox.Contents;
import dev.madang.notion.sandbox.Contents.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Makes cells of the values of properties. */
final class Cells {

    private final Map<UUID, Contents.Step> pages;
    private final Say say;

    Cells(Map<UUID, Contents.Step> pages, Say say) {
        this.pages = pages;
        this.say = say;
    }

    Cell of(Column column, JsonNode page) {
        JsonNode value = page.path("properties").path(column.name()).path(column.type());
        return of(column.name(), column.type(), value, column.config());
    }

    private Cell of(String name, String type, JsonNode value, JsonNode config) {
        return switch (type) {
            case "title", "rich_text" ->
                value.isEmpty()
                        ? Cell.empty(name, type)
                        : new Cell(name, type, "text", Span.of(value), List.of(), false, null);
            case "number" ->
                value.isNumber()
                        ? Cell.text(
                                name,
                                type,
                                "number",
                                say.number(
                                        value.doubleValue(),
                                        config.path("format").asString("")))
                        : Cell.empty(name, type);
            case "checkbox" -> new Cell(name, type, "check", List.of(), List.of(), value.booleanValue(false), null);
            case "select", "status" ->
                Cell.tags(name, type, "tags", value.isObject() ? List.of(tag(value)) : List.of());
            case "multi_select" -> Cell.tags(name, type, "tags", all(value));
            case "date" -> Cell.text(name, type, "text", say.date(value));
            case "created_time", "last_edited_time" -> Cell.text(name, type, "text", say.moment(value.asString("")));
            case "people" -> Cell.tags(name, type, "people", people(value));
            case "created_by", "last_edited_by" -> Cell.tags(name, type, "people", List.of(person()));
            case "relation" -> Cell.tags(name, type, "pages", related(value));
            case "files" -> Cell.tags(name, type, "tags", files(value));
            case "unique_id" -> Cell.text(name, type, "text", uniqueId(value));
            case "url", "email", "phone_number" -> link(name, type, value.asString(""));
            case "formula", "rollup" -> computed(name, type, value);
            default -> Cell.text(name, type, "text", value.isString() ? value.stringValue() : "");
        };
    }

    private static Cell.Tag tag(JsonNode option) {
        return new Cell.Tag(
                option.path("name").asString(""), option.path("color").asString("default"), null);
    }

    private static List<Cell.Tag> all(JsonNode options) {
        List<Cell.Tag> tags = new ArrayList<>();
        options.forEach(option -> tags.add(tag(option)));
        return tags;
    }

    private List<Cell.Tag> people(JsonNode people) {
        List<Cell.Tag> tags = new ArrayList<>();
        people.forEach(one -> tags.add(person()));
        return tags;
    }

    private Cell.Tag person() {
        return new Cell.Tag(say.word("notion.person"), "default", null);
    }

    private List<Cell.Tag> related(JsonNode relation) {
        List<Cell.Tag> tags = new ArrayList<>();
        relation.forEach(one -> {
            Contents.Step step = pages.get(UUID.fromString(one.path("id").asString()));
            if (step != null) {
                String title = step.title().isBlank() ? say.word("notion.untitled") : step.title();
                tags.add(new Cell.Tag(
                        Icon.of(step.icon(), "📄") + " " + title,
                        "default",
                        "/notion/pages/" + step.id().toString().replace("-", "")));
            }
        });
        return tags;
    }

    private static List<Cell.Tag> files(JsonNode files) {
        List<Cell.Tag> tags = new ArrayList<>();
        files.forEach(file -> tags.add(new Cell.Tag(
                "📎 " + file.path("name").asString(""),
                "default",
                Links.safe(file.path(file.path("type").asString("")).path("url").asString("")))));
        return tags;
    }

    private static String uniqueId(JsonNode id) {
        String prefix = id.path("prefix").asString("");
        String number = id.path("number").asString("");
        return prefix.isEmpty() || number.isEmpty() ? number : prefix + "-" + number;
    }

    private static Cell link(String name, String type, String text) {
        String address = switch (type) {
            case "email" -> "mailto:" + text;
            case "phone_number" -> "tel:" + text.replaceAll("[^0-9+]", "");
            default -> text;
        };
        return text.isEmpty()
                ? Cell.empty(name, type)
                : new Cell(
                        name, type, "link", List.of(new Span(text, "", null)), List.of(), false, Links.safe(address));
    }

    private Cell computed(String name, String type, JsonNode value) {
        String kind = value.path("type").asString("");
        JsonNode inner = value.path(kind);
        return switch (kind) {
            case "number" ->
                inner.isNumber()
                        ? Cell.text(
                                name,
                                type,
                                "number",
                                share(value)
                                        ? say.number(inner.doubleValue(), "percent")
                                        : say.number(inner.doubleValue(), ""))
                        : Cell.empty(name, type);
            case "boolean" -> new Cell(name, type, "check", List.of(), List.of(), inner.booleanValue(false), null);
            case "date" -> Cell.text(name, type, "text", say.date(inner));
            case "array" -> array(name, type, inner);
            default -> Cell.text(name, type, "text", inner.asString(""));
        };
    }

    private static boolean share(JsonNode rollup) {
        return rollup.path("function").asString("").startsWith("percent_");
    }

    private Cell array(String name, String type, JsonNode items) {
        List<Cell.Tag> tags = new ArrayList<>();
        items.forEach(item -> {
            String kind = item.path("type").asString("");
            Cell cell = of(name, kind, item.path(kind), item);
            if (cell.tags().isEmpty() && !cell.isEmpty()) {
                tags.add(new Cell.Tag(
                        cell.kind().equals("check") ? (cell.on() ? "☑" : "☐") : cell.plain(), "default", null));
            }
            tags.addAll(cell.tags());
        });
        return Cell.tags(name, type, "tags", tags);
    }
}
