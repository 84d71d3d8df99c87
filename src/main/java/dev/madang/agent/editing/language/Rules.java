package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Token.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads instructions by rules. Every word of an instruction has to have its part in an edit, or to be one that carries no
 * meaning: what is left over is a fault, so that nothing is done by half.
 */
@Component
class Rules {

    private final ToolCatalogue catalogue;
    private final JsonMapper json;

    Rules(ToolCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /**
     * What the rules made of an instruction.
     *
     * @param edits the edits that were understood; to be made only when there is no fault
     */
    record Reading(List<PlanEdit> edits, List<Part> faults) {}

    /** A part that was not understood. */
    record Part(String quote, Reason reason, List<String> about) {}

    Reading read(String instruction, String language, List<PlannedTodo> todos, LocalDate today) {
        Lexer lexer = new Lexer(instruction, todos);
        List<Clause> clauses = Clauses.of(lexer.tokens());
        Sketch sketch = new Sketch(todos, catalogue, json, language);
        List<Part> faults = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            Clause next = i + 1 < clauses.size() ? clauses.get(i + 1) : null;
            String quote = lexer.text().quote(clause.start(), clause.end());
            try {
                if (read(lexer, clause, next, sketch, today) == Step.BOTH) {
                    i++;
                }
            } catch (Misunderstood fault) {
                faults.add(new Part(quote, fault.reason(), fault.about()));
            }
        }
        if (faults.isEmpty() && !sketch.isChanged()) {
            Reason reason = clauses.isEmpty() ? Reason.NOT_UNDERSTOOD : Reason.NOTHING_TO_DO;
            faults.add(new Part(lexer.text().original().strip(), reason, List.of()));
        }
        if (faults.isEmpty() && sketch.todos().isEmpty()) {
            faults.add(new Part(lexer.text().original().strip(), Reason.EMPTIES_PLAN, List.of()));
        }
        return new Reading(sketch.edits(), faults);
    }

    /** How far a rule came. */
    enum Step {
        /** It does not apply. */
        NONE,
        /** It read the clause. */
        DONE,
        /** It read the clause and the one after it. */
        BOTH
    }

    /** In "the third step, sentiment analysis" and 두 번째 수집 a todo is named twice. */
    private static Clause once(Clause clause, Sketch sketch) {
        List<Token> tokens = new ArrayList<>(clause.tokens());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token place = tokens.get(i);
            Token tool = tokens.get(i + 1);
            boolean same = place.is(Kind.TODOS)
                    && tool.is(Kind.TOOL)
                    && place.values().size() == 1
                    && sketch.find(place.value())
                            .filter(todo -> todo.tool().equals(tool.value()))
                            .isPresent();
            if (same) {
                tokens.remove(i + 1);
            }
        }
        return new Clause(tokens, clause.follows());
    }

    private Step read(Lexer lexer, Clause clause, @Nullable Clause next, Sketch sketch, LocalDate today) {
        refuse(clause);
        Naming naming = new Naming(lexer, once(clause, sketch), sketch);
        Clause meant = naming.resolved();
        Step step = naming.read() ? Step.DONE : new Meaning(meant, next, sketch, today, json).read();
        meant.takeVerbs();
        if (!meant.left().isEmpty()) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        return step;
    }

    private static void refuse(Clause clause) {
        if (clause.has(Kind.QUESTION)) {
            throw new Misunderstood(Reason.QUESTION);
        }
        if (clause.has(Kind.MISSING)) {
            throw new Misunderstood(Reason.UNKNOWN_TODO);
        }
        List<Token> unknown = clause.all(token -> token.is(Kind.UNKNOWN));
        if (unknown.isEmpty()) {
            return;
        }
        boolean things = !clause.things().isEmpty();
        if (clause.acts(Act.ADD) && !things) {
            throw new Misunderstood(
                    Reason.UNKNOWN_TOOL, unknown.stream().map(Token::value).toList());
        }
        if (clause.acts(Act.REMOVE) && !things) {
            throw new Misunderstood(Reason.UNKNOWN_TODO);
        }
        throw new Misunderstood(
                Reason.NOT_UNDERSTOOD, unknown.stream().map(Token::value).toList());
    }
}
