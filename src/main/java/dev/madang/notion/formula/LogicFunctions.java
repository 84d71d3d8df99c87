package dev.madang.notion.formula;

import static dev.madang.notion.formula.Functions.lazy;
import static dev.madang.notion.formula.Functions.plain;

import java.util.List;

/** Choosing, comparing, naming. */
final class LogicFunctions {

    private static final int ANY = Integer.MAX_VALUE;

    private LogicFunctions() {}

    static void register() {
        lazy(
                "if",
                3,
                3,
                (arguments, evaluation) ->
                        evaluation.of(arguments.get(Coerce.flag(evaluation.of(arguments.getFirst())) ? 1 : 2)));
        lazy("ifs", 2, ANY, LogicFunctions::ifs);
        lazy(
                "and",
                1,
                ANY,
                (arguments, evaluation) ->
                        Value.of(arguments.stream().allMatch(one -> Coerce.flag(evaluation.of(one)))));
        lazy(
                "or",
                1,
                ANY,
                (arguments, evaluation) ->
                        Value.of(arguments.stream().anyMatch(one -> Coerce.flag(evaluation.of(one)))));
        plain("not", 1, values -> Value.of(!Coerce.flag(values.getFirst())));
        plain("empty", 1, values -> Value.of(Coerce.isEmpty(values.getFirst())));
        plain("equal", 2, values -> Operators.apply("==", values.get(0), values.get(1)));
        plain("unequal", 2, values -> Operators.apply("!=", values.get(0), values.get(1)));
        plain("larger", 2, values -> Operators.apply(">", values.get(0), values.get(1)));
        plain("largerEq", 2, values -> Operators.apply(">=", values.get(0), values.get(1)));
        plain("smaller", 2, values -> Operators.apply("<", values.get(0), values.get(1)));
        plain("smallerEq", 2, values -> Operators.apply("<=", values.get(0), values.get(1)));
        lazy("let", 3, 3, LogicFunctions::lets);
        lazy("lets", 3, ANY, LogicFunctions::lets);
        lazy("id", 0, 1, (arguments, evaluation) -> {
            Value of = arguments.isEmpty() ? Value.NOTHING : evaluation.of(arguments.getFirst());
            return new Value.Text(
                    of instanceof Value.Item item ? item.id() : evaluation.row().id());
        });
    }

    /** Conditions and values in turn, and perhaps what it is otherwise. */
    private static Value ifs(List<Expression> arguments, Evaluation evaluation) {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (Coerce.flag(evaluation.of(arguments.get(i)))) {
                return evaluation.of(arguments.get(i + 1));
            }
        }
        return arguments.size() % 2 == 1 ? evaluation.of(arguments.getLast()) : Value.NOTHING;
    }

    private static Value lets(List<Expression> arguments, Evaluation evaluation) {
        return lets(arguments, 0, evaluation);
    }

    private static Value lets(List<Expression> arguments, int at, Evaluation evaluation) {
        if (at + 1 >= arguments.size()) {
            return evaluation.of(arguments.getLast());
        }
        String name = arguments.get(at) instanceof Expression.Name named ? named.name() : "";
        Value value = evaluation.of(arguments.get(at + 1));
        return evaluation.with(name, value, () -> lets(arguments, at + 2, evaluation));
    }
}
