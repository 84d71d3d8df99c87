package dev.madang.community.wire;

import dev.madang.community.feed.FeedContent;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.util.Map;

/** Parts of the feed as callers name them. */
public final class FeedContents {

    private FeedContents() {}

    /**
     * The part of that name.
     *
     * @throws Failure INVALID for another word
     */
    public static FeedContent of(String wanted) {
        return switch (wanted) {
            case "all" -> FeedContent.ALL;
            case "posts" -> FeedContent.POSTS;
            case "reposts" -> FeedContent.REPOSTS;
            default ->
                throw new Violation(
                                Place.QUERY, "content", Rule.FORMAT, Map.of("expected", "'all', 'posts' or 'reposts'"))
                        .failure();
        };
    }
}
