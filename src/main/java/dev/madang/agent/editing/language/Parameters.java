package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.planning.Todo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Reads other values for the parameters of todos that are there. */
final class Parameters {

    private final Clause clause;
    private final Sketch sketch;
    private final Targets targets;
    private final Supplier<Settings> settings;

    Parameters(Clause clause, Sketch sketch, Targets targets, Supplier<Settings> settings) {
        this.clause = clause;
        this.sketch = sketch;
        this.targets = targets;
        this.settings = settings;
    }

    /** Parameters of what is there. */
    boolean read() {
        List<Token> things = things();
        if (clause.has(Kind.FLAG)) {
            return flags(things);
        }
        Settings settings = this.settings.get();
        boolean another = clause.acts(Act.ADD) && clause.has(Kind.BRAND);
        if (settings.isEmpty()
                || another
                || (!things.isEmpty() && !things.stream().allMatch(targets::isThere))) {
            return false;
        }
        if (clause.acts(Act.COMPARE) && things.isEmpty()) {
            return false;
        }
        Todo todo = things.isEmpty() ? owner(settings) : one(things);
        sketch.set(todo.id(), settings.of(sketch.catalogue().require(todo.tool())));
        sketch.speakOf(List.of(todo.id()));
        return true;
    }

    /** A pronoun that stands for nothing said before leaves it to the parameters whose they are: "make it a PDF". */
    private List<Token> things() {
        List<Token> things = clause.things();
        boolean vague = sketch.subject().isEmpty() && things.stream().allMatch(thing -> thing.is(Kind.PRONOUN));
        if (vague) {
            clause.take(things);
        }
        return vague ? List.of() : things;
    }

    private Todo one(List<Token> things) {
        List<String> ids = targets.existing(things);
        if (ids.size() != 1) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return sketch.require(ids.getFirst());
    }

    /** Whose parameter it is, when nobody is named: of what was spoken of last, of the collection, or of the only one. */
    private Todo owner(Settings settings) {
        List<Todo> fitting = sketch.todos().stream()
                .filter(todo -> settings.fits(sketch.catalogue().require(todo.tool())))
                .filter(todo -> clause.all(token -> token.is(Kind.PARAM)).stream()
                        .noneMatch(name -> isDeclared(name.value()) && !declares(todo, name.value())))
                .toList();
        Optional<Todo> last = fitting.stream()
                .filter(todo -> sketch.subject().contains(todo.id()))
                .findFirst();
        if (last.isPresent()) {
            return last.get();
        }
        List<Todo> collections = fitting.stream()
                .filter(todo ->
                        clause.has(Kind.WEAK, "collector") && todo.tool().equals("collector"))
                .toList();
        List<Todo> meant = collections.isEmpty() ? fitting : collections;
        if (meant.isEmpty()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        if (meant.size() > 1) {
            throw new Misunderstood(
                    Reason.AMBIGUOUS_TODO,
                    meant.stream()
                            .map(todo -> (sketch.place(todo.id()) + 1) + ". " + todo.task())
                            .toList());
        }
        return meant.getFirst();
    }

    private boolean flags(List<Token> things) {
        List<Token> flags = clause.all(token -> token.is(Kind.FLAG));
        boolean off = clause.acts(Act.REMOVE, Act.OFF) != clause.negated();
        for (Token flag : flags) {
            List<Todo> owners = things.isEmpty()
                    ? sketch.todos().stream()
                            .filter(todo -> declares(todo, flag.value()))
                            .toList()
                    : List.of(one(things));
            if (owners.size() != 1 || !declares(owners.getFirst(), flag.value())) {
                throw new Misunderstood(Reason.UNKNOWN_PARAMETER, flag.value());
            }
            ObjectNode params = settings.get()
                    .of(sketch.catalogue().require(owners.getFirst().tool()));
            sketch.set(owners.getFirst().id(), params.put(flag.value(), !off));
            sketch.speakOf(List.of(owners.getFirst().id()));
            clause.take(flag);
        }
        return true;
    }

    private boolean isDeclared(String parameter) {
        return sketch.todos().stream().anyMatch(todo -> declares(todo, parameter));
    }

    private boolean declares(Todo todo, String parameter) {
        return sketch.catalogue().require(todo.tool()).parameters().stream()
                .anyMatch(declared -> declared.name().equals(parameter));
    }
}
