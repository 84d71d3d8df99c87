package dev.madang.community.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MuteStore {

    private final JdbcClient jdbc;

    MuteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> targets(String member) {
        return jdbc.sql("SELECT target FROM community.mute WHERE member = :member")
                .param("member", member)
                .query((row, number) -> row.getString("target"))
                .set();
    }

    List<Muted> list(String member) {
        return jdbc.sql("""
                        SELECT c.id IS NOT NULL AS character, COALESCE(c.handle, m.handle) AS handle,
                               COALESCE(c.name, m.name) AS name, x.created_at
                        FROM community.mute x
                        LEFT JOIN community.character c ON c.id = x.target AND c.deleted_at IS NULL
                        LEFT JOIN community.member m ON m.id = x.target
                        WHERE x.member = :member AND COALESCE(c.id, m.id) IS NOT NULL
                        ORDER BY x.created_at DESC, x.target
                        """)
                .param("member", member)
                .query((row, number) -> new Muted(
                        row.getBoolean("character"),
                        row.getString("handle"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False when it was muted already. */
    boolean add(String member, String target, Instant now) {
        return jdbc.sql("""
                        INSERT INTO community.mute (member, target, created_at) VALUES (:member, :target, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("member", member)
                        .param("target", target)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it was not muted. */
    boolean remove(String member, String target) {
        return jdbc.sql("DELETE FROM community.mute WHERE member = :member AND target = :target")
                        .param("member", member)
                        .param("target", target)
                        .update()
                == 1;
    }
}
