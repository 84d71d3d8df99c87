package dev.madang.notion.formula;

import dev.madang.notion.formula.Expression.Binary;
import dev.madang.notion.formula.Expression.Call;
import dev.madang.notion.formula.Expression.Choice;
import dev.madang.notion.formula.Expression.Constant;
import dev.madang.notion.formula.Expression.Items;
import dev.madang.notion.formula.Expression.Name;
import dev.madang.notion.formula.Expression.Property;
import dev.madang.notion.formula.Expression.Self;
import dev.madang.notion.formula.Expression.Unary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One evaluation over one row, within its bounds. */
final class Evaluation {

    private static final int MOST_STEPS = 50_000;
    private static final int MOST_ITEMS = 10_000;
    private static final int LONGEST_TEXT = 100_000;

    private final Row row;
    private final Clock clock;
    private final Map<String, Value> names = new HashMap<>();
    private int steps;

    Evaluation(Row row, Clock clock) {
        this.row = row;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    Row row() {
        return row;
    }

    Value of(Expression expression) {
        if (++steps > MOST_STEPS) {
            throw new FormulaFault("The formula takes too many steps");
        }
        Value value = switch (expression) {
            case Constant constant -> constant.value();
            case Self self -> new Value.Item(row.id(), "", row);
            case Name name -> names.getOrDefault(name.name(), Value.NOTHING);
            case Property property -> property(property);
            case Unary unary -> unary(unary);
            case Binary binary -> binary(binary);
            case Choice choice -> of(Coerce.flag(of(choice.condition())) ? choice.then() : choice.otherwise());
            case Items items ->
                new Value.Many(items.items().stream().map(this::of).toList());
            case Call call -> Functions.call(call, this);
        };
        return bounded(value);
    }

    static Value bounded(Value value) {
        if (value instanceof Value.Text text && text.text().length() > LONGEST_TEXT) {
            throw new FormulaFault("The formula makes a text longer than " + LONGEST_TEXT + " characters");
        }
        if (value instanceof Value.Many many && many.items().size() > MOST_ITEMS) {
            throw new FormulaFault("The formula makes a list of more than " + MOST_ITEMS + " items");
        }
        return value;
    }

    private Value property(Property property) {
        Value of = of(property.of());
        if (of instanceof Value.Many many) {
            List<Value> values = new ArrayList<>();
            many.items().forEach(item -> values.add(property(item, property)));
            return new Value.Many(values);
        }
        return property(of, property);
    }

    private static Value property(Value of, Property property) {
        if (of instanceof Value.Item item) {
            return item.row()
                    .property(property.name())
                    .orElseThrow(
                            () -> new FormulaFault("There is no property " + property.name(), property.position()));
        }
        if (of instanceof Value.Nothing) {
            return Value.NOTHING;
        }
        throw new FormulaFault("Only a page has properties", property.position());
    }

    private Value unary(Unary unary) {
        Value operand = of(unary.operand());
        return unary.operator().equals("!") ? Value.of(!Coerce.flag(operand)) : Value.of(-Coerce.number(operand));
    }

    private Value binary(Binary binary) {
        return switch (binary.operator()) {
            case "&&" -> Value.of(Coerce.flag(of(binary.left())) && Coerce.flag(of(binary.right())));
            case "||" -> Value.of(Coerce.flag(of(binary.left())) || Coerce.flag(of(binary.right())));
            default -> Operators.apply(binary.operator(), of(binary.left()), of(binary.right()));
        };
    }

    /** Evaluates with a name that has a value meanwhile. */
    Value with(String name, Value value, Supplier<Value> body) {
        Value before = names.put(name, value);
        try {
            return body.get();
        } finally {
            if (before == null) {
                names.remove(name);
            } else {
                names.put(name, before);
            }
        }
    }

    /** Evaluates an expression for an item of a list. */
    Value each(Value item, int index, Expression expression) {
        return with("current", item, () -> with("index", Value.of(index), () -> of(expression)));
    }
}
