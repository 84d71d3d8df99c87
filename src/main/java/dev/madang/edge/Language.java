package dev.madang.edge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language in which people are spoken to. */
public enum Language {
    KO,
    EN,
    VI;

    /** The language tag, as in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@code Accept-Language} prefers among the languages of the family; the family's own where it says nothing. */
    static Language choose(@Nullable String acceptLanguage, Family family) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .takeWhile(tag -> !tag.equals("*"))
                .flatMap(
                        tag -> spokenBy(family).stream().filter(one -> one.tag().equals(tag)))
                .findFirst()
                .orElse(defaultOf(family));
    }

    private static Language defaultOf(Family family) {
        return family == Family.AGENT || family == Family.NOTION ? KO : EN;
    }

    private static List<Language> spokenBy(Family family) {
        return family == Family.FACTORY ? List.of(KO, EN, VI) : List.of(KO, EN);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
