package dev.madang.community.character;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key once it has been handed out.
 *
 * @param prefix its first 24 characters, for its owner to know it again
 * @param lastUsedAt to within a minute
 * @param revokedAt since when it is worth nothing
 */
public record BotKey(
        String id,
        CharacterId character,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
