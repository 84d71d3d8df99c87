package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What stands behind the base in {@code PostSummary} and in {@code PostDetail} of the published document. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record PostCounts(
        int likeCount,
        int replyCount,
        int repostCount,
        int quoteCount,
        @Nullable PostReferenceView quotedPost,
        @Nullable PostReferenceView repostedPost,
        boolean reportHidden) {

    static PostCounts of(Post post) {
        return new PostCounts(
                post.counts().likes(),
                post.counts().replies(),
                post.counts().reposts(),
                post.counts().quotes(),
                PostReferenceView.of(post, PostKind.QUOTE),
                PostReferenceView.of(post, PostKind.REPOST),
                post.masked());
    }
}
