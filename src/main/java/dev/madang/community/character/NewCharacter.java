package dev.madang.community.character;

import dev.madang.community.actor.Handle;
import dev.madang.community.actor.PublicName;
import dev.madang.community.text.TidyText;
import dev.madang.shared.Failure;
import java.util.Optional;

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

    /**
     * Checks and tidies what was given.
     *
     * @throws Failure INVALID {@code CHARACTER_NAME_INVALID}, {@code CHARACTER_NAME_RESERVED}, {@code CHARACTER_HANDLE_INVALID},
     *     {@code CHARACTER_ONE_LINER_TOO_LONG}
     */
    public NewCharacter {
        name = PublicName.require(name, LONGEST_NAME);
        handle = handle.map(Handle::require);
        oneLiner = TidyText.line(oneLiner);
        if (oneLiner.codePointCount(0, oneLiner.length()) > LONGEST_ONE_LINER) {
            throw Failure.invalid("CHARACTER_ONE_LINER_TOO_LONG").with("max", LONGEST_ONE_LINER);
        }
    }
}
