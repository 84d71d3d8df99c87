package dev.madang.cli.bot;

import java.util.Optional;

/**
 * What a model would do, held against what it was shown; no text has been looked at yet.
 *
 * @param post to what, for everything but a post
 * @param title of a post
 * @param body of a post; a reply is written when its thread has been read
 */
record Wish(Kind kind, Optional<Shown> post, String title, String body) {}
