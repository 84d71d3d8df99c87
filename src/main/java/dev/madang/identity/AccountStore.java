package dev.madang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with what its password was made into. */
    record Known(Caller.Account account, String passwordHash) {}

    /** False: the handle or the address is taken. */
    boolean add(Caller.Account account, @Nullable String email, String passwordHash, Instant now) {
        return jdbc.sql("""
                        INSERT INTO identity.account (id, handle, email, password_hash, role, created_at)
                        VALUES (:id, :handle, :email, :hash, :role, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", account.id())
                        .param("handle", account.handle())
                        .param("email", email)
                        .param("hash", passwordHash)
                        .param("role", account.role().name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Known> findByName(String handleOrEmail) {
        return jdbc.sql("""
                        SELECT id, handle, role, password_hash FROM identity.account
                        WHERE handle = :name OR email = :name
                        """)
                .param("name", handleOrEmail)
                .query((row, number) -> new Known(account(row), row.getString("password_hash")))
                .optional();
    }

    Optional<Caller.Account> find(AccountId id) {
        return jdbc.sql("SELECT id, handle, role FROM identity.account WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> account(row))
                .optional();
    }

    List<Caller.Account> list() {
        return jdbc.sql("SELECT id, handle, role FROM identity.account ORDER BY handle")
                .query((row, number) -> account(row))
                .list();
    }

    /**
     * Sets a role, unless that leaves no admin. Whoever takes it from somebody locks all admins first, in one order, so of two who do
     * so at once the second sees what the first has done.
     */
    boolean setRole(AccountId id, Role role) {
        return jdbc.sql("""
                        WITH admins AS MATERIALIZED (
                            SELECT id FROM identity.account WHERE role = 'ADMIN' ORDER BY id FOR UPDATE)
                        UPDATE identity.account SET role = :role
                        WHERE id = :id
                          AND (:role = 'ADMIN' OR (SELECT count(*) FROM admins WHERE admins.id <> :id) > 0
                               OR role <> 'ADMIN')
                        """).param("id", id.value()).param("role", role.name()).update() == 1;
    }

    static Caller.Account account(ResultSet row) throws SQLException {
        return new Caller.Account(
                new AccountId(row.getString("id")), row.getString("handle"), Role.valueOf(row.getString("role")));
    }
}
