package dev.madang.notion.formula;

import static dev.madang.notion.formula.Functions.lazy;
import static dev.madang.notion.formula.Functions.many;
import static dev.madang.notion.formula.Functions.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Lists, and what is done for each of their items. */
final class ListFunctions {

    private ListFunctions() {}

    static void register() {
        plain("at", 2, values -> at(items(values), (int) Coerce.number(values.get(1))));
        plain("first", 1, values -> at(items(values), 0));
        plain("last", 1, values -> at(items(values), -1));
        plain("slice", 2, 3, ListFunctions::slice);
        many("concat", ListFunctions::concat);
        plain("reverse", 1, values -> reversed(items(values)));
        plain(
                "join",
                2,
                values -> new Value.Text(items(values).stream()
                        .map(Coerce::text)
                        .collect(Collectors.joining(Coerce.text(values.get(1))))));
        plain("unique", 1, values -> unique(items(values)));
        plain("includes", 2, values -> Value.of(includes(values)));
        plain("flat", 1, values -> flat(items(values)));
        plain("count", 1, values -> Value.of(items(values).size()));
        lazy("sort", 1, 2, ListFunctions::sort);
        lazy("map", 2, 2, (arguments, evaluation) -> new Value.Many(each(arguments, evaluation)));
        lazy("filter", 2, 2, ListFunctions::filter);
        lazy("find", 2, 2, (arguments, evaluation) -> {
            int index = index(arguments, evaluation);
            return index < 0 ? Value.NOTHING : items(arguments, evaluation).get(index);
        });
        lazy("findIndex", 2, 2, (arguments, evaluation) -> Value.of(index(arguments, evaluation)));
        lazy("some", 2, 2, (arguments, evaluation) -> Value.of(index(arguments, evaluation) >= 0));
        lazy(
                "every",
                2,
                2,
                (arguments, evaluation) ->
                        Value.of(each(arguments, evaluation).stream().allMatch(Coerce::flag)));
    }

    private static List<Value> items(List<Value> values) {
        return Coerce.items(values.getFirst());
    }

    private static List<Value> items(List<Expression> arguments, Evaluation evaluation) {
        return Coerce.items(evaluation.of(arguments.getFirst()));
    }

    private static Value at(List<Value> items, int index) {
        int place = index < 0 ? items.size() + index : index;
        return place >= 0 && place < items.size() ? items.get(place) : Value.NOTHING;
    }

    private static Value slice(List<Value> values) {
        int from = (int) Coerce.number(values.get(1));
        if (values.getFirst() instanceof Value.Text text) {
            int to = values.size() == 3
                    ? (int) Coerce.number(values.get(2))
                    : text.text().length();
            return new Value.Text(TextFunctions.part(text.text(), from, to));
        }
        List<Value> items = items(values);
        int size = items.size();
        int to = values.size() == 3 ? (int) Coerce.number(values.get(2)) : size;
        int start = Math.clamp(from < 0 ? from + size : from, 0, size);
        int end = Math.clamp(to < 0 ? to + size : to, 0, size);
        return new Value.Many(start < end ? items.subList(start, end) : List.of());
    }

    /** Of texts a text, of lists a list. */
    private static Value concat(List<Value> values) {
        if (values.stream().noneMatch(Value.Many.class::isInstance)) {
            return new Value.Text(values.stream().map(Coerce::text).collect(Collectors.joining()));
        }
        return new Value.Many(
                values.stream().flatMap(value -> Coerce.items(value).stream()).toList());
    }

    private static Value reversed(List<Value> items) {
        return new Value.Many(items.reversed());
    }

    private static Value unique(List<Value> items) {
        List<Value> unique = new ArrayList<>();
        items.stream()
                .filter(item -> unique.stream().noneMatch(known -> Operators.equal(known, item)))
                .forEach(unique::add);
        return new Value.Many(unique);
    }

    private static boolean includes(List<Value> values) {
        return items(values).stream().anyMatch(item -> Operators.equal(item, values.get(1)));
    }

    private static Value flat(List<Value> items) {
        return new Value.Many(
                items.stream().flatMap(item -> Coerce.items(item).stream()).toList());
    }

    private static List<Value> each(List<Expression> arguments, Evaluation evaluation) {
        List<Value> items = items(arguments, evaluation);
        List<Value> results = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            results.add(evaluation.each(items.get(i), i, arguments.get(1)));
        }
        return results;
    }

    private static Value filter(List<Expression> arguments, Evaluation evaluation) {
        List<Value> items = items(arguments, evaluation);
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (Coerce.flag(evaluation.each(items.get(i), i, arguments.get(1)))) {
                kept.add(items.get(i));
            }
        }
        return new Value.Many(kept);
    }

    private static int index(List<Expression> arguments, Evaluation evaluation) {
        List<Value> items = items(arguments, evaluation);
        for (int i = 0; i < items.size(); i++) {
            if (Coerce.flag(evaluation.each(items.get(i), i, arguments.get(1)))) {
                return i;
            }
        }
        return -1;
    }

    private static Value sort(List<Expression> arguments, Evaluation evaluation) {
        List<Value> items = items(arguments, evaluation);
        List<Value> keys = arguments.size() == 1 ? items : each(arguments, evaluation);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            order.add(i);
        }
        requireComparable(keys);
        order.sort(Comparator.comparing(keys::get, Operators::compare));
        List<Value> sorted = new ArrayList<>();
        order.forEach(i -> sorted.add(items.get(i)));
        return new Value.Many(Collections.unmodifiableList(sorted));
    }

    /** Values of different kinds have no order. */
    private static void requireComparable(List<Value> keys) {
        if (keys.stream().map(Coerce::kind).distinct().count() > 1) {
            throw new FormulaFault("Only values of one kind have an order");
        }
    }
}
