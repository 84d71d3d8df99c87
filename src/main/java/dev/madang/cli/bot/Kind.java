package dev.madang.cli.bot;

import java.util.Locale;

/** What a bot does in public. */
enum Kind {
    LIKE,
    REPOST,
    REPLY,
    FOLLOW,
    POST;

    /** As models and reports name it. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
