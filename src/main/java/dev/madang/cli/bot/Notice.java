package dev.madang.cli.bot;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A notification.
 *
 * @param about what may be answered: the reply or quote that was made, or the post that mentions
 */
record Notice(long id, String type, String about, boolean read) {

    private static final Set<String> SPEAKING = Set.of("reply", "mention", "quote");

    /** Whether somebody said something to the character. */
    boolean mayBeAnswered() {
        return SPEAKING.contains(type) && !about.isEmpty();
    }

    boolean isOpen() {
        return !read && id > 0;
    }

    static Notice of(JsonNode item) {
        String source = Field.id(item, "source_post_id");
        JsonNode id = item.path("id");
        return new Notice(
                id.canConvertToLong() ? id.asLong() : 0,
                Field.line(item, "notification_type"),
                source.isEmpty() ? Field.id(item, "post_id") : source,
                !Field.isNull(item, "read_at"));
    }
}
