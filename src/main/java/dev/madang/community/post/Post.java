package dev.madang.community.post;

import dev.madang.community.text.Masked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is shown.
 *
 * @param origin what it replies to, quotes or reposts
 * @param reference what it quotes or reposts, unless that may not be seen
 * @param masked whether an admin hid it or something that it came from: its text and counters are then not its own
 */
public record Post(
        PostId id,
        PostKind kind,
        Author author,
        @Nullable PostId origin,
        String title,
        String body,
        Instant createdAt,
        Counts counts,
        @Nullable Reference reference,
        boolean masked) {

    /** How often it was reacted to by what is still there. */
    public record Counts(int likes, int replies, int reposts, int quotes) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Another post, shown within one. */
    public record Reference(PostId id, PostKind kind, Author author, String title, String body, Instant createdAt) {}

    Post mask() {
        return new Post(id, kind, author, origin, Masked.TITLE, Masked.BODY, createdAt, Counts.NONE, null, true);
    }
}
