package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Rules.Step;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.planning.Todo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one clause wants done; the rules are tried in their order, and the first that applies reads the clause. */
final class Meaning {

    private final Clause clause;
    private final @Nullable Clause next;
    private final Sketch sketch;
    private final LocalDate today;
    private final JsonMapper json;
    private final Targets targets;

    Meaning(Clause clause, @Nullable Clause next, Sketch sketch, LocalDate today, JsonMapper json) {
        this.clause = clause;
        this.next = next;
        this.sketch = sketch;
        this.today = today;
        this.json = json;
        this.targets = new Targets(sketch, clause);
    }

    Step read() {
        Removal removal = new Removal(clause, next, sketch, targets, json);
        Step step = removal.read();
        if (step != Step.NONE) {
            return step;
        }
        if (until()) {
            return Step.DONE;
        }
        refuseNegation();
        Ordering ordering = new Ordering(clause, sketch, targets);
        boolean read = startsSequence()
                || new Waiting(clause, sketch, targets).read()
                || new Replacement(clause, sketch, targets, this::settings).read()
                || ordering.read()
                || placed()
                || set()
                || addition();
        if (!read) {
            restated();
        }
        return Step.DONE;
    }

    private Settings settings() {
        return new Settings(clause, today, json);
    }

    /** "First X, then Y": what is there is named so that the next clause may follow it. */
    private boolean startsSequence() {
        List<Token> first = clause.all(token -> token.is(Kind.PLACE, "top") || token.is(Kind.PLACE, "first"));
        List<Token> things = clause.things();
        boolean sequence = next != null
                && next.follows()
                && !first.isEmpty()
                && !things.isEmpty()
                && things.stream().allMatch(targets::isThere)
                && (clause.act() == null || clause.acts(Act.DO))
                && !clause.tokens().stream().anyMatch(token -> token.isSetting() || token.is(Kind.REL));
        if (sequence) {
            sketch.speakOf(targets.existing(things));
            clause.take(first);
        }
        return sequence;
    }

