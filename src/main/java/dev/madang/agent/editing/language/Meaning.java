package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Rules.Step;
import dev.madang.agent.editing.language.Token.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

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
                || new Parameters(clause, sketch, targets, this::settings).read()
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
        if (about.isEmpty() || (about.stream().allMatch(targets::isThere) && !clause.acts(Act.ADD))) {
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
        List<ToolDeclaration> tools =
                about.stream().map(targets::tool).distinct().toList();
        if (tools.size() != 1) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return tools;
    }

    /** Something that the plan does not have yet. */
    private boolean addition() {
        List<Token> missing = clause.things().stream()
                .filter(thing -> !targets.isThere(thing))
                .toList();
        boolean brand = clause.acts(Act.ADD)
                && clause.has(Kind.BRAND)
                && clause.things().stream().anyMatch(thing -> thing.is(Kind.TOOL, "collector"));
        boolean compares =
                clause.all(token -> token.is(Kind.VERB, Act.COMPARE.name())).size() > 0
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
            throw new Misunderstood(clause.acts(Act.ADD) && there ? Reason.NOTHING_TO_DO : Reason.NOT_UNDERSTOOD);
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
