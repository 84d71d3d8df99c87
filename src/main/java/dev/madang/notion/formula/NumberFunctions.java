package dev.madang.notion.formula;

import static dev.madang.notion.formula.Functions.many;
import static dev.madang.notion.formula.Functions.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Numbers. */
final class NumberFunctions {

    private static final int MOST_DIGITS = 20;

    private NumberFunctions() {}

    static void register() {
        plain("add", 2, values -> Operators.apply("+", values.get(0), values.get(1)));
        plain("subtract", 2, values -> Operators.apply("-", values.get(0), values.get(1)));
        plain("multiply", 2, values -> Operators.apply("*", values.get(0), values.get(1)));
        plain("divide", 2, values -> Operators.apply("/", values.get(0), values.get(1)));
        plain("mod", 2, values -> Operators.apply("%", values.get(0), values.get(1)));
        plain("pow", 2, values -> Operators.apply("^", values.get(0), values.get(1)));
        many("min", values -> of(numbers(values).min().orElse(0)));
        many("max", values -> of(numbers(values).max().orElse(0)));
        many("sum", values -> of(sum(numbers(values).toArray())));
        many("mean", values -> of(mean(numbers(values).toArray())));
        many("average", values -> of(mean(numbers(values).toArray())));
        many("median", values -> of(median(numbers(values).toArray())));
        plain("round", 1, 2, NumberFunctions::round);
        one("abs", Math::abs);
        one("ceil", Math::ceil);
        one("floor", Math::floor);
        one("sqrt", Math::sqrt);
        one("cbrt", Math::cbrt);
        one("exp", Math::exp);
        one("ln", Math::log);
        one("log10", Math::log10);
        one("log2", number -> Math.log(number) / Math.log(2));
        one("sign", Math::signum);
        one("unaryMinus", number -> -number);
        plain("pi", 0, values -> of(Math.PI));
        plain("e", 0, values -> of(Math.E));
        plain("toNumber", 1, values -> toNumber(values.getFirst()));
    }

    private static void one(String name, DoubleUnaryOperator operator) {
        plain(name, 1, values -> of(operator.applyAsDouble(Coerce.number(values.getFirst()))));
    }

    private static Value of(double number) {
        return Value.of(number);
    }

    /** Of numbers and of lists of them; what is nothing does not count. */
    private static java.util.stream.DoubleStream numbers(List<Value> values) {
        return values.stream()
                .flatMap(value -> Coerce.items(value).stream())
                .flatMap(value -> Coerce.items(value).stream())
                .filter(value -> !(value instanceof Value.Nothing))
                .mapToDouble(Coerce::number);
    }

    static double sum(double[] numbers) {
        Value sum = Value.of(0);
        for (double number : numbers) {
            sum = Operators.apply("+", sum, Value.of(number));
        }
        return Coerce.number(sum);
    }

    static double mean(double[] numbers) {
        return numbers.length == 0 ? 0 : sum(numbers) / numbers.length;
    }

    static double median(double[] numbers) {
        if (numbers.length == 0) {
            return 0;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Value round(List<Value> values) {
        double number = Coerce.number(values.getFirst());
        double digits = values.size() == 2 ? Coerce.number(values.get(1)) : 0;
        if (!Double.isFinite(number) || Math.abs(digits) > MOST_DIGITS) {
            return of(number);
        }
        // Halves go up, as they do in the browser.
        BigDecimal exact = BigDecimal.valueOf(number);
        RoundingMode mode = number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        return of(exact.setScale((int) digits, mode).doubleValue());
    }

    private static Value toNumber(Value value) {
        if (value instanceof Value.Moment moment) {
            return of((double) moment.start().toInstant().toEpochMilli());
        }
        if (!(value instanceof Value.Text text)) {
            return of(Coerce.number(value));
        }
        String digits = text.text().strip().replace(",", "");
        try {
            return digits.matches("[-+]?[0-9.]+([eE][-+]?[0-9]{1,3})?")
                    ? of(Double.parseDouble(digits))
                    : Value.NOTHING;
        } catch (NumberFormatException e) {
            return Value.NOTHING;
        }
    }
}
