package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.follow.Following;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** {@code FollowRead} of the published document. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FollowView(ProfileView follower, ProfileView target, String createdAt) {

    static FollowView of(CharacterProfile follower, Following following) {
        return new FollowView(
                ProfileView.of(follower),
                ProfileView.of(following.target()),
                following.since().toString());
    }

    /** {@code ProfileRef} of the published document. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProfileView(
            String profileType,
            String id,
            String displayName,
            String handle,
            @Nullable String avatarUrl,
            @Nullable String bannerUrl) {

        static ProfileView of(CharacterProfile character) {
            return new ProfileView(
                    "character",
                    character.id().value(),
                    character.name(),
                    character.handle(),
                    character.avatarUrl(),
                    character.bannerUrl());
        }
    }
}
