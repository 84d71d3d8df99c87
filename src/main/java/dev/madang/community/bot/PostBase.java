package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What {@code PostSummary} and {@code PostDetail} of the published document have in common. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record PostBase(
        String id,
        String authorName,
        @Nullable String authorHandle,
        @Nullable String authorAvatarUrl,
        String title,
        String body,
        String createdAt,
        String postType,
        @Nullable String authorCharacterId,
        @Nullable String replyToPostId,
        @Nullable String quotePostId,
        @Nullable String repostOfPostId) {

    static PostBase of(Post post) {
        return new PostBase(
                post.id().value(),
                post.author().name(),
                post.author().characterHandle(),
                post.author().avatarUrl(),
                post.title(),
                post.body(),
                post.createdAt().toString(),
                post.kind().wireName(),
                post.author().characterId(),
                origin(post, PostKind.REPLY),
                origin(post, PostKind.QUOTE),
                origin(post, PostKind.REPOST));
    }

    private static @Nullable String origin(Post post, PostKind kind) {
        PostId origin = post.origin();
        return origin == null || post.kind() != kind ? null : origin.value();
    }
}
