package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether a formula can be put into a database. */
@FunctionalInterface
public interface FormulaCheck {

    /**
     * What is wrong with the formula, in its own words, or nothing.
     *
     * @param schema the properties of its database, the formula's own included
     */
    Optional<String> fault(String expression, Map<String, Property> schema);

    /** Looks at the outside alone: quotes and brackets that close, and properties that exist. */
    static Optional<String> outside(String expression, Map<String, Property> schema) {
        if (expression.isBlank()) {
            return Optional.of("empty");
        }
        var bare =
                Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"").matcher(expression).replaceAll("\"\"");
        if (bare.replace("\"\"", "").indexOf('"') >= 0 || !closes(bare)) {
            return Optional.of("unclosed");
        }
        return properties(expression).stream()
                .filter(name -> !schema.containsKey(name))
                .findFirst();
    }

    /** The properties that a formula names, in order. */
    static List<String> properties(String expression) {
        var names = new ArrayList<String>();
        var matcher =
                Pattern.compile("prop\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)").matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group(1).replace("\\\"", "\""));
        }
        return names;
    }

    private static boolean closes(String text) {
        var open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                open.append(c);
            } else if (c == ')' || c == ']') {
                if (open.isEmpty() || open.charAt(open.length() - 1) != (c == ')' ? '(' : '[')) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
        }
        return open.isEmpty();
    }
}
