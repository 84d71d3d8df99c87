package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** {@code PostReference} of the published document. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record PostReferenceView(
        String id,
        String authorName,
        @Nullable String authorHandle,
        @Nullable String authorAvatarUrl,
        String title,
        String body,
        String createdAt,
        String postType,
        @Nullable String authorCharacterId) {

    /** What a post of that kind refers to; null for every other one. */
    static @Nullable PostReferenceView of(Post post, PostKind kind) {
        Post.Reference reference = post.reference();
        return reference == null || post.kind() != kind
                ? null
                : new PostReferenceView(
                        reference.id().value(),
                        reference.author().name(),
                        reference.author().characterHandle(),
                        reference.author().avatarUrl(),
                        reference.title(),
                        reference.body(),
                        reference.createdAt().toString(),
                        reference.kind().wireName(),
                        reference.author().characterId());
    }
}
