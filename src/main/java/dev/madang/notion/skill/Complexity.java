package dev.madang.notion.skill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a design is drawn. */
public enum Complexity {
    SIMPLE,
    STANDARD,
    ADVANCED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Complexity> named(String code) {
        return Arrays.stream(values())
                .filter(complexity -> complexity.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The size from which a part marked with so many plus signs is drawn. */
    static Complexity from(String marked) {
        return marked.startsWith("++") ? ADVANCED : marked.startsWith("+") ? STANDARD : SIMPLE;
    }

    boolean shows(Complexity least) {
        return compareTo(least) >= 0;
    }
}
