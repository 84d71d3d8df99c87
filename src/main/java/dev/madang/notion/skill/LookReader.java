package dev.madang.notion.skill;

import dev.madang.notion.blueprint.View;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads a view: {@code board 상태별|By stage; by stage; sort due; where owner filled}. */
final class LookReader {

    private final String place;
    private final ArrayList<Sketch.Order> orders = new ArrayList<>();
    private final ArrayList<Sketch.Where> wheres = new ArrayList<>();

    @Nullable
    private String group;

    @Nullable
    private String date;

    private LookReader(String place) {
        this.place = place;
    }

    static Sketch.Look look(String place, String text) {
        var reader = new LookReader(place + ": " + text);
        var parts = SketchReader.parts(text);
        var head = SketchReader.bare(parts.getFirst()).split(" ", 2);
        var type = View.Type.named(head[0]).orElseThrow(() -> reader.unreadable(head[0]));
        if (head.length < 2) {
            throw reader.unreadable("no title");
        }
        parts.subList(1, parts.size()).forEach(reader::clause);
        return new Sketch.Look(
                Complexity.from(text),
                type,
                Words.of(head[1]),
                reader.group,
                reader.date,
                reader.orders,
                reader.wheres);
    }

    private void clause(String clause) {
        var words = clause.split(" ", 4);
        switch (words[0]) {
            case "by" -> group = words[1];
            case "date" -> date = words[1];
            case "sort" -> orders.add(new Sketch.Order(words[1], words.length > 2 && words[2].equals("desc")));
            case "where" -> wheres.add(where(words));
            default -> throw unreadable(clause);
        }
    }

    private Sketch.Where where(String[] words) {
        if (words.length < 3) {
            throw unreadable(String.join(" ", words));
        }
        var condition = switch (words[2]) {
            case "is" -> View.Condition.EQUALS;
            case "not" -> View.Condition.DOES_NOT_EQUAL;
            case "has" -> View.Condition.CONTAINS;
            case "empty" -> View.Condition.IS_EMPTY;
            case "filled" -> View.Condition.IS_NOT_EMPTY;
            case "upcoming" -> View.Condition.ON_OR_AFTER_TODAY;
            case String other -> View.Condition.named(other).orElseThrow(() -> unreadable(other));
        };
        return new Sketch.Where(words[1], condition, words.length > 3 ? words[3] : null);
    }

    private IllegalArgumentException unreadable(String what) {
        return new IllegalArgumentException(place + ": cannot read " + what);
    }
}
