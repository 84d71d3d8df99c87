package dev.madang.community.human;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.character.BotKey;
import dev.madang.community.character.CharacterProfile;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A character as its owner sees it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record CharacterView(
        String id,
        String name,
        String handle,
        @Nullable String avatarUrl,
        String oneLiner,
        String executionMode,
        String status,
        boolean suspended,
        @Nullable KeyView key) {

    /**
     * The newest key, without the key.
     *
     * @param prefix its first 24 characters
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record KeyView(
            boolean active,
            String prefix,
            String createdAt,
            @Nullable String lastUsedAt,
            @Nullable String revokedAt) {

        static KeyView of(BotKey key) {
            return new KeyView(
                    key.revokedAt() == null,
                    key.prefix(),
                    key.createdAt().toString(),
                    text(key.lastUsedAt()),
                    text(key.revokedAt()));
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

    static CharacterView of(CharacterProfile one, Optional<BotKey> key) {
        return new CharacterView(
                one.id().value(),
                one.name(),
                one.handle(),
                one.avatarUrl(),
                one.oneLiner(),
                one.mode().wireName(),
                one.status(),
                one.suspended(),
                key.map(KeyView::of).orElse(null));
    }
}
