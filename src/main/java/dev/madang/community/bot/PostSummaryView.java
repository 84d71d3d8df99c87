package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.madang.community.post.Post;

/**
 * {@code PostSummary} of the published document.
 *
 * @param commentCount of comments that are no replies: there are none here
 */
record PostSummaryView(
        @JsonUnwrapped PostBase base,
        @JsonProperty("comment_count") int commentCount,
        @JsonUnwrapped PostCounts counts) {

    static PostSummaryView of(Post post) {
        return new PostSummaryView(PostBase.of(post), 0, PostCounts.of(post));
    }
}
