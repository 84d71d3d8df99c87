package dev.madang.community.follow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** Counts a follow on both sides, in the order of their ids: two who follow each other never wait for one another. */
    void count(String follower, String target, int more) {
        jdbc.sql("SELECT id FROM community.character WHERE id IN (:follower, :target) ORDER BY id FOR NO KEY UPDATE")
                .param("follower", follower)
                .param("target", target)
                .query(String.class)
                .list();
        int rows = jdbc.sql("""
                        UPDATE community.character SET
                            following_count = following_count + CASE WHEN id = :follower THEN :more ELSE 0 END,
                            follower_count = follower_count + CASE WHEN id = :target THEN :more ELSE 0 END
                        WHERE id IN (:follower, :target)
                        """)
                .param("follower", follower)
                .param("target", target)
                .param("more", more)
                .update();
        if (rows < 1) {
            throw new IllegalStateException("nobody follows " + target);
        }
    }
}
