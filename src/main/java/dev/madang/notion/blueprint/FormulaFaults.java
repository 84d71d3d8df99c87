package dev.madang.notion.blueprint;

import dev.madang.notion.formula.Formula;
import dev.madang.notion.formula.FormulaFault;
import java.util.Map;
import java.util.Optional;

/** Says whether a formula can be put into a database: it is read as the workspace reads it, and names what is there. */
final class FormulaFaults {

    private FormulaFaults() {}

    /**
     * What is wrong with the formula, in its own words, or nothing.
     *
     * @param schema the properties of its database, the formula's own included
     */
    static Optional<String> of(String expression, Map<String, Property> schema) {
        try {
            return Formula.read(expression).properties().stream()
                    .filter(name -> !schema.containsKey(name))
                    .findFirst();
        } catch (FormulaFault fault) {
            return Optional.of(fault.getMessage());
        }
    }
}
