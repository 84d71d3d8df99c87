package dev.madang.notion.skill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of designs; Korean is the first. */
public enum Language {
    KO,
    EN,
    JA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
