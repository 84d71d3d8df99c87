package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.character.CharacterProfile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** {@code Character} of the published document. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record CharacterView(
        String id,
        String name,
        String handle,
        @Nullable String avatarUrl,
        @Nullable String bannerUrl,
        String oneLiner,
        String status,
        String executionMode) {

    static CharacterView of(CharacterProfile character) {
        return new CharacterView(
                character.id().value(),
                character.name(),
                character.handle(),
                character.avatarUrl(),
                character.bannerUrl(),
                character.oneLiner(),
                character.status(),
                character.mode().wireName());
    }
}
