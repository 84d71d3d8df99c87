package dev.madang.notion.skill;

import dev.madang.notion.blueprint.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a design from its data file. The notation is described in docs/notion-designs.md; whatever cannot be read is an
 * {@link IllegalArgumentException} that names the file and the place.
 */
public final class SketchReader {

    private static final List<String> CYCLE =
            List.of("blue", "green", "orange", "purple", "pink", "yellow", "red", "brown", "gray");

    private static final List<String> STAGES = List.of("gray", "blue", "yellow", "orange", "green");

    private SketchReader() {}

    public static Sketch read(Entry entry) {
        var databases = new LinkedHashMap<String, Sketch.Base>();
        var listed = entry.map("databases");
        listed.values().keySet().forEach(key -> databases.put(bare(key), base(key, listed.map(key))));
        var pages = new LinkedHashMap<String, Sketch.Leaf>();
        var leaves = entry.map("pages");
        leaves.values().keySet().forEach(key -> pages.put(bare(key), leaf(key, leaves.map(key))));
        var sketch = new Sketch(databases, PieceReader.pieces(entry.place(), entry.list("page")), pages);
        SketchCheck.check(entry.place(), sketch);
        return sketch;
    }

    private static Sketch.Leaf leaf(String key, Entry entry) {
        return new Sketch.Leaf(
                Complexity.from(key),
                entry.words("title"),
                entry.find("icon").orElse(null),
                PieceReader.pieces(entry.place(), entry.list("blocks")));
    }

    private static Sketch.Base base(String key, Entry entry) {
        var fields = new LinkedHashMap<String, Sketch.Field>();
        var listed = entry.map("properties");
        listed.values()
                .keySet()
                .forEach(name -> fields.put(bare(name), field(name, listed.place(), listed.text(name))));
        var looks = entry.list("views").stream()
                .map(view -> LookReader.look(entry.place(), String.valueOf(view)))
                .toList();
        return new Sketch.Base(
                Complexity.from(key),
                entry.words("title"),
                entry.find("about").map(Words::of).orElse(null),
                entry.find("icon").orElse(null),
                fields,
                looks,
                rows(entry, fields));
    }

    private static List<List<String>> rows(Entry entry, Map<String, Sketch.Field> fields) {
        var width = fields.values().stream().filter(Sketch.Field::writable).count();
        var rows = new ArrayList<List<String>>();
        for (var row : entry.list("rows")) {
            var cells = parts(String.valueOf(row));
            if (cells.size() != width) {
                throw new IllegalArgumentException(
                        entry.place() + ": " + cells.size() + " cells, not " + width + ": " + row);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Sketch.Field field(String key, String place, String text) {
        var parts = parts(text);
        var head = parts.getFirst().split(" ", 2);
        var type = PropertyType.named(head[0])
                .orElseThrow(() -> new IllegalArgumentException(place + ": unknown type in " + text));
        if (parts.size() < 2) {
            throw new IllegalArgumentException(place + ": no name in " + text);
        }
        var rest = parts.size() > 2 ? parts.get(2) : "";
        var options = new ArrayList<Words>();
        var colors = new ArrayList<String>();
        if (type.choice()) {
            for (var option : rest.split(" / ", -1)) {
                var at = option.lastIndexOf('@');
                options.add(Words.of(at < 0 ? option : option.substring(0, at)));
                colors.add(
                        at < 0
                                ? color(type, colors.size(), rest)
                                : option.substring(at + 1).strip());
            }
        }
        return new Sketch.Field(
                Complexity.from(key),
                type,
                head.length > 1 ? head[1] : "",
                Words.of(parts.get(1)),
                options,
                colors,
                rest);
    }

    /** A status runs from gray to green; other options go round the palette. */
    private static String color(PropertyType type, int index, String rest) {
        if (type != PropertyType.STATUS) {
            return CYCLE.get(index % CYCLE.size());
        }
        int last = rest.split(" / ", -1).length - 1;
        return index == last && last > 0 ? "green" : STAGES.get(Math.min(index, STAGES.size() - 2));
    }

    static List<String> parts(String text) {
        return List.of(text.split(";", -1)).stream().map(String::strip).toList();
    }

    static String bare(String key) {
        return key.replaceFirst("^\\++", "");
    }
}
