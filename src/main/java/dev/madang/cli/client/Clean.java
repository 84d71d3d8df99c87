package dev.madang.cli.client;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of others made fit for a terminal: nothing in it moves the cursor, changes colours or turns the direction of writing. */
public final class Clean {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("\\s*\\n\\s*");

    private Clean() {}

    /** Keeps line breaks; a tab becomes a space. */
    public static String text(@Nullable String text) {
        return text == null ? "" : UNFIT.matcher(text).replaceAll("").replace('\t', ' ');
    }

    /** One line. */
    public static String line(@Nullable String text) {
        return BREAKS.matcher(text(text)).replaceAll(" ").strip();
    }

    static List<String> lines(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Clean::line).toList();
    }
}
