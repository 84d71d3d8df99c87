package dev.madang.notion.formula;

import java.util.List;

/** A formula as a tree. */
sealed interface Expression {

    record Constant(Value value) implements Expression {}

    record Name(String name, int position) implements Expression {}

    /** {@code prop("…")}, or the same of another row. */
    record Property(Expression of, String name, int position) implements Expression {}

    /** The row itself. */
    record Self() implements Expression {}

    record Unary(String operator, Expression operand) implements Expression {}

    record Binary(String operator, Expression left, Expression right) implements Expression {}

    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {}

    record Items(List<Expression> items) implements Expression {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Call(String function, List<Expression> arguments, int position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
