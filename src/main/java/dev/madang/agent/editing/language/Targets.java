package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.reviews.Brands;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the todos and tools that the words of a clause name. */
final class Targets {

    private final Sketch sketch;
    private final Clause clause;

    Targets(Sketch sketch, Clause clause) {
        this.sketch = sketch;
        this.clause = clause;
    }

    /** The todos that tokens name, in their order; each must be in the plan. */
    List<String> existing(List<Token> things) {
        Set<String> ids = new LinkedHashSet<>();
        for (Token thing : things) {
            clause.take(thing);
            ids.addAll(existing(thing));
        }
        return List.copyOf(ids);
    }

    private List<String> existing(Token thing) {
        return switch (thing.kind()) {
            case TOOL, COMPETITORS -> byTool(thing);
            case TODOS -> named(thing);
            case PRONOUN -> spokenOf();
            case GROUP -> group(thing.value());
            default -> throw new Misunderstood(Reason.UNKNOWN_TODO);
        };
    }

    private List<String> byTool(Token thing) {
        List<Todo> found = narrowed(sketch.byTool(thing.value()));
        if (found.isEmpty()) {
            throw new Misunderstood(Reason.UNKNOWN_TODO);
        }
        return single(found);
    }

    private List<String> named(Token thing) {
        List<String> ids = thing.values();
        if (ids.size() == 1 && ids.getFirst().contains("|")) {
            return single(narrowed(List.of(ids.getFirst().split("\\|", -1)).stream()
                    .map(sketch::require)
                    .toList()));
        }
        ids.forEach(sketch::require);
        return ids;
    }

    private List<String> single(List<Todo> found) {
        if (found.size() > 1 && !clause.has(Kind.ALL)) {
            throw new Misunderstood(
                    Reason.AMBIGUOUS_TODO,
                    found.stream()
                            .map(todo -> (sketch.place(todo.id()) + 1) + ". " + todo.task())
                            .toList());
        }
        return found.stream().map(Todo::id).toList();
    }

    /** A brand beside the name of a collection says which one: 이니스프리 수집. */
    private List<Todo> narrowed(List<Todo> found) {
        List<Token> brands = clause.all(token -> token.is(Kind.BRAND) && !clause.isTaken(token));
        boolean collections =
                !found.isEmpty() && found.stream().allMatch(todo -> todo.tool().equals("collector"));
        if (brands.size() != 1 || !collections || clause.acts(Act.CHANGE, Act.ADD, Act.DO)) {
            return found;
        }
        String brand = Brands.key(brands.getFirst().value());
        clause.take(brands);
        return found.stream().filter(todo -> concerns(todo, brand)).toList();
    }

    private static boolean concerns(Todo todo, String brand) {
        for (String name : todo.toolParams().path("brand").asString("").split(",", -1)) {
            if (Brands.key(name).equals(brand)) {
                return true;
            }
        }
        return Brands.key(todo.task()).contains(brand);
    }

    private List<String> spokenOf() {
        List<String> subject = sketch.subject();
        if (subject.isEmpty()) {
            throw new Misunderstood(Reason.UNKNOWN_TODO);
        }
        return subject;
    }

    List<String> group(String name) {
        List<String> ids = sketch.todos().stream()
                .filter(todo -> !name.equals("analysis") || isAnalysis(todo))
                .map(Todo::id)
                .toList();
        if (ids.isEmpty() || name.equals("rest")) {
            throw new Misunderstood(Reason.UNKNOWN_TODO);
        }
        return ids;
    }

    boolean isAnalysis(Todo todo) {
        return sketch.catalogue()
                .find(todo.tool())
                .map(tool -> tool.category().equals("analysis"))
                .orElse(false);
    }

    /** Whether a token names something that the plan has. */
    boolean isThere(Token thing) {
        return switch (thing.kind()) {
            case TOOL, COMPETITORS -> !sketch.byTool(thing.value()).isEmpty();
            case TODOS -> true;
            case PRONOUN -> !sketch.subject().isEmpty();
            case GROUP -> true;
            default -> false;
        };
    }

    /** The tool that a token names, which must be active. */
    ToolDeclaration tool(Token thing) {
        clause.take(thing);
        if (!thing.is(Kind.TOOL) && !thing.is(Kind.COMPETITORS)) {
            throw new Misunderstood(Reason.UNKNOWN_TOOL);
        }
        ToolDeclaration tool = sketch.catalogue().require(thing.value());
        if (!sketch.catalogue().isActive(tool.name())) {
            throw new Misunderstood(Reason.TOOL_NOT_ACTIVE, tool.name());
        }
        return tool;
    }

    /** All but the named todos and what they need. */
    List<String> others(List<String> kept, boolean analysesOnly) {
        Set<String> stay = new LinkedHashSet<>(kept);
        kept.forEach(id -> stay.addAll(DependencyGraph.allDependencies(sketch.graph(), id)));
        List<String> others = new ArrayList<>();
        for (Todo todo : sketch.todos()) {
            if (!stay.contains(todo.id()) && (!analysesOnly || isAnalysis(todo))) {
                others.add(todo.id());
            }
        }
        return others;
    }
}
