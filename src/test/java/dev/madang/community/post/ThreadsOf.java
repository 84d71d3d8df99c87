package dev.madang.community.post;

import dev.madang.testkit.Node;
import java.util.List;

/** Threads as a second server reads them. */
public final class ThreadsOf {

    private ThreadsOf() {}

    public static List<Post> node(Node node, String id) {
        return new ThreadStore(node.jdbc()).thread(new PostId(id), Posts.LONGEST_THREAD);
    }
}
