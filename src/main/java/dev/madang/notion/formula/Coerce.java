package dev.madang.notion.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values taken for something else, as Notion takes them. */
final class Coerce {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy h:mm a", Locale.ENGLISH);

    private Coerce() {}

    static boolean flag(Value value) {
        return switch (value) {
            case Value.Flag flag -> flag.on();
            default -> !isEmpty(value);
        };
    }

    static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> true;
            case Value.Text text -> text.text().isEmpty();
            case Value.Figure number -> number.number() == 0;
            case Value.Flag flag -> !flag.on();
            case Value.Many many -> many.items().isEmpty();
            case Value.Moment moment -> false;
            case Value.Person person -> false;
            case Value.Item item -> false;
        };
    }

    static double number(Value value) {
        return switch (value) {
            case Value.Figure number -> number.number();
            case Value.Flag flag -> flag.on() ? 1 : 0;
            case Value.Nothing nothing -> 0;
            case Value.Text text -> throw wrong("a number", value);
            case Value.Moment moment -> throw wrong("a number", value);
            case Value.Many many -> throw wrong("a number", value);
            case Value.Person person -> throw wrong("a number", value);
            case Value.Item item -> throw wrong("a number", value);
        };
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Figure number -> shown(number.number());
            case Value.Flag flag -> String.valueOf(flag.on());
            case Value.Moment moment -> shown(moment);
            case Value.Many many -> many.items().stream().map(Coerce::text).collect(Collectors.joining(", "));
            case Value.Person person -> person.name();
            case Value.Item item -> item.title();
            case Value.Nothing nothing -> "";
        };
    }

    static List<Value> items(Value value) {
        return switch (value) {
            case Value.Many many -> many.items();
            case Value.Nothing nothing -> List.of();
            default -> List.of(value);
        };
    }

    static FormulaFault wrong(String wanted, Value value) {
        return new FormulaFault(wanted + " is expected, found " + kind(value));
    }

    static String kind(Value value) {
        return switch (value) {
            case Value.Text text -> "a text";
            case Value.Figure number -> "a number";
            case Value.Flag flag -> "a checkbox";
            case Value.Moment moment -> "a date";
            case Value.Many many -> "a list";
            case Value.Person person -> "a person";
            case Value.Item item -> "a page";
            case Value.Nothing nothing -> "nothing";
        };
    }

    /** A number as it is written: no more digits than it has. */
    static String shown(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        return Math.abs(number) >= 1e21 || Math.abs(number) < 1e-6
                ? exact.toString()
                : exact.setScale(Math.min(exact.scale(), 12), RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String shown(Value.Moment moment) {
        ZonedDateTime end = moment.end();
        DateTimeFormatter format = moment.timed() ? TIME : DAY;
        return format.format(moment.start()) + (end == null ? "" : " → " + format.format(end));
    }
}
