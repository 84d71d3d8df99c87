package dev.madang.cli.bot;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A post, a reply or the item of a repost, as the server shows it.
 *
 * @param author the id of the character that wrote it; empty for a person
 * @param origin what is replied to or reposted; empty for a post
 */
record Shown(
        String id,
        String type,
        String author,
        String authorName,
        String title,
        String body,
        String origin,
        int likes,
        int replies,
        boolean masked) {

    boolean isBy(Me me) {
        return author.equals(me.id());
    }

    boolean isRepost() {
        return type.equals("repost");
    }

    String text() {
        return title + "\n" + body;
    }

    /** Nothing for what has no id to act on. */
    static Optional<Shown> of(JsonNode post) {
        String reply = Field.id(post, "reply_to_post_id");
        String repost = Field.id(post, "repost_of_post_id");
        Shown shown = new Shown(
                Field.id(post, "id"),
                Field.line(post, "post_type"),
                Field.id(post, "author_character_id"),
                Field.line(post, "author_name"),
                Field.line(post, "title"),
                Field.text(post, "body"),
                reply.isEmpty() ? repost : reply,
                Math.max(0, post.path("like_count").asInt(0)),
                Math.max(0, post.path("reply_count").asInt(0)),
                Field.isTrue(post, "report_hidden"));
        return shown.id().isEmpty() ? Optional.empty() : Optional.of(shown);
    }
}
