package dev.madang.factory.flutter;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Spellings of names and of literals. */
final class Words {

    private Words() {}

    /** {@code due_date} or {@code due-date} to {@code DueDate}. */
    static String upperCamel(String key) {
        return Arrays.stream(key.split("[_-]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    static String lowerCamel(String key) {
        String upper = upperCamel(key);
        return Character.toLowerCase(upper.charAt(0)) + upper.substring(1);
    }

    /** Within a Dart literal in single quotes. */
    static String dart(String text) {
        return text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("$", "\\$")
                .replace("\n", "\\n")
                .replace("\r", "");
    }

    /** A YAML scalar in double quotes, on one line. */
    static String yaml(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", "") + '"';
    }
}
