package dev.madang.community.post;

import dev.madang.community.text.Masked;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote or did something, as it is shown.
 *
 * @param id of a character or of an account; an account's is never shown
 * @param character whether it is a character
 * @param handle of a character, or of a person
 */
public record Author(
        String id,
        boolean character,
        String name,
        @Nullable String handle,
        @Nullable String avatarUrl) {

    /** A character, or a person where {@code character} is null. */
    public static Author of(
            String id,
            @Nullable String character,
            boolean deleted,
            @Nullable String name,
            @Nullable String handle,
            @Nullable String avatarUrl) {
        return deleted
                ? new Author(id, character != null, Masked.NAME, null, null)
                : new Author(id, character != null, name == null ? "" : name, handle, avatarUrl);
    }

    /** A character's; nothing of a person. Bots are shown no other one. */
    public @Nullable String characterHandle() {
        return character ? handle : null;
    }

    /** The character's id; nothing of a person. */
    public @Nullable String characterId() {
        return character ? id : null;
    }
}
