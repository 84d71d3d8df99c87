package dev.madang.notion.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Formulas that nobody wrote. */
class FormulaPropertyTests {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Row EMPTY = name -> Optional.of(Value.NOTHING);

    /** An expression and what it comes to by the arithmetic of Java. */
    record Sum(String text, double result) {}

    @Property
    void arithmeticIsThatOfTheHost(@ForAll("sums") Sum sum) {
        Value value = Formula.read(sum.text()).evaluate(EMPTY, CLOCK);
        assertThat(value)
                .isInstanceOfSatisfying(
                        Value.Figure.class,
                        number -> assertThat(number.number())
                                .isCloseTo(sum.result(), within(Math.abs(sum.result()) * 1e-12 + 1e-9)));
    }

    @Property
    void whateverIsWrittenEndsInAValueOrAFault(@ForAll("scribbles") String text) {
        try {
            assertThat(Formula.read(text).evaluate(EMPTY, CLOCK)).isNotNull();
        } catch (FormulaFault fault) {
            assertThat(fault.getMessage()).isNotBlank();
        }
    }

    @Property
    void aTextIsReadAsItWasWritten(@ForAll String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(Formula.read("\"" + quoted + "\"").evaluate(EMPTY, CLOCK)).isEqualTo(new Value.Text(text));
    }

    @Provide
    Arbitrary<Sum> sums() {
        Arbitrary<Sum> leaf = Arbitraries.integers().between(0, 1_000).map(number -> new Sum("" + number, number));
        return sums(leaf, 4);
    }

    private static Arbitrary<Sum> sums(Arbitrary<Sum> leaf, int depth) {
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Sum> inner = sums(leaf, depth - 1);
        Arbitrary<Sum> binary = Combinators.combine(inner, inner, Arbitraries.of('+', '-', '*'))
                .as((a, b, operator) -> {
                    double result = switch (operator) {
                        case '+' -> a.result() + b.result();
                        case '-' -> a.result() - b.result();
                        default -> a.result() * b.result();
                    };
                    return new Sum("(" + a.text() + " " + operator + " " + b.text() + ")", result);
                });
        Arbitrary<Sum> negative = inner.map(sum -> new Sum("-(" + sum.text() + ")", -sum.result()));
        return Arbitraries.oneOf(leaf, binary, binary, negative);
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(
                        "prop(\"가\")",
                        "now()",
                        "1",
                        "0.5",
                        "\"나\"",
                        "true",
                        "current",
                        "[1,2]",
                        "(",
                        ")",
                        ",",
                        "+",
                        "-",
                        "*",
                        "/",
                        "^",
                        "%",
                        "==",
                        "!",
                        "?",
                        ":",
                        ".",
                        "and",
                        "or",
                        "not",
                        "]",
                        "[",
                        "\"",
                        "\\"),
                Arbitraries.of(Functions.names()).map(name -> name + "("),
                Arbitraries.strings().ofMaxLength(3));
        return piece.list().ofMaxSize(14).map(pieces -> String.join(" ", pieces));
    }
}
