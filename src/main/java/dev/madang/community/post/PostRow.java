package dev.madang.community.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code community.shown_post}. */
public final class PostRow {

    private PostRow() {}

    /** The post, masked if it is hidden. */
    public static Post post(ResultSet row) throws SQLException {
        String origin = row.getString("origin");
        Post post = new Post(
                new PostId(row.getString("id")),
                PostKind.of(row.getString("kind")),
                author(row, "author", "character_id", "author_"),
                origin == null ? null : new PostId(origin),
                row.getString("title"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Post.Counts(
                        row.getInt("like_count"),
                        row.getInt("reply_count"),
                        row.getInt("repost_count"),
                        row.getInt("quote_count")),
                reference(row),
                false);
        return row.getBoolean("visible") ? post : post.mask();
    }

    private static Post.@Nullable Reference reference(ResultSet row) throws SQLException {
        String id = row.getString("origin_id");
        return id == null
                ? null
                : new Post.Reference(
                        new PostId(id),
                        PostKind.of(row.getString("origin_kind")),
                        author(row, "origin_author", "origin_character_id", "origin_author_"),
                        row.getString("origin_title"),
                        row.getString("origin_body"),
                        row.getObject("origin_created_at", OffsetDateTime.class).toInstant());
    }

    private static Author author(ResultSet row, String id, String character, String prefix) throws SQLException {
        String handle = row.getString(prefix + "handle");
        return Author.of(
                row.getString(id),
                row.getString(character),
                row.getBoolean(prefix + "deleted"),
                row.getString(prefix + "name"),
                handle == null ? row.getString(prefix + "person") : handle,
                row.getString(prefix + "avatar_url"));
    }
}
