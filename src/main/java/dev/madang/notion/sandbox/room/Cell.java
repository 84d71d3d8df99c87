package dev.madang.notion.sandbox.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a property as it is shown.
 *
 * @param kind {@code text}, {@code number}, {@code check}, {@code tags}, {@code link}, {@code pages}, {@code people},
 *     {@code empty}
 * @param spans the text of it, where it is one
 * @param tags of options, of related pages, of people
 * @param href of a link
 */
record Cell(
        String name,
        String type,
        String kind,
        List<Span> spans,
        List<Tag> tags,
        boolean on,
        @Nullable String href) {

    /** An option, a related page or a person. */
    record Tag(String text, String color, @Nullable String href) {}

    static Cell empty(String name, String type) {
        return new Cell(name, type, "empty", List.of(), List.of(), false, null);
    }

    static Cell text(String name, String type, String kind, String text) {
        return text.isEmpty()
                ? empty(name, type)
                : new Cell(name, type, kind, List.of(new Span(text, "", null)), List.of(), false, null);
    }

    static Cell tags(String name, String type, String kind, List<Tag> tags) {
        return tags.isEmpty() ? empty(name, type) : new Cell(name, type, kind, List.of(), tags, false, null);
    }

    /** What it says, without its looks. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        spans.forEach(span -> plain.append(span.text()));
        tags.forEach(tag -> plain.append(plain.isEmpty() ? "" : ", ").append(tag.text()));
        return plain.toString();
    }

    public boolean isEmpty() {
        return kind.equals("empty");
    }
}
