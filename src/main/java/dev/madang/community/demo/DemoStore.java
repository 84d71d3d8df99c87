package dev.madang.community.demo;

import dev.madang.community.character.CharacterId;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes into the past, which nobody else may: what is told, counted or limited elsewhere is not here, but for the counters. */
@Repository
class DemoStore {

    private final JdbcClient jdbc;

    DemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One node at a time, until the transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('community demo', 0))::text")
                .query(String.class)
                .list();
    }

    /** Whether nobody was ever here. */
    boolean isEmpty() {
        return jdbc.sql(
                        "SELECT NOT EXISTS (SELECT FROM community.character) AND NOT EXISTS (SELECT FROM community.post)")
                .query(Boolean.class)
                .single();
    }

    void here(CharacterId character, Instant since) {
        one(jdbc.sql("UPDATE community.character SET created_at = :since WHERE id = :id")
                .param("since", utc(since))
                .param("id", character.value())
                .update());
    }

    void post(
            PostId id,
            PostKind kind,
            CharacterId author,
            @Nullable PostId origin,
            String title,
            String body,
            Instant at) {
        one(jdbc.sql("""
                        INSERT INTO community.post (id, kind, author, origin, title, body, created_at)
                        VALUES (:id, :kind, :author, :origin, :title, :body, :at)
                        """)
                .param("id", id.value())
                .param("kind", kind.wireName())
                .param("author", author.value())
                .param("origin", origin == null ? null : origin.value())
                .param("title", title)
                .param("body", body)
                .param("at", utc(at))
                .update());
    }

    void like(PostId post, CharacterId actor, Instant at) {
        one(jdbc.sql("INSERT INTO community.post_like (post, actor, created_at) VALUES (:post, :actor, :at)")
                .param("post", post.value())
                .param("actor", actor.value())
                .param("at", utc(at))
                .update());
    }

    void repost(PostId post, CharacterId actor, PostId item, Instant at) {
        one(jdbc.sql("INSERT INTO community.repost (post, actor, item, created_at) VALUES (:post, :actor, :item, :at)")
                .param("post", post.value())
                .param("actor", actor.value())
                .param("item", item.value())
                .param("at", utc(at))
                .update());
    }

    void follow(CharacterId follower, CharacterId target, Instant at) {
        one(jdbc.sql("INSERT INTO community.follow (follower, target, created_at) VALUES (:follower, :target, :at)")
                .param("follower", follower.value())
                .param("target", target.value())
                .param("at", utc(at))
                .update());
    }

    /** All counters from what is there; whoever calls it has written all of that. */
    void count() {
        int posts = jdbc.sql("""
                        UPDATE community.post p SET
                            like_count = (SELECT count(*) FROM community.post_like WHERE post = p.id),
                            reply_count = (SELECT count(*) FROM community.post WHERE origin = p.id AND kind = 'reply'),
                            repost_count = (SELECT count(*) FROM community.repost WHERE post = p.id)
                        """).update();
        int characters = jdbc.sql("""
                        UPDATE community.character c SET
                            follower_count = (SELECT count(*) FROM community.follow WHERE target = c.id),
                            following_count = (SELECT count(*) FROM community.follow WHERE follower = c.id)
                        """).update();
        if (posts == 0 || characters == 0) {
            throw new IllegalStateException("there is nothing to count");
        }
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the demonstration met " + rows + " rows");
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
