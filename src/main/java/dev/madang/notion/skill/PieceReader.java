package dev.madang.notion.skill;

import dev.madang.notion.blueprint.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a design: a text is a paragraph, {@code kind: text} a block of that kind, with a list what stands below. */
final class PieceReader {

    private static final Set<String> KINDS = Set.of(
            "h1",
            "h2",
            "h3",
            "p",
            "callout",
            "quote",
            "toggle",
            "bullets",
            "steps",
            "todos",
            "columns",
            "table",
            "code",
            "eq",
            "bookmark");

    private static final Set<String> COLORS =
            Set.of("gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red");

    private PieceReader() {}

    static List<Sketch.Piece> pieces(String place, List<?> items) {
        var pieces = new ArrayList<Sketch.Piece>();
        items.forEach(item -> pieces.addAll(item(place, item)));
        return pieces;
    }

    private static List<Sketch.Piece> item(String place, @Nullable Object item) {
        if (item instanceof Map<?, ?> map && map.size() == 1) {
            var entry = map.entrySet().iterator().next();
            return keyed(place, String.valueOf(entry.getKey()), entry.getValue());
        }
        if (item instanceof String text) {
            return List.of(scalar(place, text));
        }
        throw new IllegalArgumentException(place + ": no block: " + item);
    }

    private static Sketch.Piece scalar(String place, String text) {
        var bare = SketchReader.bare(text);
        var least = Complexity.from(text);
        if (!bare.startsWith("=") && !List.of("---", "toc", "crumbs").contains(bare)) {
            return piece(least, "p", Words.of(bare), List.of(), null);
        }
        var words = bare.split(" ", 3);
        return switch (words[0]) {
            case "=db", "=link" -> piece(least, words[0], Words.of(words[1]), List.of(), null);
            case "=view" -> piece(least, "=view", Words.of(words[1]), List.of(), LookReader.look(place, words[2]));
            default -> piece(least, words[0], null, List.of(), null);
        };
    }

    private static List<Sketch.Piece> keyed(String place, String key, @Nullable Object value) {
        var words = SketchReader.bare(key).split(" ", -1);
        if (!KINDS.contains(words[0]) || value == null) {
            throw new IllegalArgumentException(place + ": no block: " + key);
        }
        var least = Complexity.from(key);
        return switch (words[0]) {
            case "bullets", "steps", "todos" -> list(place, least, words[0], value);
            case "columns" ->
                List.of(piece(
                        least,
                        "columns",
                        null,
                        items(value).stream()
                                .map(column -> pieces(place, items(column)))
                                .toList(),
                        null));
            case "table" -> List.of(table(least, value));
            default -> List.of(text(place, least, words, value));
        };
    }

    private static List<Sketch.Piece> list(String place, Complexity least, String kind, Object value) {
        var pieces = new ArrayList<Sketch.Piece>();
        for (var item : items(value)) {
            var text = String.valueOf(item);
            var checked = kind.equals("todos") && text.startsWith("x ");
            pieces.add(new Sketch.Piece(
                    least,
                    kind,
                    "default",
                    null,
                    Words.of(checked ? text.substring(2) : text),
                    checked,
                    List.of(),
                    null,
                    List.of()));
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException(place + ": an empty list");
        }
        return pieces;
    }

    private static Sketch.Piece table(Complexity least, Object value) {
        var cells = items(value).stream()
                .map(row -> items(row).stream()
                        .map(cell -> Words.of(String.valueOf(cell)))
                        .toList())
                .toList();
        return new Sketch.Piece(least, "table", "default", null, null, false, List.of(), null, cells);
    }

    private static Sketch.Piece text(String place, Complexity least, String[] words, Object value) {
        var color = "default";
        String icon = null;
        for (int i = 1; i < words.length; i++) {
            var name = words[i].replace("_bg", "");
            if (COLORS.contains(name)) {
                color = words[i].replace("_bg", "_background");
            } else if (Blueprint.isIcon(words[i])) {
                icon = words[i];
            } else {
                throw new IllegalArgumentException(place + ": neither colour nor icon: " + words[i]);
            }
        }
        var items = items(value);
        var below = items.size() > 1
                ? List.of(pieces(place, items.subList(1, items.size())))
                : List.<List<Sketch.Piece>>of();
        return new Sketch.Piece(
                least,
                words[0],
                color,
                icon,
                Words.of(String.valueOf(items.getFirst())),
                false,
                below,
                null,
                List.of());
    }

    private static List<?> items(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private static Sketch.Piece piece(
            Complexity least,
            String kind,
            @Nullable Words text,
            List<List<Sketch.Piece>> below,
            Sketch.@Nullable Look look) {
        return new Sketch.Piece(least, kind, "default", null, text, false, below, look, List.of());
    }
}
