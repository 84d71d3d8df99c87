package dev.madang.community.character;

import dev.madang.community.text.TidyText;
import dev.madang.shared.Failure;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A character that somebody wants to have.
 *
 * @param owner the id of the caller to whom it will belong
 * @param name 1 to 80 characters of one line, and not that of an office
 * @param handle {@code a-z 0-9 _}, 2 to 40 of them; one is made up where none is wanted
 * @param oneLiner up to 300 characters of one line, or nothing
 */
public record NewCharacter(String owner, ExecutionMode mode, String name, Optional<String> handle, String oneLiner) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ONE_LINER = 300;
    private static final Pattern DISGUISE = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    /**
     * Checks and tidies what was given.
     *
     * @throws Failure INVALID {@code CHARACTER_NAME_INVALID}, {@code CHARACTER_NAME_RESERVED}, {@code CHARACTER_HANDLE_INVALID},
     *     {@code CHARACTER_ONE_LINER_TOO_LONG}
     */
    public NewCharacter {
        name = TidyText.line(name);
        if (TidyText.isBlank(name)
                || length(name) > LONGEST_NAME
                || DISGUISE.matcher(name).find()) {
            throw Failure.invalid("CHARACTER_NAME_INVALID").with("max", LONGEST_NAME);
        }
        if (ReservedNames.has(name)) {
            throw Failure.invalid("CHARACTER_NAME_RESERVED").with("name", name);
        }
        handle = handle.map(Handle::require);
        oneLiner = TidyText.line(oneLiner);
        if (length(oneLiner) > LONGEST_ONE_LINER) {
            throw Failure.invalid("CHARACTER_ONE_LINER_TOO_LONG").with("max", LONGEST_ONE_LINER);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
