package dev.madang.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The cookie that keeps what a person has chosen for the pages. */
    public static final String COOKIE = "madang_language";

    /** The language of that tag. */
    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values()).filter(one -> one.tag().equals(tag)).findFirst();
    }

    /** What a person has chosen counts on pages; everywhere else and before that, what the browser prefers. */
    static Language choose(HttpServletRequest request, Family family) {
        Optional<Language> chosen =
                family.isForPeople() ? Cookies.value(request, COOKIE).flatMap(Language::of) : Optional.empty();
        return chosen.orElseGet(() -> choose(request.getHeader("Accept-Language"), family));
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
        return family == Family.AGENT || family == Family.NOTION || family == Family.SQUARE ? KO : EN;
    }

    private static List<Language> spokenBy(Family family) {
        return family == Family.FACTORY || family.isForPeople() ? List.of(KO, EN, VI) : List.of(KO, EN);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
