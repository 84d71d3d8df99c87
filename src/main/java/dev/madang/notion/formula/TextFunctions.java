package dev.madang.notion.formula;

import static dev.madang.notion.formula.Functions.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Texts. Lengths count UTF-16 units, as in the browser. */
final class TextFunctions {

    private static final int LONGEST = 100_000;

    private TextFunctions() {}

    static void register() {
        plain("format", 1, values -> new Value.Text(Coerce.text(values.getFirst())));
        plain(
                "length",
                1,
                values -> Value.of(
                        values.getFirst() instanceof Value.Many many
                                ? many.items().size()
                                : text(values, 0).length()));
        plain(
                "substring",
                2,
                3,
                values -> new Value.Text(part(
                        text(values, 0),
                        from(values),
                        to(values, text(values, 0).length()))));
        plain("contains", 2, values -> Value.of(text(values, 0).contains(text(values, 1))));
        plain("startsWith", 2, values -> Value.of(text(values, 0).startsWith(text(values, 1))));
        plain("endsWith", 2, values -> Value.of(text(values, 0).endsWith(text(values, 1))));
        plain(
                "test",
                2,
                values -> Value.of(
                        Patterns.matcher(text(values, 1), text(values, 0)).find()));
        plain("match", 2, TextFunctions::match);
        plain(
                "replace",
                3,
                values -> new Value.Text(
                        Patterns.matcher(text(values, 1), text(values, 0)).replaceFirst(safe(values))));
        plain(
                "replaceAll",
                3,
                values -> new Value.Text(
                        Patterns.matcher(text(values, 1), text(values, 0)).replaceAll(safe(values))));
        one("lower", text -> text.toLowerCase(Locale.ROOT));
        one("upper", text -> text.toUpperCase(Locale.ROOT));
        one("trim", String::strip);
        plain("repeat", 2, values -> repeat(text(values, 0), Coerce.number(values.get(1))));
        plain("padStart", 3, values -> new Value.Text(padding(values) + text(values, 0)));
        plain("padEnd", 3, values -> new Value.Text(text(values, 0) + padding(values)));
        plain("split", 1, 2, TextFunctions::split);
        // How it looks is no part of what it says.
        plain("style", 1, 10, values -> new Value.Text(text(values, 0)));
        plain("unstyle", 1, 10, values -> new Value.Text(text(values, 0)));
        plain("link", 2, values -> new Value.Text(text(values, 0)));
        plain("name", 1, values -> new Value.Text(text(values, 0)));
        plain(
                "email",
                1,
                values -> new Value.Text(values.getFirst() instanceof Value.Person person ? person.email() : ""));
    }

    private static void one(String name, UnaryOperator<String> operator) {
        plain(name, 1, values -> new Value.Text(operator.apply(text(values, 0))));
    }

    private static String text(List<Value> values, int index) {
        return Coerce.text(values.get(index));
    }

    private static String safe(List<Value> values) {
        return Patterns.replacement(text(values, 2));
    }

    private static int from(List<Value> values) {
        return (int) Coerce.number(values.get(1));
    }

    private static int to(List<Value> values, int length) {
        return values.size() == 3 ? (int) Coerce.number(values.get(2)) : length;
    }

    static String part(String text, int from, int to) {
        int start = Math.clamp(from < 0 ? from + text.length() : from, 0, text.length());
        int end = Math.clamp(to < 0 ? to + text.length() : to, 0, text.length());
        return start < end ? text.substring(start, end) : "";
    }

    private static Value match(List<Value> values) {
        Matcher matcher = Patterns.matcher(text(values, 1), text(values, 0));
        List<Value> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(new Value.Text(matcher.group()));
        }
        return new Value.Many(found);
    }

    private static Value repeat(String text, double times) {
        int count = (int) Math.max(0, times);
        if ((long) text.length() * count > LONGEST) {
            throw new FormulaFault("The formula makes a text longer than " + LONGEST + " characters");
        }
        return new Value.Text(text.repeat(count));
    }

    private static String padding(List<Value> values) {
        int missing = (int) Coerce.number(values.get(1)) - text(values, 0).length();
        String with = text(values, 2);
        if (missing <= 0 || with.isEmpty()) {
            return "";
        }
        if (missing > LONGEST) {
            throw new FormulaFault("The formula makes a text longer than " + LONGEST + " characters");
        }
        return with.repeat(missing / with.length() + 1).substring(0, missing);
    }

    private static Value split(List<Value> values) {
        String by = values.size() == 2 ? text(values, 1) : " ";
        String text = text(values, 0);
        List<Value> parts = new ArrayList<>();
        if (by.isEmpty()) {
            text.codePoints().forEach(point -> parts.add(new Value.Text(Character.toString(point))));
        } else {
            for (String part : text.split(java.util.regex.Pattern.quote(by), -1)) {
                parts.add(new Value.Text(part));
            }
        }
        return new Value.Many(parts);
    }
}
