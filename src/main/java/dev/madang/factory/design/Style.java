package dev.madang.factory.design;

import java.util.Arrays;
import java.util.Locale;

/** How the app looks. */
public enum Style {
    MODERN,
    MINIMALIST,
    MATERIAL3;

    static Style of(String word) {
        return Arrays.stream(values())
                .filter(style -> style.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElse(MODERN);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
