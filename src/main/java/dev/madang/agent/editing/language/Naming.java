package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.editing.language.Lexicon.Sense;
import dev.madang.agent.editing.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in quotation marks: the name of a todo, or a new one for it. */
final class Naming {

    private static final int LONGEST = 200;

    private final Clause clause;
    private final Sketch sketch;
    private final boolean renames;
    private final Clause resolved;

    Naming(Lexer lexer, Clause clause, Sketch sketch) {
        this.clause = clause;
        this.sketch = sketch;
        this.renames = clause.has(Kind.PARAM, "name") || clause.acts(Act.RENAME);
        this.resolved = new Clause(resolve(lexer), clause.follows());
    }

    /** The clause with quoted names as what they name. */
    Clause resolved() {
        return resolved;
    }

    /** When a todo is renamed, the last quotation is its new name, whatever it says. */
    private List<Token> resolve(Lexer lexer) {
        List<Token> tokens = new ArrayList<>(clause.tokens());
        List<Token> quoted = clause.all(token -> token.is(Kind.QUOTED));
        for (Token quote : quoted) {
            Sense sense = lexer.meaning(quote.value());
            boolean newName = renames && quote.equals(quoted.getLast());
            if (sense != null && !newName && (sense.kind() == Kind.TODOS || sense.kind() == Kind.TOOL)) {
                tokens.set(tokens.indexOf(quote), Token.of(sense.kind(), sense.value(), quote.start(), quote.end()));
            }
        }
        return tokens;
    }

    boolean read() {
        if (!renames) {
            return false;
        }
        List<Token> names = resolved.all(token -> token.is(Kind.QUOTED));
        List<Token> things = resolved.things();
        if (resolved.negated() || names.size() != 1 || things.size() > 1) {
            throw new Misunderstood(resolved.negated() ? Reason.NOTHING_TO_DO : Reason.NOT_UNDERSTOOD);
        }
        List<String> ids = things.isEmpty() ? sketch.subject() : new Targets(sketch, resolved).existing(things);
        String name = names.getFirst().value().strip();
        if (ids.size() != 1 || name.isEmpty() || name.length() > LONGEST) {
            throw new Misunderstood(Reason.NOT_UNDERSTOOD);
        }
        sketch.rename(ids.getFirst(), name);
        sketch.speakOf(ids);
        resolved.take(names);
        resolved.take(resolved.all(token -> token.is(Kind.PARAM, "name")));
        return true;
    }
}
