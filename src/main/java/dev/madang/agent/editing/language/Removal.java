package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Rules.Step;
import dev.madang.agent.editing.language.Token.Kind;
import dev.madang.agent.planning.Todo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what shall go, and what shall stay. */
final class Removal {

    private final Clause clause;
    private final @Nullable Clause next;
    private final Sketch sketch;
    private final Targets targets;
    private final JsonMapper json;

    Removal(Clause clause, @Nullable Clause next, Sketch sketch, Targets targets, JsonMapper json) {
        this.clause = clause;
        this.next = next;
        this.sketch = sketch;
        this.targets = targets;
        this.json = json;
    }

    Step read() {
        if (clause.has(Kind.FLAG) || clause.has(Kind.REL, "until")) {
            return Step.NONE;
        }
        if (clause.has(Kind.EXCEPT)) {
            return except();
        }
        boolean instead = clause.has(Kind.INSTEAD);
        if (clause.acts(Act.KEEP) != clause.acts(Act.REMOVE) && clause.acts(Act.KEEP) != clause.negated()) {
            return keep();
        }
        if (notToDo()) {
            return remove();
        }
        boolean undone = clause.negated() && clause.acts(Act.DO, Act.ADD, Act.NEED, Act.KEEP);
        if (undone || (clause.acts(Act.REMOVE) && !instead)) {
            return remove();
        }
        return instead ? Step.NONE : only();
    }

    /** "Don't make a video", where the verb is a part of the name. */
    private boolean notToDo() {
        Token not = clause.first(Kind.NEG).orElse(null);
        if (not == null || !not.is(Kind.NEG, "dont") || clause.act() != null) {
            return false;
        }
        Token next = clause.after(not);
        return next != null && (next.is(Kind.TOOL) || next.is(Kind.TODOS));
    }

