package dev.madang.notion.formula;

/**
 * A piece of a formula.
 *
 * @param text of a string what it says, of everything else what stands there
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
