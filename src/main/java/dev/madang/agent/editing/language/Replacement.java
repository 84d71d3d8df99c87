package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Form;
import dev.madang.agent.editing.language.Token.Kind;
import java.util.List;
import java.util.function.Supplier;

/** Reads one thing in the place of another. */
final class Replacement {

    private final Clause clause;
    private final Sketch sketch;
    private final Targets targets;
    private final Supplier<Settings> settings;

    Replacement(Clause clause, Sketch sketch, Targets targets, Supplier<Settings> settings) {
        this.clause = clause;
        this.sketch = sketch;
        this.targets = targets;
        this.settings = settings;
    }

    boolean read() {
        if (clause.has(Kind.INSTEAD)) {
            return instead(clause.first(Kind.INSTEAD).orElseThrow());
        }
        List<Token> things = clause.things();
        boolean into = things.size() == 2
                && clause.acts(Act.CHANGE, Act.SWAP)
                && targets.isThere(things.getFirst())
                && !targets.isThere(things.getLast());
        if ((clause.acts(Act.REPLACE) && things.size() == 2) || into) {
            exchange(things.getFirst(), things.getLast());
            return true;
        }
        return false;
    }

    /** 영상 말고 경쟁사 분석, Amazon instead of Olive Young. */
    private boolean instead(Token marker) {
        clause.take(marker);
        boolean korean = marker.form() != Form.ENGLISH;
        Token old = clause.beside(marker, korean).stream()
                .filter(token -> !token.isSilent())
                .findFirst()
                .orElse(null);
        if (old != null && (old.is(Kind.VALUE) || old.is(Kind.NUMBER))) {
            clause.take(old);
            return false;
        }
        if (old == null || !old.isThing()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        List<Token> others =
                clause.things().stream().filter(thing -> !thing.equals(old)).toList();
        Token quality = clause.before(old);
        boolean same = others.size() == 1 && others.getFirst().value().equals(old.value());
        if (same && quality != null && quality.is(Kind.VALUE)) {
            clause.take(List.of(old, quality));
            return false;
        }
        if (others.size() != 1) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        if (targets.isThere(others.getFirst())) {
            targets.existing(others);
            List<String> gone = targets.existing(List.of(old));
            gone.forEach(sketch::open);
            gone.forEach(sketch::remove);
            return true;
        }
        exchange(old, others.getFirst());
        return true;
    }

    private void exchange(Token old, Token other) {
        List<String> ids = targets.existing(List.of(old));
        ToolDeclaration tool = targets.tool(other);
        if (ids.size() != 1 || targets.isThere(other)) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        sketch.exchange(ids.getFirst(), tool, settings.get().of(tool));
        sketch.speakOf(ids);
    }
}
