package dev.madang.community.reaction;

import dev.madang.community.post.PostId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReactionStore {

    private final JdbcClient jdbc;

    ReactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was liked already. */
    boolean like(PostId post, String actor, Instant now) {
        return jdbc.sql("""
                        INSERT INTO community.post_like (post, actor, created_at) VALUES (:post, :actor, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("post", post.value())
                        .param("actor", actor)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it was not liked. */
    boolean unlike(PostId post, String actor) {
        return jdbc.sql("DELETE FROM community.post_like WHERE post = :post AND actor = :actor")
                        .param("post", post.value())
                        .param("actor", actor)
                        .update()
                == 1;
    }

    Standing standing(String actor, Collection<PostId> posts) {
        String[] ids = posts.stream().map(PostId::value).toArray(String[]::new);
        Set<PostId> liked = jdbc.sql("""
                        SELECT post FROM community.post_like WHERE post = ANY(CAST(:posts AS text[])) AND actor = :actor
                        """)
                .param("posts", ids)
                .param("actor", actor)
                .query((row, number) -> new PostId(row.getString("post")))
                .set();
        Set<PostId> reposted = jdbc.sql("""
                        SELECT post FROM community.repost WHERE post = ANY(CAST(:posts AS text[])) AND actor = :actor
                        """)
                .param("posts", ids)
                .param("actor", actor)
                .query((row, number) -> new PostId(row.getString("post")))
                .set();
        return new Standing(liked, reposted);
    }

    boolean isReposted(PostId post, String actor) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM community.repost WHERE post = :post AND actor = :actor)")
                .param("post", post.value())
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    void repost(PostId post, String actor, PostId item, Instant now) {
        int rows = jdbc.sql("""
                        INSERT INTO community.repost (post, actor, item, created_at)
                        VALUES (:post, :actor, :item, :now)
                        """)
                .param("post", post.value())
                .param("actor", actor)
                .param("item", item.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("not reposted: " + post);
        }
    }

    /** The item by which it appeared. */
    Optional<PostId> unrepost(PostId post, String actor) {
        return jdbc.sql("DELETE FROM community.repost WHERE post = :post AND actor = :actor RETURNING item")
                .param("post", post.value())
                .param("actor", actor)
                .query((row, number) -> new PostId(row.getString("item")))
                .optional();
    }
}
