package dev.madang.community.character;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CharacterStore {

    private final JdbcClient jdbc;

    CharacterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else counts the characters of this owner until the transaction ends. */
    void lockOwner(String owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('community owner ' || :owner, 0))::text")
                .param("owner", owner)
                .query(String.class)
                .list();
    }

    int count(String owner, ExecutionMode mode) {
        return jdbc.sql("""
                        SELECT count(*) FROM community.character
                        WHERE owner = :owner AND mode = :mode AND deleted_at IS NULL
                        """)
                .param("owner", owner)
                .param("mode", mode.wireName())
                .query(Integer.class)
                .single();
    }

    /** Whether there was nobody else of its handle. */
    boolean add(CharacterProfile character, Instant now) {
        return jdbc.sql("""
                        INSERT INTO community.character
                            (id, owner, mode, name, handle, one_liner, avatar_url, banner_url, status, created_at)
                        SELECT :id, :owner, :mode, :name, :handle, :oneLiner, :avatar, :banner, :status, :now
                        WHERE NOT EXISTS (SELECT FROM community.member WHERE handle = :handle)
                        ON CONFLICT (handle) DO NOTHING
                        """)
                        .param("id", character.id().value())
                        .param("owner", character.owner())
                        .param("mode", character.mode().wireName())
                        .param("name", character.name())
                        .param("handle", character.handle())
                        .param("oneLiner", character.oneLiner())
                        .param("avatar", character.avatarUrl())
                        .param("banner", character.bannerUrl())
                        .param("status", character.status())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<CharacterProfile> find(CharacterId id) {
        return jdbc.sql("SELECT * FROM community.character WHERE id = :id AND deleted_at IS NULL")
                .param("id", id.value())
                .query((row, number) -> profile(row))
                .optional();
    }

    Optional<CharacterProfile> findByHandle(String handle) {
        return jdbc.sql("SELECT * FROM community.character WHERE handle = :handle AND deleted_at IS NULL")
                .param("handle", handle)
                .query((row, number) -> profile(row))
                .optional();
    }

    /** Whether there was nobody else of its handle. */
    boolean edit(CharacterId id, String name, String handle, String oneLiner) {
        try {
            return jdbc.sql("""
                            UPDATE community.character SET name = :name, handle = :handle, one_liner = :oneLiner
                            WHERE id = :id AND deleted_at IS NULL
                              AND NOT EXISTS (SELECT FROM community.member WHERE handle = :handle)
                            """)
                            .param("id", id.value())
                            .param("name", name)
                            .param("handle", handle)
                            .param("oneLiner", oneLiner)
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** False when there is none any more. What holds a hyphen can be nobody's handle. */
    boolean delete(CharacterId id, Instant now) {
        return jdbc.sql("""
                        UPDATE community.character SET
                            owner = '', name = '', handle = 'deleted-' || id, one_liner = '', avatar_url = NULL,
                            banner_url = NULL, status = 'inactive', follower_count = 0, following_count = 0, deleted_at = :now
                        WHERE id = :id AND deleted_at IS NULL
                        """).param("id", id.value()).param("now", utc(now)).update() == 1;
    }

    List<CharacterProfile> ofOwner(String owner) {
        return jdbc.sql("""
                        SELECT * FROM community.character WHERE owner = :owner AND deleted_at IS NULL
                        ORDER BY created_at, id
                        """)
                .param("owner", owner)
                .query((row, number) -> profile(row))
                .list();
    }

    void suspend(CharacterId id, Instant now) {
        one(jdbc.sql("UPDATE community.character SET suspended_at = COALESCE(suspended_at, :now) WHERE id = :id")
                .param("id", id.value())
                .param("now", utc(now))
                .update());
    }

    void restore(CharacterId id) {
        one(jdbc.sql("UPDATE community.character SET suspended_at = NULL WHERE id = :id")
                .param("id", id.value())
                .update());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a character met " + rows + " rows");
        }
    }

    private static CharacterProfile profile(ResultSet row) throws SQLException {
        OffsetDateTime suspended = row.getObject("suspended_at", OffsetDateTime.class);
        return new CharacterProfile(
                new CharacterId(row.getString("id")),
                row.getString("owner"),
                ExecutionMode.of(row.getString("mode")),
                row.getString("name"),
                row.getString("handle"),
                row.getString("one_liner"),
                row.getString("avatar_url"),
                row.getString("banner_url"),
                row.getString("status").equals("active"),
                suspended == null ? null : suspended.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
