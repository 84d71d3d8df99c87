package dev.madang.notion.formula;

import dev.madang.notion.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into pieces. */
final class Lexer {

    private static final List<String> SYMBOLS = List.of(
            "==", "!=", ">=", "<=", "&&", "||", "+", "-", "*", "/", "%", "^", "(", ")", "[", "]", ",", ".", "?", ":",
            ">", "<", "!");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> read(String text) {
        Lexer lexer = new Lexer(text);
        lexer.read();
        return lexer.tokens;
    }

    private void read() {
        while (skip()) {
            char next = text.charAt(at);
            if (next == '"' || next == '\'' || next == '“' || next == '”') {
                string(next);
            } else if (isDigit(next) || (next == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
                number();
            } else if (Character.isUnicodeIdentifierStart(next) || next == '_') {
                name();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Kind.END, "", at));
    }

    /** Over blanks and comments; false at the end. */
    private boolean skip() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0') {
                at++;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return true;
            }
        }
        return false;
    }

    private void string(char quote) {
        int start = at++;
        StringBuilder said = new StringBuilder();
        while (at < text.length() && !closes(quote, text.charAt(at))) {
            char next = text.charAt(at++);
            said.append(next == '\\' && at < text.length() ? escaped(text.charAt(at++)) : String.valueOf(next));
        }
        if (at >= text.length()) {
            throw new FormulaFault("A text is not closed", start);
        }
        at++;
        tokens.add(new Token(Kind.STRING, said.toString(), start));
    }

    private static boolean closes(char quote, char next) {
        return (quote == '“' || quote == '”') ? next == '”' : next == quote;
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case '"', '\'', '\\' -> String.valueOf(letter);
            // Patterns are written without doubling: \d stays \d.
            default -> "\\" + letter;
        };
    }

    private void number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E') && exponent()) {
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        String digits = text.substring(start, at);
        try {
            double ignored = Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            throw new FormulaFault(digits + " is no number", start);
        }
        tokens.add(new Token(Kind.NUMBER, digits, start));
    }

    private boolean exponent() {
        int sign = at + 1;
        if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
            sign++;
        }
        if (sign < text.length() && isDigit(text.charAt(sign))) {
            at = sign;
            return true;
        }
        return false;
    }

    private void name() {
        int start = at;
        while (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.NAME, text.substring(start, at), start));
    }

    private void symbol() {
        String found = SYMBOLS.stream()
                .filter(symbol -> text.startsWith(symbol, at))
                .findFirst()
                .orElseThrow(() -> new FormulaFault("Unexpected character " + text.charAt(at), at));
        tokens.add(new Token(Kind.SYMBOL, found, at));
        at += found.length();
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