    /** "Y should not start until X is done": Y waits for X. */
    private boolean until() {
        if (!clause.has(Kind.REL, "until") || clause.acts(Act.DEPEND)) {
            return false;
        }
        Anchor anchor = Anchor.of(clause).orElseThrow(() -> new Misunderstood(Reason.NOT_UNDERSTOOD));
        List<Token> about = clause.things().stream()
                .filter(thing -> !anchor.things().contains(thing))
                .toList();
        if (!clause.negated() || !clause.acts(Act.DO) || about.isEmpty()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        List<String> where = targets.existing(anchor.things());
        new Ordering(clause, sketch, targets).relate("after", targets.existing(about), where);
        return true;
    }

    /** What shall not be done, and was not going to be. */
    private void refuseNegation() {
        boolean waiting = clause.acts(Act.DEPEND);
        if (clause.negated() && !waiting && !clause.has(Kind.FLAG)) {
            throw new Misunderstood(Reason.NOTHING_TO_DO);
        }
    }

    /** Before or after something: a new todo in that place, or an order of two that are there. */
    private boolean placed() {
        Optional<Anchor> anchor = anchor();
        if (anchor.isEmpty()) {
            return false;
        }
        List<Token> about = clause.things().stream()
                .filter(thing -> !anchor.get().things().contains(thing))
                .toList();
        clause.take(anchor.get().things());
        List<String> where = targets.existing(anchor.get().things());
        if (about.isEmpty() && clause.acts(Act.COMPARE)) {
            new Addition(clause, sketch, settings()).before(anchor.get().relation(), where, comparison());
            return true;
        }
        if (about.isEmpty() || about.stream().allMatch(targets::isThere) && !clause.acts(Act.ADD)) {
            List<String> ids = about.isEmpty() ? sketch.subject() : targets.existing(about);
            new Ordering(clause, sketch, targets).relate(anchor.get().relation(), ids, where);
            return true;
        }
        new Addition(clause, sketch, settings())
                .before(anchor.get().relation(), where, tools(about).getFirst());
        clause.take(clause.all(token -> token.is(Kind.PLACE, "top")));
        return true;
    }

    private Optional<Anchor> anchor() {
        Optional<Anchor> said = Anchor.of(clause);
        boolean follows = clause.follows()
                && !sketch.subject().isEmpty()
                && (clause.act() == null || clause.acts(Act.DO, Act.ADD))
                && !clause.things().isEmpty()
                && !settingsThere();
        if (said.isPresent() || !follows) {
            return said;
        }
        Token it = Token.of(Kind.PRONOUN, "it", clause.start(), clause.start());
        return Optional.of(new Anchor("after", it, List.of(it)));
    }

    private boolean settingsThere() {
        return clause.tokens().stream().anyMatch(Token::isSetting);
    }

    private ToolDeclaration comparison() {
        return targets.tool(Token.of(Kind.TOOL, "competitor_analyzer", 0, 0));
    }

    private List<ToolDeclaration> tools(List<Token> about) {
        List<ToolDeclaration> tools = about.stream().map(targets::tool).distinct().toList();
        if (tools.size() != 1) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return tools;
    }

    /** Parameters of what is there. */
    private boolean set() {
        List<Token> things = things();
        if (clause.has(Kind.FLAG)) {
            return flags(things);
        }
        Settings settings = settings();
        boolean another = clause.acts(Act.ADD) && clause.has(Kind.BRAND);
        if (settings.isEmpty() || another || !things.isEmpty() && !things.stream().allMatch(targets::isThere)) {
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
        Optional<Todo> last =
                fitting.stream().filter(todo -> sketch.subject().contains(todo.id())).findFirst();
        if (last.isPresent()) {
            return last.get();
        }
        List<Todo> collections = fitting.stream()
                .filter(todo -> clause.has(Kind.WEAK, "collector") && todo.tool().equals("collector"))
                .toList();
        List<Todo> meant = collections.isEmpty() ? fitting : collections;
        if (meant.isEmpty()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        if (meant.size() > 1) {
            throw new Misunderstood(
                    Reason.AMBIGUOUS_TODO,
                    meant.stream().map(todo -> (sketch.place(todo.id()) + 1) + ". " + todo.task()).toList());
        }
        return meant.getFirst();
    }

    private boolean flags(List<Token> things) {
        List<Token> flags = clause.all(token -> token.is(Kind.FLAG));
        boolean off = clause.acts(Act.REMOVE, Act.OFF) != clause.negated();
        for (Token flag : flags) {
            List<Todo> owners = things.isEmpty()
                    ? sketch.todos().stream().filter(todo -> declares(todo, flag.value())).toList()
                    : List.of(one(things));
            if (owners.size() != 1 || !declares(owners.getFirst(), flag.value())) {
                throw new Misunderstood(Reason.UNKNOWN_PARAMETER, flag.value());
            }
            ObjectNode params = new Settings(clause, today, json)
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

    /** Something that the plan does not have yet. */
    private boolean addition() {
        List<Token> missing =
                clause.things().stream().filter(thing -> !targets.isThere(thing)).toList();
        boolean brand = clause.acts(Act.ADD)
                && clause.has(Kind.BRAND)
                && clause.things().stream().anyMatch(thing -> thing.is(Kind.TOOL, "collector"));
        boolean compares = clause.all(token -> token.is(Kind.VERB, Act.COMPARE.name())).size() > 0
                && sketch.byTool("competitor_analyzer").isEmpty();
        if (missing.isEmpty() && !brand && !compares) {
            return false;
        }
        Addition addition = new Addition(clause, sketch, settings());
        if (!addition.isAskedFor() && !compares) {
            throw new Misunderstood(Reason.UNKNOWN_TODO);
        }
        List<ToolDeclaration> tools = missing.isEmpty()
                ? List.of(brand ? targets.tool(clause.things().getFirst()) : comparison())
                : missing.stream().map(targets::tool).distinct().toList();
        addition.of(tools);
        return true;
    }

    /** "… and go on": what happens anyway. Alone it is nothing to do; beside an edit it takes nothing from it. */
    private void restated() {
        List<Token> things = clause.things();
        if (clause.acts(Act.ADD) || clause.act() == null) {
            boolean there = !things.isEmpty() && things.stream().allMatch(targets::isThere);
            throw new Misunderstood(
                    clause.acts(Act.ADD) && there ? Reason.NOTHING_TO_DO : Reason.NOT_UNDERSTOOD);
        }
        if (!clause.acts(Act.DO, Act.NEED, Act.KEEP, Act.COMPARE)) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        if (!things.isEmpty()) {
            sketch.speakOf(targets.existing(things));
        }
        clause.take(clause.all(token -> token.is(Kind.PLACE, "top") || token.is(Kind.PLACE, "first")));
    }
}