    private Step except() {
        Token except = clause.first(Kind.EXCEPT).orElseThrow();
        List<Token> things = clause.things().stream()
                .filter(thing -> !thing.is(Kind.GROUP, "all")
                        && !thing.is(Kind.GROUP, "rest")
                        && !thing.is(Kind.GROUP, "analysis"))
                .toList();
        List<Token> groups = clause.all(token -> token.is(Kind.GROUP));
        clause.take(groups);
        clause.take(except);
        boolean butNot = groups.isEmpty()
                && !clause.has(Kind.ALL)
                && things.stream().anyMatch(thing -> thing.start() < except.start());
        if (except.form() == Token.Form.ENGLISH && butNot && clause.acts(Act.REMOVE)) {
            targets.existing(things.stream()
                    .filter(thing -> thing.start() > except.start())
                    .toList());
            removeAll(targets.existing(things.stream()
                    .filter(thing -> thing.start() < except.start())
                    .toList()));
            return Step.DONE;
        }
        List<String> named = targets.existing(things);
        if (named.isEmpty() || clause.negated()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        if (clause.acts(Act.REMOVE)) {
            boolean analyses = groups.stream().anyMatch(group -> group.is(Kind.GROUP, "analysis"));
            removeAll(targets.others(named, analyses));
        } else if (clause.acts(Act.DO, Act.KEEP, Act.NEED) || (clause.act() == null && clause.marked(except, "만"))) {
            removeAll(named);
        } else {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return Step.DONE;
    }

    /** "Keep X" is no edit by itself; "keep only X" and "keep X and remove the rest" are. */
    private Step keep() {
        List<Token> things = clause.things();
        List<Token> only = things.stream().filter(this::isOnly).toList();
        List<String> kept = targets.existing(things);
        if (kept.isEmpty()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        sketch.speakOf(kept);
        if (next != null && isRest(next)) {
            boolean analyses = next.has(Kind.WEAK, "analysis") || next.has(Kind.GROUP, "analysis");
            removeAll(targets.others(kept, analyses));
            return Step.BOTH;
        }
        if (!only.isEmpty() && !sketch.isChanged()) {
            removeAll(targets.others(kept, false));
        }
        return Step.DONE;
    }

    private static boolean isRest(Clause clause) {
        boolean all = clause.has(Kind.ALL) || clause.has(Kind.GROUP);
        boolean named = clause.things().stream().anyMatch(thing -> !thing.is(Kind.GROUP));
        boolean plain = clause.tokens().stream()
                .allMatch(token -> token.isSilent() || token.is(Kind.GROUP) || token.is(Kind.VERB));
        return clause.acts(Act.REMOVE) && !clause.negated() && all && !named && plain;
    }

    private Step remove() {
        List<Token> things = clause.things();
        if (things.isEmpty() && clause.has(Kind.ALL) && clause.acts(Act.REMOVE)) {
            removeAll(targets.group("all"));
            return Step.DONE;
        }
        if (clause.has(Kind.VALUE)) {
            return withoutAspects(things);
        }
        if (things.isEmpty()) {
            throw new Misunderstood(Reason.UNKNOWN_TODO);
        }
        refuseTwoReadings();
        List<String> named = targets.existing(things);
        if (next != null && isRest(next)) {
            removeAll(targets.others(named, next.has(Kind.WEAK, "analysis")));
            return Step.BOTH;
        }
        boolean group = things.stream().anyMatch(thing -> thing.is(Kind.GROUP));
        if (group && next != null && next.acts(Act.KEEP) && !next.negated()) {
            List<String> kept = new Targets(sketch, next).existing(next.things());
            next.takeVerbs();
            if (!next.left().isEmpty()) {
                throw new Misunderstood(Reason.NOT_UNDERSTOOD);
            }
            removeAll(named.stream().filter(id -> !kept.contains(id)).toList());
            return Step.BOTH;
        }
        removeAll(named);
        return Step.DONE;
    }

    /** 감성 분석하고 보고서는 빼줘 may want both gone, or the one done and the other gone. */
    private void refuseTwoReadings() {
        boolean twoReadings = clause.things().stream().anyMatch(thing -> clause.marked(thing, "하고"));
        if (twoReadings) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
    }

    private void removeAll(List<String> ids) {
        if (ids.isEmpty()) {
            throw new Misunderstood(Reason.NOTHING_TO_DO);
        }
        ids.forEach(sketch::open);
        ids.forEach(sketch::remove);
    }

    /** 감성 분석에서 가격은 빼줘. */
    private Step withoutAspects(List<Token> things) {
        List<Token> values = clause.all(token -> token.is(Kind.VALUE));
        List<String> unwanted = values.stream()
                .filter(value -> value.value().startsWith("aspect="))
                .map(value -> value.value().substring("aspect=".length()))
                .toList();
        List<String> ids = things.isEmpty()
                ? sketch.byTool("sentiment_analyzer").stream().map(Todo::id).toList()
                : targets.existing(things);
        boolean aspects =
                ids.size() == 1 && sketch.require(ids.getFirst()).tool().equals("sentiment_analyzer");
        if (!aspects || unwanted.size() != values.size()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        List<String> left = new ArrayList<>(aspects(ids.getFirst()));
        left.removeAll(unwanted);
        if (left.isEmpty()) {
            throw new Misunderstood(Reason.VALUE_NOT_ALLOWED, "aspects", "[]", "1–5");
        }
        ObjectNode params = json.createObjectNode();
        ArrayNode array = params.putArray("aspects");
        left.forEach(array::add);
        sketch.set(ids.getFirst(), params);
        clause.take(values);
        clause.take(clause.all(token -> token.is(Kind.PARAM, "aspects")));
        sketch.speakOf(ids);
        return Step.DONE;
    }

    private List<String> aspects(String id) {
        JsonNode now = sketch.params(id).path("aspects");
        if (now.isArray() && !now.isEmpty()) {
            return now.valueStream().map(JsonNode::asString).toList();
        }
        return sketch.catalogue().require("sentiment_analyzer").parameters().stream()
                .filter(parameter -> parameter.name().equals("aspects"))
                .map(parameter -> parameter.allowed())
                .filter(allowed -> allowed != null)
                .findFirst()
                .orElse(List.of());
    }

    /** 감성 분석만 해줘, 인사이트까지만 해줘, only the sentiment analysis. */
    private Step only() {
        boolean plain = clause.act() == null || clause.acts(Act.DO, Act.NEED);
        List<Token> things = clause.things();
        List<Token> until =
                things.stream().filter(thing -> clause.marked(thing, "까지")).toList();
        boolean only = !things.isEmpty() && (things.stream().allMatch(this::isOnly) || isOnly(things.getLast()));
        boolean bare = clause.all(token ->
                        token.isSetting() || token.is(Kind.REL) || token.is(Kind.PLACE) || token.is(Kind.BRAND))
                .isEmpty();
        if (!plain || !bare || (!only && until.isEmpty()) || !things.stream().allMatch(targets::isThere)) {
            return Step.NONE;
        }
        List<String> kept = targets.existing(things);
        sketch.speakOf(kept);
        List<String> gone = until.isEmpty() ? targets.others(kept, false) : behind(kept.getLast());
        if (!sketch.isChanged() || (!until.isEmpty() && !gone.isEmpty())) {
            removeAll(gone);
        }
        return Step.DONE;
    }

    private List<String> behind(String id) {
        return sketch.todos().stream().map(Todo::id).skip(sketch.place(id) + 1L).toList();
    }

    private boolean isOnly(Token thing) {
        Token before = clause.before(thing);
        while (before != null && before.is(Kind.FILLER)) {
            before = clause.before(before);
        }
        boolean keepOnly = clause.has(Kind.ONLY) && clause.acts(Act.KEEP, Act.NEED);
        return keepOnly || clause.marked(thing, "만") || (before != null && before.is(Kind.ONLY));
    }
}
