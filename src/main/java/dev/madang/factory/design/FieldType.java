package dev.madang.factory.design;

/** What a field holds. */
public enum FieldType {
    TEXT,
    LONG_TEXT,
    INTEGER,
    DECIMAL,
    MONEY,
    BOOLEAN,
    DATE,
    TIME,
    DATE_TIME,
    PHONE,
    EMAIL,
    URL,
    CHOICE,
    REFERENCE;

    /** By the lexicon's spelling, such as {@code longText}. */
    static FieldType of(String word) {
        return valueOf(word.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT));
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == MONEY;
    }

    public boolean isText() {
        return this == TEXT || this == LONG_TEXT || this == PHONE || this == EMAIL || this == URL;
    }

    public boolean isMoment() {
        return this == DATE || this == DATE_TIME;
    }
}
