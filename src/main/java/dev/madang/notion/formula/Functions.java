package dev.madang.notion.formula;

import dev.madang.notion.formula.Expression.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions of formulas by name. */
final class Functions {

    private static final int ANY = Integer.MAX_VALUE;
    private static final Map<String, Known> ALL = new HashMap<>();

    /** How a function is evaluated: some do not look at all of their arguments. */
    @FunctionalInterface
    interface Body {
        Value call(List<Expression> arguments, Evaluation evaluation);
    }

    /** What takes values and nothing else. */
    @FunctionalInterface
    interface Plain extends Function<List<Value>, Value> {}

    private record Known(int least, int most, Body body) {}

    static {
        LogicFunctions.register();
        NumberFunctions.register();
        TextFunctions.register();
        DateFunctions.register();
        ListFunctions.register();
    }

    private Functions() {}

    static void lazy(String name, int least, int most, Body body) {
        ALL.put(name, new Known(least, most, body));
    }

    static void plain(String name, int least, int most, Plain body) {
        lazy(
                name,
                least,
                most,
                (arguments, evaluation) ->
                        body.apply(arguments.stream().map(evaluation::of).toList()));
    }

    static void plain(String name, int count, Plain body) {
        plain(name, count, count, body);
    }

    static void many(String name, Plain body) {
        plain(name, 1, ANY, body);
    }

    /** All that there are. */
    static Set<String> names() {
        return Set.copyOf(ALL.keySet());
    }

    static void require(String name, int count, int position) {
        @Nullable Known known = ALL.get(name);
        if (known == null) {
            throw new FormulaFault("There is no function " + name, position);
        }
        if (count < known.least() || count > known.most()) {
            String wanted = known.least() == known.most()
                    ? String.valueOf(known.least())
                    : known.most() == ANY ? "at least " + known.least() : known.least() + " to " + known.most();
            throw new FormulaFault(name + " takes " + wanted + " arguments, not " + count, position);
        }
    }

    static Value call(Call call, Evaluation evaluation) {
        @Nullable Known known = ALL.get(call.function());
        if (known == null) {
            throw new FormulaFault("There is no function " + call.function(), call.position());
        }
        return known.body().call(call.arguments(), evaluation);
    }
}
