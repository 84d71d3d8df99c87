package dev.madang.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A language that the command line speaks. */
public enum Language {
    ko,
    en;

    /** What the environment asks for: Korean where {@code MADANG_LANGUAGE} or the locale says so, else English. */
    public static Language of(Map<String, String> environment) {
        return of(environment, en);
    }

    /** What the environment asks for, or {@code otherwise} where it asks for neither language. */
    public static Language of(Map<String, String> environment, Language otherwise) {
        String locale = Stream.of("MADANG_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        return Stream.of(values())
                .filter(language -> locale.startsWith(language.name()))
                .findFirst()
                .orElse(otherwise);
    }

    Locale locale() {
        return Locale.of(name());
    }
}
