package dev.madang.notion.sandbox;

/** Formulas of properties. */
final class Formulas {

    private Formulas() {}

    static void check(String expression, Schema schema) {
        if (expression.isBlank() || schema.properties().isEmpty()) {
            throw Refused.invalid("Type error with formula: it is empty.");
        }
    }
}
