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
import dev.madang.notion.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a formula by recursive descent; what binds least is read first. */
final class Parser {

    private static final int DEEPEST = 60;
    private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||");
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of(">", ">=", "<", "<="),
            List.of("+", "-"),
            List.of("*", "/", "%"));

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression read(String text) {
        Parser parser = new Parser(Lexer.read(text));
        Expression expression = parser.choice();
        if (parser.next().kind() != Kind.END) {
            throw new FormulaFault(
                    "Unexpected " + parser.next().text(), parser.next().position());
        }
        return expression;
    }

    private Expression choice() {
        if (++depth > DEEPEST) {
            throw new FormulaFault("The formula is nested too deeply", next().position());
        }
        Expression condition = level(0);
        if (next().is("?")) {
            at++;
            Expression then = choice();
            expect(":");
            condition = new Choice(condition, then, choice());
        }
        depth--;
        return condition;
    }

    private Expression level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = level(level + 1);
        while (true) {
            String operator = operator(LEVELS.get(level));
            if (operator.isEmpty()) {
                return left;
            }
            left = new Binary(operator, left, level(level + 1));
        }
    }

    /** The operator that stands here, if it is one of these; empty otherwise. */
    private String operator(List<String> wanted) {
        Token token = next();
        boolean word = token.kind() == Kind.NAME && !tokens.get(at + 1).is("(");
        String operator = word ? WORDS.getOrDefault(token.text(), "") : token.text();
        if ((token.kind() == Kind.SYMBOL || word) && wanted.contains(operator)) {
            at++;
            return operator;
        }
        return "";
    }

    private Expression unary() {
        Token token = next();
        boolean not =
                token.is("!") || (token.isWord("not") && !tokens.get(at + 1).is("("));
        if (not || token.is("-") || token.is("+")) {
            at++;
            if (++depth > DEEPEST) {
                throw new FormulaFault("The formula is nested too deeply", token.position());
            }
            Expression operand = unary();
            depth--;
            return token.is("+") ? operand : new Unary(not ? "!" : "-", operand);
        }
        return power();
    }

    /** Binds to the right, and closer than a sign before it. */
    private Expression power() {
        Expression base = postfix();
        if (next().is("^")) {
            at++;
            if (++depth > DEEPEST) {
                throw new FormulaFault("The formula is nested too deeply", next().position());
            }
            Expression exponent = unary();
            depth--;
            return new Binary("^", base, exponent);
        }
        return base;
    }

    private Expression postfix() {
        Expression expression = primary();
        while (next().is(".")) {
            at++;
            Token name = next();
            if (name.kind() != Kind.NAME) {
                throw new FormulaFault("A name is expected after the dot", name.position());
            }
            at++;
            expression = name.text().equals("prop") ? property(expression, name) : method(expression, name);
        }
        return expression;
    }

    private Expression method(Expression of, Token name) {
        List<Expression> arguments = new ArrayList<>(List.of(of));
        if (next().is("(")) {
            arguments.addAll(arguments());
        }
        return call(name, arguments);
    }

    private static Expression call(Token name, List<Expression> arguments) {
        Functions.require(name.text(), arguments.size(), name.position());
        return new Call(name.text(), arguments, name.position());
    }

    private Expression primary() {
        Token token = next();
        at++;
        return switch (token.kind()) {
            case NUMBER -> new Constant(Value.of(Double.parseDouble(token.text())));
            case STRING -> new Constant(new Value.Text(token.text()));
            case NAME -> named(token);
            case SYMBOL -> grouped(token);
            case END -> throw new FormulaFault("The formula ends too early", token.position());
        };
    }

    private Expression grouped(Token token) {
        if (token.is("(")) {
            Expression inner = choice();
            expect(")");
            return inner;
        }
        if (token.is("[")) {
            return new Items(until("]"));
        }
        throw new FormulaFault("Unexpected " + token.text(), token.position());
    }

    private Expression named(Token token) {
        if (token.text().equals("prop")) {
            return property(new Self(), token);
        }
        if (next().is("(")) {
            return call(token, arguments());
        }
        return switch (token.text()) {
            case "true" -> new Constant(Value.of(true));
            case "false" -> new Constant(Value.of(false));
            case "pi", "e" -> new Constant(Value.of(token.text().equals("pi") ? Math.PI : Math.E));
            default -> new Name(token.text(), token.position());
        };
    }

    private Expression property(Expression of, Token prop) {
        List<Expression> arguments = arguments();
        if (arguments.size() == 1
                && arguments.getFirst() instanceof Constant constant
                && constant.value() instanceof Value.Text name) {
            return new Property(of, name.text(), prop.position());
        }
        throw new FormulaFault("prop takes the name of a property as a text", prop.position());
    }

    private List<Expression> arguments() {
        expect("(");
        return until(")");
    }

    private List<Expression> until(String end) {
        List<Expression> items = new ArrayList<>();
        while (!next().is(end)) {
            items.add(choice());
            if (!next().is(end)) {
                expect(",");
            }
        }
        at++;
        return items;
    }

    private void expect(String symbol) {
        if (!next().is(symbol)) {
            throw new FormulaFault(symbol + " is expected", next().position());
        }
        at++;
    }

    private Token next() {
        return tokens.get(at);
    }
}
