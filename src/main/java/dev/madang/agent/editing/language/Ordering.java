package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.planning.Todo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads priorities and the order of todos. */
final class Ordering {

    /** How much "higher" is. */
    private static final int STEP = 2;

    private final Clause clause;
    private final Sketch sketch;
    private final Targets targets;

    Ordering(Clause clause, Sketch sketch, Targets targets) {
        this.clause = clause;
        this.sketch = sketch;
        this.targets = targets;
    }

    boolean read() {
        List<Token> things = clause.things();
        if (!things.stream().allMatch(targets::isThere)) {
            return false;
        }
        boolean order = clause.has(Kind.PARAM, "order");
        if (clause.acts(Act.SWAP) || (order && clause.acts(Act.CHANGE))) {
            swap(things);
            return true;
        }
        clause.take(clause.all(token -> token.is(Kind.PARAM, "order")));
        if (clause.has(Kind.REL)) {
            return false;
        }
        return priority(things) || moved(things);
    }

    private void swap(List<Token> things) {
        List<String> ids = targets.existing(things);
        if (ids.size() != 2) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        clause.take(clause.all(token -> token.is(Kind.PARAM, "order")));
        sketch.swap(ids.getFirst(), ids.getLast());
    }

    private boolean priority(List<Token> things) {
        boolean bare = sketch.areAboutPriorities()
                && !things.isEmpty()
                && clause.has(Kind.NUMBER)
                && !clause.has(Kind.PARAM)
                && (clause.act() == null || clause.acts(Act.RAISE, Act.LOWER, Act.CHANGE, Act.DO));
        boolean named = bare || clause.has(Kind.PARAM, "priority");
        boolean english = clause.english();
        boolean top = clause.has(Kind.PLACE, "top")
                || (english && clause.has(Kind.PLACE, "first") && !clause.acts(Act.MOVE) && !clause.acts(Act.ADD));
        boolean bottom = clause.has(Kind.PLACE, "bottom");
        if ((!named && !top && !bottom) || (clause.acts(Act.MOVE) && !named)) {
            return false;
        }
        List<String> ids = things.isEmpty() ? sketch.subject() : targets.existing(things);
        Integer number = from(ids);
        if (ids.isEmpty()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        for (String id : ids) {
            sketch.prioritise(id, number != null ? number : top ? Sketch.HIGHEST : bottom ? 0 : stepped(id));
        }
        clause.take(Kind.NUMBER);
        clause.take(Kind.PLACE);
        clause.take(clause.all(token -> token.is(Kind.PARAM, "priority")));
        sketch.speakOfPriorities(ids);
        return true;
    }

    /** The number that is meant; of two, as in 7에서 10으로, the first has to be what it is now. */
    private @Nullable Integer from(List<String> ids) {
        List<Token> numbers = clause.all(token -> token.is(Kind.NUMBER));
        if (numbers.size() != 2 || ids.size() != 1) {
            return number(clause);
        }
        Token before = clause.before(numbers.getFirst());
        boolean from = clause.marked(numbers.getFirst(), "에서") || (before != null && before.is(Kind.FILLER));
        int now = sketch.require(ids.getFirst()).priority();
        if (!from || !numbers.getFirst().value().equals(String.valueOf(now))) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return Numerals.parse(numbers.getLast().value());
    }

    private int stepped(String id) {
        int now = sketch.require(id).priority();
        boolean raise =
                clause.all(token -> token.is(Kind.VERB, Act.RAISE.name())).size() > 0;
        boolean lower =
                clause.all(token -> token.is(Kind.VERB, Act.LOWER.name())).size() > 0;
        if (raise == lower) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return Math.clamp(raise ? now + STEP : now - STEP, 0, Sketch.HIGHEST);
    }

    static @Nullable Integer number(Clause clause) {
        List<Token> numbers = clause.all(token -> token.is(Kind.NUMBER));
        if (numbers.isEmpty()) {
            return null;
        }
        Integer number = Numerals.parse(numbers.getFirst().value());
        if (numbers.size() > 1 || number == null) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return number;
    }

    private boolean moved(List<Token> things) {
        List<Token> places = clause.all(token -> token.is(Kind.PLACE));
        boolean verb = clause.act() == null || clause.acts(Act.MOVE, Act.DO, Act.CHANGE);
        if (places.size() != 1 || things.isEmpty() || !verb) {
            return false;
        }
        List<String> ids = targets.existing(things);
        int first = ids.stream().mapToInt(sketch::place).min().orElse(0);
        clause.take(places);
        switch (places.getFirst().value()) {
            case "first", "top" -> sketch.move(ids, 0);
            case "last", "bottom" -> sketch.move(ids, Integer.MAX_VALUE);
            case "forward" -> sketch.move(ids, first - 1);
            default -> sketch.move(ids, first + 1);
        }
        sketch.speakOf(ids);
        return true;
    }

    /** Puts todos before or after others: by place when they are moved or shall be first, else by waiting for them. */
    void relate(String relation, List<String> ids, List<String> where) {
        if (ids.isEmpty() || ids.stream().anyMatch(where::contains)) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        clause.take(clause.all(token -> token.is(Kind.PARAM, "order") || token.is(Kind.PLACE, "top")));
        if (relation.equals("after") && !clause.acts(Act.MOVE)) {
            for (String id : ids) {
                Set<String> needs = new LinkedHashSet<>(sketch.require(id).dependsOn());
                needs.addAll(where);
                Waiting.change(sketch, id, needs);
            }
        } else {
            List<String> rest = sketch.todos().stream()
                    .map(Todo::id)
                    .filter(id -> !ids.contains(id))
                    .toList();
            boolean before = relation.equals("before");
            int place = where.stream()
                    .mapToInt(rest::indexOf)
                    .reduce((one, other) -> before ? Math.min(one, other) : Math.max(one, other))
                    .orElseThrow();
            sketch.move(ids, before ? place : place + 1);
        }
        sketch.speakOf(ids);
    }
}
