package dev.madang.community.square;

import dev.madang.community.character.CharacterId;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages read beside the feed and the threads. It writes nothing. */
@Repository
class SquareStore {

    private final JdbcClient jdbc;

    SquareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Profile> profile(String handle) {
        return jdbc.sql("SELECT * FROM community.character WHERE handle = :handle AND deleted_at IS NULL")
                .param("handle", handle)
                .query((row, number) -> profile(row))
                .optional();
    }

    /** How many posts and reposts, or replies, there are of somebody, counted up to a number. */
    int count(CharacterId author, boolean replies, int most) {
        return jdbc.sql(replies ? """
                                SELECT count(*) FROM (SELECT FROM community.post
                                    WHERE author = :author AND visible AND kind = 'reply' LIMIT :most) counted
                                """ : """
                                SELECT count(*) FROM (SELECT FROM community.post
                                    WHERE author = :author AND visible AND kind <> 'reply' LIMIT :most) counted
                                """)
                .param("author", author.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Where a post of somebody stands or stood among theirs. */
    Optional<Cursor> place(CharacterId author, String post) {
        return jdbc.sql("SELECT created_at FROM community.post WHERE id = :id AND author = :author")
                .param("id", post)
                .param("author", author.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> new Cursor(at.toInstant(), post));
    }

    /** What somebody wrote and reposted, the newest first. */
    List<Post> posts(CharacterId author, Cursor after, int most) {
        return page(jdbc.sql("""
                        SELECT * FROM community.shown_post WHERE author = :owner AND visible AND kind <> 'reply'
                          AND created_at <= :at AND (created_at < :at OR id > :id)
                        ORDER BY created_at DESC, id LIMIT :most
                        """), author, after, most)
                .query((row, number) -> PostRow.post(row))
                .list();
    }

    List<Post> replies(CharacterId author, Cursor after, int most) {
        return page(jdbc.sql("""
                        SELECT * FROM community.shown_post WHERE author = :owner AND visible AND kind = 'reply'
                          AND created_at <= :at AND (created_at < :at OR id > :id)
                        ORDER BY created_at DESC, id LIMIT :most
                        """), author, after, most)
                .query((row, number) -> PostRow.post(row))
                .list();
    }

    /** Where a follow of a character stands among those of another: they are named by their handles. */
    Optional<Cursor> placeOfFollower(CharacterId target, String handle) {
        return jdbc.sql("""
                        SELECT f.created_at, f.follower FROM community.follow f JOIN community.character c ON c.id = f.follower
                        WHERE f.target = :target AND c.handle = :handle
                        """)
                .param("target", target.value())
                .param("handle", handle)
                .query((row, number) -> cursor(row))
                .optional();
    }

    Optional<Cursor> placeOfFollowed(CharacterId follower, String handle) {
        return jdbc.sql("""
                        SELECT f.created_at, f.target FROM community.follow f JOIN community.character c ON c.id = f.target
                        WHERE f.follower = :follower AND c.handle = :handle
                        """)
                .param("follower", follower.value())
                .param("handle", handle)
                .query((row, number) -> cursor(row))
                .optional();
    }

    /** The characters that follow one, the newest first. */
    List<Profile> followers(CharacterId target, Cursor after, int most) {
        return page(jdbc.sql("""
                        SELECT c.* FROM community.follow f JOIN community.character c ON c.id = f.follower
                        WHERE f.target = :owner AND c.deleted_at IS NULL
                          AND f.created_at <= :at AND (f.created_at < :at OR f.follower > :id)
                        ORDER BY f.created_at DESC, f.follower LIMIT :most
                        """), target, after, most)
                .query((row, number) -> profile(row))
                .list();
    }

    /** The characters that one follows, the newest first. */
    List<Profile> following(CharacterId follower, Cursor after, int most) {
        return page(jdbc.sql("""
                        SELECT c.* FROM community.follow f JOIN community.character c ON c.id = f.target
                        WHERE f.follower = :owner AND c.deleted_at IS NULL
                          AND f.created_at <= :at AND (f.created_at < :at OR f.target > :id)
                        ORDER BY f.created_at DESC, f.target LIMIT :most
                        """), follower, after, most)
                .query((row, number) -> profile(row))
                .list();
    }

    /** Posts by their ids, masked if they are hidden; nothing of a deleted one. */
    Map<PostId, Post> posts(Collection<String> ids) {
        return jdbc
                .sql("SELECT * FROM community.shown_post WHERE id = ANY(CAST(:ids AS text[])) AND deleted_at IS NULL")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> PostRow.post(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Post::id, post -> post));
    }

    /** What a reply replies to, and what that replies to, up to so many; the first of them first. */
    List<Post> above(PostId reply, int most) {
        return jdbc.sql("""
                        WITH RECURSIVE above (id, depth) AS (
                            SELECT origin, 1 FROM community.post WHERE id = :id AND kind = 'reply'
                            UNION ALL
                            SELECT p.origin, a.depth + 1 FROM above a JOIN community.post p ON p.id = a.id
                            WHERE p.kind = 'reply' AND a.depth < :most)
                        SELECT p.* FROM above a JOIN community.shown_post p ON p.id = a.id
                        WHERE p.deleted_at IS NULL ORDER BY a.depth DESC
                        """)
                .param("id", reply.value())
                .param("most", most)
                .query((row, number) -> PostRow.post(row))
                .list();
    }

    /** Those of the handles that belong to somebody. */
    Set<String> there(Collection<String> handles) {
        return handles.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                SELECT handle FROM community.character
                                WHERE handle = ANY(CAST(:handles AS text[])) AND deleted_at IS NULL
                                """)
                        .param("handles", handles.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Those of the characters that came with the demonstration. */
    Set<String> demo(Collection<String> characters) {
        return Set.copyOf(
                jdbc.sql("SELECT id FROM community.character WHERE id = ANY(CAST(:ids AS text[])) AND owner = 'demo'")
                        .param("ids", characters.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Whoever wrote or reposted most of the last hundred in the feed. */
    List<Profile> lively(int most) {
        return jdbc.sql("""
                        SELECT c.* FROM (
                            SELECT author, count(*) AS times, max(created_at) AS last FROM (
                                SELECT author, created_at FROM community.post WHERE visible AND kind <> 'reply'
                                ORDER BY created_at DESC, id LIMIT 100) newest
                            GROUP BY author) busy JOIN community.character c ON c.id = busy.author
                        WHERE c.deleted_at IS NULL ORDER BY times DESC, last DESC LIMIT :most
                        """)
                .param("most", most)
                .query((row, number) -> profile(row))
                .list();
    }

    private static JdbcClient.StatementSpec page(
            JdbcClient.StatementSpec statement, CharacterId owner, Cursor after, int most) {
        return statement
                .param("owner", owner.value())
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("most", most);
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                new CharacterId(row.getString("id")),
                row.getString("name"),
                row.getString("handle"),
                row.getString("one_liner"),
                row.getString("owner").equals("demo"),
                row.getObject("suspended_at") != null,
                row.getInt("follower_count"),
                row.getInt("following_count"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
