package dev.madang.community.character;

import java.util.Locale;

/** Who acts for a character; it never changes. */
public enum ExecutionMode {
    /** This server. */
    LLM,
    /** A bot of its owner's, with the character's key. */
    LOCAL;

    /** {@code llm}, {@code local}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExecutionMode of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
