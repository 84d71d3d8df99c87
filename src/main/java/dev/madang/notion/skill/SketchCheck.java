package dev.madang.notion.skill;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Says of a design's file which of its keys lead nowhere; what is drawn from it is checked as every blueprint is. */
final class SketchCheck {

    private final String place;
    private final Sketch sketch;

    private SketchCheck(String place, Sketch sketch) {
        this.place = place;
        this.sketch = sketch;
    }

    static void check(String place, Sketch sketch) {
        var check = new SketchCheck(place, sketch);
        sketch.databases().forEach(check::base);
        check.pieces(sketch.blocks());
        sketch.pages().values().forEach(page -> check.pieces(page.blocks()));
    }

    private void base(String key, Sketch.Base base) {
        for (var language : Language.values()) {
            var labels = new HashSet<String>();
            base.fields().values().forEach(field -> {
                if (!labels.add(field.label().in(language))) {
                    throw new IllegalArgumentException(place + ": " + key + " has two properties "
                            + field.label().in(language));
                }
            });
        }
        base.fields().forEach((name, field) -> field(key + "." + name, base.fields(), field));
        base.looks().forEach(look -> look(key, look));
    }

    private void field(String name, Map<String, Sketch.Field> fields, Sketch.Field field) {
        switch (field.type()) {
            case RELATION -> known(sketch.databases(), field.argument(), name);
            case ROLLUP -> {
                var parts = field.argument().split("[. ]", -1);
                if (parts.length != 3) {
                    throw new IllegalArgumentException(place + ": " + name + " is no rollup");
                }
                known(fields, parts[0], name);
                known(
                        Drawing.at(
                                        sketch.databases(),
                                        Drawing.at(fields, parts[0]).argument())
                                .fields(),
                        parts[1],
                        name);
            }
            case FORMULA -> Drawing.keys(field.rest()).forEach(key -> known(fields, key, name));
            default -> {}
        }
    }

    private void look(String base, Sketch.Look look) {
        known(sketch.databases(), base, look.title().en());
        var fields = Drawing.at(sketch.databases(), base).fields();
        if (look.group() != null) {
            known(fields, look.group(), look.title().en());
        }
        if (look.date() != null) {
            known(fields, look.date(), look.title().en());
        }
        look.orders().forEach(order -> known(fields, order.key(), look.title().en()));
        for (var where : look.wheres()) {
            known(fields, where.key(), look.title().en());
            var options = Drawing.at(fields, where.key()).options();
            if (where.value() != null && !options.isEmpty()) {
                Drawing.option(place, options, where.value());
            }
        }
    }

    private void pieces(List<Sketch.Piece> pieces) {
        for (var piece : pieces) {
            if (piece.text() != null) {
                switch (piece.kind()) {
                    case "=db" -> known(sketch.databases(), piece.text().ko(), "=db");
                    case "=link" -> known(sketch.pages(), piece.text().ko(), "=link");
                    default -> {}
                }
                if (piece.look() != null) {
                    look(piece.text().ko(), piece.look());
                }
            }
            piece.below().forEach(this::pieces);
        }
    }

    private void known(Map<String, ?> map, String key, String who) {
        if (!map.containsKey(key)) {
            throw new IllegalArgumentException(place + ": " + who + " names " + key + ", which is not there");
        }
    }
}
