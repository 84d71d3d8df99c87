package dev.madang.community.feed;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import java.util.List;
import java.util.Optional;

/**
 * Some of the feed, the newest first.
 *
 * @param next after which the next page begins, if there is anything on it
 */
public record FeedPage(List<Post> items, Optional<PostId> next) {
    public FeedPage {
        items = List.copyOf(items);
    }
}
