package dev.madang.notion.formula;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A formula that was read. It evaluates in bounded time and space whatever it says: steps, lengths of texts and lists, and the work
 * of patterns are limited.
 */
public final class Formula {

    /** The longest formula that is read, in UTF-16 units. */
    public static final int LONGEST = 10_000;

    private final Expression expression;

    private Formula(Expression expression) {
        this.expression = expression;
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaFault what is wrong with it, and where
     */
    public static Formula read(String text) {
        if (text.isBlank()) {
            throw new FormulaFault("The formula is empty", 0);
        }
        if (text.length() > LONGEST) {
            throw new FormulaFault("The formula is longer than " + LONGEST + " characters", LONGEST);
        }
        try {
            Formula formula = new Formula(Parser.read(text));
            Scopes.check(formula.expression);
            return formula;
        } catch (StackOverflowError e) {
            throw new FormulaFault("The formula is nested too deeply", 0);
        }
    }

    /** The properties of its own row that it names. */
    public Set<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        Scopes.properties(expression, names);
        return names;
    }

    /**
     * What it comes to.
     *
     * @param clock now, and the zone in which days begin
     * @throws FormulaFault when values do not fit, or it takes more than it may
     */
    public Value evaluate(Row row, Clock clock) {
        try {
            return new Evaluation(row, clock).of(expression);
        } catch (StackOverflowError e) {
            throw new FormulaFault("The formula takes too much room");
        }
    }
}
