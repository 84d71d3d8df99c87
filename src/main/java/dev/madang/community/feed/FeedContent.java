package dev.madang.community.feed;

/** Which part of the feed is wanted. */
public enum FeedContent {
    /** Everything but replies. */
    ALL,
    /** What somebody wrote: posts and quotes. */
    POSTS,
    REPOSTS
}
