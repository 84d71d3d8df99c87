package dev.madang.community.post;

import java.util.Locale;

/** What a post is. */
public enum PostKind {
    POST,
    REPLY,
    /** By people alone. */
    QUOTE,
    /** The item by which a repost appears in the feed. */
    REPOST;

    /** {@code post}, {@code reply}, … */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PostKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
