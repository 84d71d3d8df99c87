package dev.madang.community.character;

import dev.madang.identity.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BotKeyStore {

    private final JdbcClient jdbc;

    BotKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever issues two keys at once does it one after the other. */
    void lock(CharacterId character) {
        jdbc.sql("SELECT id FROM community.character WHERE id = :id FOR NO KEY UPDATE")
                .param("id", character.value())
                .query(String.class)
                .single();
    }

    void add(BotKey key, byte[] fingerprint) {
        int rows = jdbc.sql("""
                        INSERT INTO community.bot_key (id, character_id, fingerprint, prefix, created_at)
                        VALUES (:id, :character, :fingerprint, :prefix, :createdAt)
                        """)
                .param("id", key.id())
                .param("character", key.character().value())
                .param("fingerprint", fingerprint)
                .param("prefix", key.prefix())
                .param("createdAt", utc(key.createdAt()))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("not kept: " + key);
        }
    }

    boolean revoke(CharacterId character, Instant now) {
        return jdbc.sql("""
                        UPDATE community.bot_key SET revoked_at = :now
                        WHERE character_id = :character AND revoked_at IS NULL
                        """)
                        .param("character", character.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Its use is noted once a minute, so that reading does not write. */
    Optional<Caller.Bot> find(byte[] fingerprint, Instant now) {
        return jdbc.sql("""
                        WITH found AS (
                            SELECT k.id, k.character_id, k.last_used_at
                            FROM community.bot_key k JOIN community.character c ON c.id = k.character_id
                            WHERE k.fingerprint = :fingerprint AND k.revoked_at IS NULL AND c.deleted_at IS NULL),
                        noted AS (
                            UPDATE community.bot_key k SET last_used_at = :now FROM found
                            WHERE k.id = found.id
                              AND (found.last_used_at IS NULL
                                   OR found.last_used_at < CAST(:now AS timestamptz) - interval '1 minute'))
                        SELECT id, character_id FROM found
                        """)
                .param("fingerprint", fingerprint)
                .param("now", utc(now))
                .query((row, number) -> new Caller.Bot(row.getString("character_id"), row.getString("id")))
                .optional();
    }

    Optional<BotKey> newest(CharacterId character) {
        return jdbc.sql("""
                        SELECT * FROM community.bot_key WHERE character_id = :character
                        ORDER BY created_at DESC, revoked_at DESC NULLS FIRST LIMIT 1
                        """)
                .param("character", character.value())
                .query((row, number) -> key(row))
                .optional();
    }

    private static BotKey key(ResultSet row) throws SQLException {
        return new BotKey(
                row.getString("id"),
                new CharacterId(row.getString("character_id")),
                row.getString("prefix"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
