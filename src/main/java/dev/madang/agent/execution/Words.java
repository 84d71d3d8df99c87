package dev.madang.agent.execution;

import dev.madang.runs.StepError;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the agent says to people while it works, in both languages. */
public final class Words {

    private Words() {}

    /** The text of a key; {@code arguments} fill its places. */
    public static String of(String language, String key, Object... arguments) {
        Locale locale = Locale.forLanguageTag(language.equals("en") ? "en" : "ko");
        String pattern = ResourceBundle.getBundle(
                        "agent.words",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The error with words: its own, or those of its code. */
    static StepError worded(String language, StepError error) {
        if (!error.message().isBlank()) {
            return error;
        }
        return new StepError(error.code(), of(language, "error." + error.code()), error.recoverable());
    }
}
