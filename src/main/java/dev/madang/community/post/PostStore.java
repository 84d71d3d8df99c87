package dev.madang.community.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostStore {

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A post to be kept. */
    record Row(
            PostId id,
            PostKind kind,
            String author,
            @Nullable PostId origin,
            String title,
            String body) {}

    void add(Row post, Instant now) {
        one(jdbc.sql("""
                        INSERT INTO community.post (id, kind, author, origin, title, body, created_at)
                        VALUES (:id, :kind, :author, :origin, :title, :body, :now)
                        """)
                .param("id", post.id().value())
                .param("kind", post.kind().wireName())
                .param("author", post.author())
                .param("origin", post.origin() == null ? null : post.origin().value())
                .param("title", post.title())
                .param("body", post.body())
                .param("now", utc(now))
                .update());
    }

    /** A post that was not deleted, also a hidden one. */
    Optional<Post> find(PostId id) {
        return jdbc.sql("SELECT * FROM community.shown_post WHERE id = :id AND deleted_at IS NULL")
                .param("id", id.value())
                .query((row, number) -> PostRow.post(row))
                .optional();
    }

    /** False when the post is no longer to be seen. */
    boolean countReply(PostId id) {
        return jdbc.sql("UPDATE community.post SET reply_count = reply_count + 1 WHERE id = :id AND visible")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** False when the post is no longer to be seen. */
    boolean countQuote(PostId id) {
        return jdbc.sql("UPDATE community.post SET quote_count = quote_count + 1 WHERE id = :id AND visible")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Counts a reply or a quote no more that is about to be deleted; a hidden one is not counted any more already. */
    void countGone(PostId id) {
        lockOrigin(id);
        int ignored = jdbc.sql("""
                        UPDATE community.post o SET
                            reply_count = o.reply_count - CASE WHEN p.kind = 'reply' THEN 1 ELSE 0 END,
                            quote_count = o.quote_count - CASE WHEN p.kind = 'quote' THEN 1 ELSE 0 END
                        FROM community.post p
                        WHERE p.id = :id AND o.id = p.origin AND p.kind IN ('reply', 'quote')
                          AND p.deleted_at IS NULL AND NOT p.hidden
                        """).param("id", id.value()).update();
    }

    /** False when the post is no longer to be seen. */
    boolean countRepost(PostId id, int more) {
        return jdbc.sql("UPDATE community.post SET repost_count = repost_count + :more WHERE id = :id AND visible")
                        .param("id", id.value())
                        .param("more", more)
                        .update()
                == 1;
    }

    /** False when the post is no longer to be seen. */
    boolean countLike(PostId id, int more) {
        return jdbc.sql("UPDATE community.post SET like_count = like_count + :more WHERE id = :id AND visible")
                        .param("id", id.value())
                        .param("more", more)
                        .update()
                == 1;
    }

    /** Deletes a post with its replies and reposts, theirs too; a quote of any of them stays and is masked. False: there is none. */
    boolean delete(PostId id, Instant now) {
        int deleted =
                jdbc.sql("""
                        WITH RECURSIVE tree AS (
                            SELECT id FROM community.post WHERE id = :id
                            UNION ALL
                            SELECT p.id FROM community.post p JOIN tree t ON p.origin = t.id
                            WHERE p.kind IN ('reply', 'repost')),
                        undone AS (DELETE FROM community.repost r USING tree t WHERE r.item = t.id)
                        UPDATE community.post p SET deleted_at = :now FROM tree t
                        WHERE p.id = t.id AND p.deleted_at IS NULL
                        """).param("id", id.value()).param("now", utc(now)).update();
        shadow(id);
        return deleted > 0;
    }

    /** Masks all that came from a post; what is added meanwhile to what is not masked yet is met in the next round. */
    void shadow(PostId id) {
        int rows;
        do {
            rows = jdbc.sql("""
                            WITH RECURSIVE below AS (
                                SELECT id FROM community.post WHERE origin = :id
                                UNION ALL
                                SELECT p.id FROM community.post p JOIN below b ON p.origin = b.id)
                            UPDATE community.post p SET shadowed = true FROM below b
                            WHERE p.id = b.id AND NOT p.shadowed
                            """).param("id", id.value()).update();
        } while (rows > 0);
    }

    /** Takes the mask from all that came from a post, as far as nothing in between is hidden itself. */
    void unshadow(PostId id) {
        int ignored = jdbc.sql("""
                        WITH RECURSIVE below AS (
                            SELECT id, hidden FROM community.post WHERE origin = :id
                            UNION ALL
                            SELECT p.id, p.hidden FROM community.post p JOIN below b ON p.origin = b.id
                            WHERE NOT b.hidden)
                        UPDATE community.post p SET shadowed = false FROM below b
                        WHERE p.id = b.id AND p.shadowed
                        """).param("id", id.value()).update();
    }

    /** Hides a post or shows it again, and counts it where replies or quotes are counted; false when it was so already. */
    boolean setHidden(PostId id, boolean hidden) {
        lockOrigin(id);
        return jdbc.sql("""
                        WITH changed AS (
                            UPDATE community.post SET hidden = :hidden
                            WHERE id = :id AND hidden <> :hidden AND deleted_at IS NULL
                            RETURNING origin, kind, CASE WHEN :hidden THEN -1 ELSE 1 END AS more),
                        counted AS (
                            UPDATE community.post o SET
                                reply_count = reply_count + CASE WHEN c.kind = 'reply' THEN c.more ELSE 0 END,
                                quote_count = quote_count + CASE WHEN c.kind = 'quote' THEN c.more ELSE 0 END
                            FROM changed c WHERE o.id = c.origin)
                        SELECT count(*) FROM changed
                        """)
                        .param("id", id.value())
                        .param("hidden", hidden)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** From the top down, as everybody locks them. */
    private void lockOrigin(PostId id) {
        jdbc.sql("""
                        SELECT id FROM community.post
                        WHERE id = (SELECT origin FROM community.post WHERE id = :id) FOR NO KEY UPDATE
                        """).param("id", id.value()).query(String.class).list();
    }

    boolean isShadowed(PostId id) {
        return jdbc.sql("SELECT shadowed FROM community.post WHERE id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a post met " + rows + " rows");
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
