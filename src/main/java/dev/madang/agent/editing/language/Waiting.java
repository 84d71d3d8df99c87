package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Form;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.planning.Todo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what shall wait for what, and what need not. */
final class Waiting {

    private final Clause clause;
    private final Sketch sketch;
    private final Targets targets;

    Waiting(Clause clause, Sketch sketch, Targets targets) {
        this.clause = clause;
        this.sketch = sketch;
        this.targets = targets;
    }

    boolean read() {
        List<Token> waits = clause.all(token -> token.is(Kind.VERB, Act.DEPEND.name()) || token.is(Kind.WITHOUT));
        if (waits.isEmpty()) {
            return false;
        }
        clause.take(waits);
        clause.take(Kind.REL);
        Token wait = waits.getFirst();
        List<Token> things = clause.things();
        int border = wait.form() == Form.ENGLISH
                ? (int) things.stream()
                        .filter(thing -> thing.start() < wait.start())
                        .count()
                : things.size() - 1;
        if (border < 0 || border >= things.size()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        List<String> awaited = targets.existing(things.subList(border, things.size()));
        List<String> waiting = border == 0 ? sketch.subject() : targets.existing(things.subList(0, border));
        boolean without = clause.negated()
                || clause.has(Kind.WITHOUT)
                || clause.all(token -> token.is(Kind.VERB, Act.REMOVE.name())).size() > 0;
        for (String id : waiting) {
            Set<String> needs = new LinkedHashSet<>(sketch.require(id).dependsOn());
            if (without) {
                needs.removeAll(awaited);
            } else {
                needs.addAll(awaited);
            }
            change(sketch, id, needs);
        }
        if (waiting.isEmpty()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        sketch.speakOf(waiting);
        return true;
    }

    static void change(Sketch sketch, String id, Set<String> needs) {
        Todo todo = sketch.require(id);
        if (needs.contains(id)) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD, todo.task());
        }
        sketch.need(id, List.copyOf(needs));
    }
}
