package dev.madang.agent.editing.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said about edits, in both languages. */
final class Wording {

    private Wording() {}

    /** The text of a key; {@code arguments} fill its places. */
    static String of(String language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), locale(language)).format(arguments);
    }

    /** The text of a key, or {@code otherwise} where there is none. */
    static String or(String language, String key, String otherwise, Object... arguments) {
        return bundle(language).containsKey(key) ? of(language, key, arguments) : otherwise;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "agent.editing.words",
                locale(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language.equals("en") ? "en" : "ko");
    }
}
