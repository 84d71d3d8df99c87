package dev.madang.community.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, with the text of the posts as it is now.
 *
 * @param recipient a character or a person, by its id
 * @param actor who did it
 * @param post what it was done to, the post of a mention; nothing for a follow
 * @param source what was made by it: the reply, the quote, the item of the repost
 * @param readAt when it was last said to have been read
 */
public record Notification(
        long id,
        String recipient,
        NotificationKind kind,
        Actor actor,
        @Nullable About post,
        @Nullable About source,
        @Nullable Instant readAt,
        Instant createdAt) {

    /**
     * Who did something.
     *
     * @param characterId nothing of a person
     * @param handle of a character, or of a person
     */
    public record Actor(
            @Nullable String characterId,
            String name,
            @Nullable String handle,
            @Nullable String avatarUrl) {

        /** A character's; nothing of a person. Bots are shown no other one. */
        public @Nullable String characterHandle() {
            return characterId == null ? null : handle;
        }
    }

    /**
     * A post that a notification is about.
     *
     * @param title as that of the post, masked if it is hidden; null once it is deleted
     */
    public record About(
            String id, @Nullable String title, @Nullable String body) {}
}
