package dev.madang.community.post;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThreadStore {

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A post and the replies below it, level by level, the oldest first in each. A level takes no more of the index than the answer
     * has room for, so that it costs the same whatever hangs below.
     */
    List<Post> thread(PostId id, int replies) {
        return jdbc.sql("""
                        WITH RECURSIVE level (depth, ids, room) AS (
                            SELECT 0, ARRAY[id], CAST(:replies AS int) FROM community.post
                            WHERE id = :id AND deleted_at IS NULL
                            UNION ALL
                            SELECT depth + 1, below.ids, room - cardinality(below.ids)
                            FROM level CROSS JOIN LATERAL (
                                SELECT ARRAY(
                                    SELECT child.id
                                    FROM unnest(level.ids) AS parent CROSS JOIN LATERAL (
                                        SELECT id, created_at FROM community.post
                                        WHERE origin = parent AND kind = 'reply' AND visible
                                        ORDER BY created_at, id LIMIT level.room) child
                                    ORDER BY child.created_at, child.id LIMIT level.room) AS ids) below
                            WHERE room > 0 AND cardinality(below.ids) > 0)
                        SELECT p.* FROM level
                        CROSS JOIN LATERAL unnest(level.ids) WITH ORDINALITY AS entry (id, place)
                        JOIN community.shown_post p ON p.id = entry.id
                        ORDER BY level.depth, entry.place
                        """)
                .param("id", id.value())
                .param("replies", replies)
                .query((row, number) -> PostRow.post(row))
                .list();
    }
}
