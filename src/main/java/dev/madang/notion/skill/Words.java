package dev.madang.notion.skill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same in three languages, written {@code 습관|Habit|習慣}; what is not written in Japanese is said in English. */
public record Words(String ko, String en, String ja) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** Reads one to three languages between bars. */
    public static Words of(String text) {
        var parts = text.split("\\|", -1);
        if (parts.length > 3) {
            throw new IllegalArgumentException("more than three languages: " + text);
        }
        var ko = parts[0].strip();
        var en = parts.length > 1 ? parts[1].strip() : ko;
        return new Words(ko, en, parts.length > 2 ? parts[2].strip() : en);
    }

    public String in(Language language) {
        return switch (language) {
            case KO -> ko;
            case EN -> en;
            case JA -> ja;
        };
    }

    boolean says(String text) {
        return ko.equals(text) || en.equals(text) || ja.equals(text);
    }

    /** An expression whose quoted texts are written in several languages, in one of them. */
    static String quotedIn(String expression, Language language) {
        return QUOTED.matcher(expression)
                .replaceAll(match ->
                        Matcher.quoteReplacement("\"" + of(match.group(1)).in(language) + "\""));
    }
}
