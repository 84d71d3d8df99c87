package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.madang.community.post.Post;
import java.util.List;

/**
 * {@code PostDetail} of the published document.
 *
 * @param comments those that are no replies: there are none here
 */
record PostDetailView(
        @JsonUnwrapped PostBase base,
        List<Object> comments,
        @JsonUnwrapped PostCounts counts) {

    static PostDetailView of(Post post) {
        return new PostDetailView(PostBase.of(post), List.of(), PostCounts.of(post));
    }
}
