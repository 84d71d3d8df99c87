package dev.madang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyStore {

    private final JdbcClient jdbc;

    ApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False: the account has as many as it may. Two made at once may both find room for the last one. */
    boolean add(ApiKey key, byte[] hash, int most) {
        return jdbc.sql("""
                        INSERT INTO identity.api_key (id, account, name, prefix, hash, created_at)
                        SELECT :id, :account, :name, :prefix, :hash, :now
                        WHERE (SELECT count(*) FROM identity.api_key
                               WHERE account = :account AND revoked_at IS NULL) < :most
                        """)
                        .param("id", key.id())
                        .param("account", key.account().value())
                        .param("name", key.name())
                        .param("prefix", key.prefix())
                        .param("hash", hash)
                        .param("now", key.createdAt().atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Whose key that is, unless it is revoked. */
    Optional<Caller.Account> find(byte[] hash) {
        return jdbc.sql("""
                        SELECT a.id, a.handle, a.role FROM identity.api_key k JOIN identity.account a ON a.id = k.account
                        WHERE k.hash = :hash AND k.revoked_at IS NULL
                        """)
                .param("hash", hash)
                .query((row, number) -> AccountStore.account(row))
                .optional();
    }

    /** Notes a use, at most once a minute. */
    void used(byte[] hash, Instant now) {
        int ignored = jdbc.sql("""
                        UPDATE identity.api_key SET last_used_at = :now
                        WHERE hash = :hash AND (last_used_at IS NULL OR last_used_at <= :minuteAgo)
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("minuteAgo", now.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ApiKey> list(AccountId account) {
        return jdbc.sql("""
                        SELECT id, account, name, prefix, created_at, last_used_at, revoked_at FROM identity.api_key
                        WHERE account = :account ORDER BY created_at, id
                        """)
                .param("account", account.value())
                .query((row, number) -> key(row))
                .list();
    }

    boolean revoke(AccountId account, String id, Instant now) {
        return jdbc.sql("""
                        UPDATE identity.api_key SET revoked_at = :now
                        WHERE id = :id AND account = :account AND revoked_at IS NULL
                        """)
                        .param("id", id)
                        .param("account", account.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                new AccountId(row.getString("account")),
                row.getString("name"),
                row.getString("prefix"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
