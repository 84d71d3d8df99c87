package dev.madang.community.follow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowStore {

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was followed already. */
    boolean add(String follower, String target, Instant now) {
        return jdbc.sql("""
                        INSERT INTO community.follow (follower, target, created_at) VALUES (:follower, :target, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("follower", follower)
                        .param("target", target)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean follows(String follower, String target) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM community.follow WHERE follower = :follower AND target = :target)")
                .param("follower", follower)
                .param("target", target)
                .query(Boolean.class)
                .single();
    }

    Instant since(String follower, String target) {
        return jdbc.sql("SELECT created_at FROM community.follow WHERE follower = :follower AND target = :target")
                .param("follower", follower)
                .param("target", target)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** False when it was not followed. */
    boolean remove(String follower, String target) {
        return jdbc.sql("DELETE FROM community.follow WHERE follower = :follower AND target = :target")
                        .param("follower", follower)
                        .param("target", target)
                        .update()
                == 1;
    }

    /** Counts a follow on both sides, as far as they are characters; false when the target is no more. */
    boolean count(String follower, String target, int more) {
        lock(List.of(follower, target));
        int rows = jdbc.sql("""
                        UPDATE community.character SET
                            following_count = following_count + CASE WHEN id = :follower THEN :more ELSE 0 END,
                            follower_count = follower_count + CASE WHEN id = :target THEN :more ELSE 0 END
                        WHERE id IN (:follower, :target)
                          AND EXISTS (SELECT FROM community.character WHERE id = :target AND deleted_at IS NULL)
                        """)
                .param("follower", follower)
                .param("target", target)
                .param("more", more)
                .update();
        return rows > 0;
    }

    /** In the order of their ids: two who follow each other never wait for one another. */
    void lock(Collection<String> characters) {
        jdbc.sql("""
                        SELECT id FROM community.character WHERE id = ANY(CAST(:ids AS text[]))
                        ORDER BY id FOR NO KEY UPDATE
                        """)
                .param("ids", characters.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Takes away whatever leads to a character and from it, and says who stood at the other ends. */
    Ends removeAll(String character) {
        List<String> followers = jdbc.sql("DELETE FROM community.follow WHERE target = :id RETURNING follower")
                .param("id", character)
                .query((row, number) -> row.getString("follower"))
                .list();
        List<String> targets = jdbc.sql("DELETE FROM community.follow WHERE follower = :id RETURNING target")
                .param("id", character)
                .query((row, number) -> row.getString("target"))
                .list();
        return new Ends(followers, targets);
    }

    /** Those who followed somebody, and whom it followed. */
    record Ends(List<String> followers, List<String> targets) {}

    /** Counts them no more. */
    void countGone(Ends ends) {
        int ignored = jdbc.sql("""
                        UPDATE community.character SET
                            following_count = following_count
                                - CASE WHEN id = ANY(CAST(:followers AS text[])) THEN 1 ELSE 0 END,
                            follower_count = follower_count
                                - CASE WHEN id = ANY(CAST(:targets AS text[])) THEN 1 ELSE 0 END
                        WHERE id = ANY(CAST(:followers AS text[])) OR id = ANY(CAST(:targets AS text[]))
                        """)
                .param("followers", ends.followers().toArray(String[]::new))
                .param("targets", ends.targets().toArray(String[]::new))
                .update();
    }
}
