package dev.madang.ui;

import dev.madang.edge.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light or dark, or as the system has it. */
enum Theme {
    AUTO,
    LIGHT,
    DARK;

    static final String COOKIE = "madang_theme";

    static Theme of(HttpServletRequest request) {
        return Cookies.value(request, COOKIE).flatMap(Theme::named).orElse(AUTO);
    }

    static Optional<Theme> named(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(name))
                .findFirst();
    }

    /** {@code auto}, {@code light}, {@code dark}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
