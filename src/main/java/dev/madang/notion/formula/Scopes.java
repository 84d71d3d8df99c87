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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which names mean something where. */
final class Scopes {

    private static final Set<String> WITH_ITEM = Set.of("map", "filter", "find", "findIndex", "some", "every", "sort");

    private Scopes() {}

    static void check(Expression expression) {
        check(expression, Set.of());
    }

    private static void check(Expression expression, Set<String> known) {
        switch (expression) {
            case Name name -> {
                if (!known.contains(name.name())) {
                    throw new FormulaFault("Nothing is called " + name.name(), name.position());
                }
            }
            case Call call -> call(call, known);
            case Constant constant -> {}
            case Self self -> {}
            case Property property -> check(property.of(), known);
            case Unary unary -> check(unary.operand(), known);
            case Binary binary -> {
                check(binary.left(), known);
                check(binary.right(), known);
            }
            case Choice choice ->
                List.of(choice.condition(), choice.then(), choice.otherwise()).forEach(part -> check(part, known));
            case Items items -> items.items().forEach(item -> check(item, known));
        }
    }

    private static void call(Call call, Set<String> known) {
        List<Expression> arguments = call.arguments();
        if (call.function().equals("let") || call.function().equals("lets")) {
            Set<String> more = new HashSet<>(known);
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                if (!(arguments.get(i) instanceof Name name)) {
                    throw new FormulaFault(call.function() + " takes a name and its value", call.position());
                }
                check(arguments.get(i + 1), more);
                more.add(name.name());
            }
            check(arguments.getLast(), more);
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            boolean inside = i > 0 && WITH_ITEM.contains(call.function());
            check(arguments.get(i), inside ? withItem(known) : known);
        }
    }

    private static Set<String> withItem(Set<String> known) {
        Set<String> more = new HashSet<>(known);
        more.add("current");
        more.add("index");
        return more;
    }

    static void properties(Expression expression, Set<String> names) {
        switch (expression) {
            case Property property -> {
                if (property.of() instanceof Self) {
                    names.add(property.name());
                } else {
                    properties(property.of(), names);
                }
            }
            case Call call -> call.arguments().forEach(argument -> properties(argument, names));
            case Unary unary -> properties(unary.operand(), names);
            case Binary binary -> {
                properties(binary.left(), names);
                properties(binary.right(), names);
            }
            case Choice choice ->
                List.of(choice.condition(), choice.then(), choice.otherwise()).forEach(part -> properties(part, names));
            case Items items -> items.items().forEach(item -> properties(item, names));
            case Name name -> {}
            case Constant constant -> {}
            case Self self -> {}
        }
    }
}
