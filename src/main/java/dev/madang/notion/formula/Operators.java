package dev.madang.notion.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** Arithmetic and comparison. */
final class Operators {

    private Operators() {}

    static Value apply(String operator, Value left, Value right) {
        return switch (operator) {
            case "+" -> plus(left, right);
            case "-" -> Value.of(exact(left, right, BigDecimal::subtract, Coerce.number(left) - Coerce.number(right)));
            case "*" -> Value.of(exact(left, right, BigDecimal::multiply, Coerce.number(left) * Coerce.number(right)));
            case "/" -> Value.of(Coerce.number(left) / Coerce.number(right));
            case "%" -> Value.of(Coerce.number(left) % Coerce.number(right));
            case "^" -> Value.of(Math.pow(Coerce.number(left), Coerce.number(right)));
            case "==" -> Value.of(equal(left, right));
            case "!=" -> Value.of(!equal(left, right));
            default -> compared(operator, left, right);
        };
    }

    private static Value compared(String operator, Value left, Value right) {
        // Nothing is neither before nor after anything; only numbers take it for zero.
        boolean dateless = (left instanceof Value.Moment && right instanceof Value.Nothing)
                || (left instanceof Value.Nothing && right instanceof Value.Moment);
        if (dateless) {
            return Value.of(false);
        }
        int order = compare(left, right);
        return Value.of(
                switch (operator) {
                    case ">" -> order > 0;
                    case ">=" -> order >= 0;
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    default -> throw new FormulaFault("Unknown operator " + operator);
                });
    }

    private static Value plus(Value left, Value right) {
        boolean text = left instanceof Value.Text || right instanceof Value.Text;
        boolean other = isOther(left) || isOther(right);
        return text || other
                ? new Value.Text(Coerce.text(left) + Coerce.text(right))
                : Value.of(exact(left, right, BigDecimal::add, Coerce.number(left) + Coerce.number(right)));
    }

    private static boolean isOther(Value value) {
        return value instanceof Value.Moment
                || value instanceof Value.Many
                || value instanceof Value.Person
                || value instanceof Value.Item;
    }

    private interface Exact {
        BigDecimal apply(BigDecimal left, BigDecimal right, MathContext precision);
    }

    /** So that 0.1 + 0.2 is 0.3. */
    private static double exact(Value left, Value right, Exact operation, double rough) {
        double a = Coerce.number(left);
        double b = Coerce.number(right);
        boolean usual = Double.isFinite(rough) && Math.abs(a) < 1e15 && Math.abs(b) < 1e15;
        return usual
                ? operation
                        .apply(BigDecimal.valueOf(a), BigDecimal.valueOf(b), MathContext.DECIMAL64)
                        .doubleValue()
                : rough;
    }

    static boolean equal(Value left, Value right) {
        if (left instanceof Value.Moment a && right instanceof Value.Moment b) {
            return a.start().toInstant().equals(b.start().toInstant());
        }
        if (left instanceof Value.Item a && right instanceof Value.Item b) {
            return a.id().equals(b.id());
        }
        if (left instanceof Value.Many a && right instanceof Value.Many b) {
            return a.items().size() == b.items().size() && Coerce.text(a).equals(Coerce.text(b));
        }
        boolean blank = (left instanceof Value.Nothing && right instanceof Value.Text)
                || (left instanceof Value.Text && right instanceof Value.Nothing);
        return blank ? Coerce.isEmpty(left) && Coerce.isEmpty(right) : left.equals(right);
    }

    static int compare(Value left, Value right) {
        if (left instanceof Value.Text a && right instanceof Value.Text b) {
            return a.text().compareTo(b.text());
        }
        if (left instanceof Value.Moment a && right instanceof Value.Moment b) {
            return a.start().toInstant().compareTo(b.start().toInstant());
        }
        if (left instanceof Value.Text || right instanceof Value.Text) {
            return Coerce.text(left).compareTo(Coerce.text(right));
        }
        return Double.compare(Coerce.number(left), Coerce.number(right));
    }
}
