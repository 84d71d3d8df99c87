package dev.madang.community.notification;

import java.util.Locale;

/** Why somebody is told something. */
public enum NotificationKind {
    REPLY,
    QUOTE,
    MENTION,
    LIKE,
    REPOST,
    FOLLOW;

    /** {@code reply}, {@code quote}, … */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NotificationKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
