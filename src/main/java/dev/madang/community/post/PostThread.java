package dev.madang.community.post;

import java.util.List;

/** A post with what was replied to it, level by level, the oldest first in each; nothing of a masked one. */
public record PostThread(Post post, List<Post> replies) {
    public PostThread {
        replies = List.copyOf(replies);
    }
}
