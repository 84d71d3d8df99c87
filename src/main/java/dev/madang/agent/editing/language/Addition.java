package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what shall be added, where, and with which parameters. */
final class Addition {

    private final Clause clause;
    private final Sketch sketch;
    private final Settings settings;
    private final @Nullable Integer priority;

    Addition(Clause clause, Sketch sketch, Settings settings) {
        this.clause = clause;
        this.sketch = sketch;
        this.priority = clause.has(Kind.PARAM, "priority") ? Ordering.number(clause) : null;
        this.settings = priority == null ? settings : settings.without(Kind.NUMBER);
    }

    boolean isAskedFor() {
        boolean verb = clause.acts(Act.ADD, Act.DO, Act.NEED, Act.MOVE, Act.COMPARE);
        boolean also = clause.has(Kind.ALSO)
                || clause.tokens().stream()
                        .anyMatch(token ->
                                token.is(Kind.PARTICLE) && token.value().equals("도"));
        boolean noun = clause.act() == null && (also || clause.has(Kind.PLACE));
        return verb || noun;
    }

    /** At the end, or where a place is named. */
    void of(List<ToolDeclaration> tools) {
        List<Token> places = clause.all(token -> token.is(Kind.PLACE));
        clause.take(places);
        if (places.size() > 1 || (!settings.isEmpty() && tools.size() > 1)) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        List<String> ids = new ArrayList<>();
        for (ToolDeclaration tool : tools) {
            ids.add(sketch.add(tool, settings.of(tool), checkedPriority(), Sketch.Place.END));
        }
        if (!places.isEmpty()) {
            String place = places.getFirst().value();
            switch (place) {
                case "last" -> {}
                case "first" -> sketch.move(ids, 0);
                case "top" -> ids.forEach(id -> sketch.prioritise(id, Sketch.HIGHEST));
                default -> throw new Misunderstood(Reason.NOT_UNDERSTOOD);
            }
        }
        sketch.speakOf(ids);
    }

    /** Before or after todos. What stands after a new todo by order of the instruction also waits for it. */
    void before(String relation, List<String> where, ToolDeclaration tool) {
        if (!relation.equals("before")) {
            String last = where.stream()
                    .reduce((one, other) -> sketch.place(one) > sketch.place(other) ? one : other)
                    .orElseThrow();
            sketch.speakOf(List.of(
                    sketch.add(tool, settings.of(tool), checkedPriority(), new Sketch.Place(last, where, List.of()))));
            return;
        }
        String first = where.stream()
                .reduce((one, other) -> sketch.place(one) < sketch.place(other) ? one : other)
                .orElseThrow();
        where.forEach(sketch::open);
        int place = sketch.place(first);
        @Nullable
        String after = place == 0 ? null : sketch.todos().get(place - 1).id();
        String id = sketch.add(tool, settings.of(tool), checkedPriority(), new Sketch.Place(after, List.of(), where));
        if (after == null) {
            sketch.move(List.of(id), 0);
        }
        for (String behind : where) {
            if (!DependencyGraph.allDependencies(sketch.graph(), id).contains(behind)) {
                Todo todo = sketch.require(behind);
                List<String> needs = new ArrayList<>(todo.dependsOn());
                needs.add(id);
                sketch.need(behind, needs);
            }
        }
        sketch.speakOf(List.of(id));
    }

    private @Nullable Integer checkedPriority() {
        if (priority != null && (priority < 0 || priority > Sketch.HIGHEST)) {
            throw new Misunderstood(Reason.VALUE_NOT_ALLOWED, "priority", priority.toString(), "0–10");
        }
        if (priority != null) {
            clause.take(Kind.NUMBER);
            clause.take(clause.all(token -> token.is(Kind.PARAM, "priority")));
        }
        return priority;
    }
}
