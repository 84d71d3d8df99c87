package dev.madang.secrets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecretStore {

    private final JdbcClient jdbc;

    SecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> check() {
        return jdbc.sql("SELECT sealed FROM secrets.key_check")
                .query(byte[].class)
                .optional();
    }

    /** False: another node was faster. */
    boolean addCheck(byte[] sealed) {
        return jdbc.sql("INSERT INTO secrets.key_check (sealed) VALUES (:sealed) ON CONFLICT DO NOTHING")
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    void put(String name, byte[] sealed, Instant now) {
        int rows = jdbc.sql("""
                        INSERT INTO secrets.secret (name, sealed, changed_at) VALUES (:name, :sealed, :now)
                        ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, changed_at = excluded.changed_at
                        """)
                .param("name", name)
                .param("sealed", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("secret not written: " + name);
        }
    }

    /** False: there is one of that name. */
    boolean add(String name, byte[] sealed, Instant now) {
        return jdbc.sql("""
                        INSERT INTO secrets.secret (name, sealed, changed_at) VALUES (:name, :sealed, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("name", name)
                        .param("sealed", sealed)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<byte[]> find(String name) {
        return jdbc.sql("SELECT sealed FROM secrets.secret WHERE name = :name")
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    boolean delete(String name) {
        return jdbc.sql("DELETE FROM secrets.secret WHERE name = :name")
                        .param("name", name)
                        .update()
                == 1;
    }

    List<String> names() {
        return jdbc.sql("SELECT name FROM secrets.secret ORDER BY name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Keeps everybody else from writing until the transaction ends. */
    void lock() {
        int ignored = jdbc.sql("LOCK TABLE secrets.secret, secrets.key_check IN EXCLUSIVE MODE")
                .update();
    }

    Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        jdbc.sql("SELECT name, sealed FROM secrets.secret")
                .query((RowCallbackHandler) row -> all.put(row.getString("name"), row.getBytes("sealed")));
        return all;
    }

    /** Puts what another key has sealed in the place of all that is there. */
    void seal(Map<String, byte[]> sealed, byte[] check) {
        sealed.forEach((name, bytes) -> requireOne(
                jdbc.sql("UPDATE secrets.secret SET sealed = :sealed WHERE name = :name")
                        .param("sealed", bytes)
                        .param("name", name)
                        .update(),
                name));
        requireOne(
                jdbc.sql("UPDATE secrets.key_check SET sealed = :sealed")
                        .param("sealed", check)
                        .update(),
                "the check of the key");
    }

    private static void requireOne(int rows, String what) {
        if (rows != 1) {
            throw new IllegalStateException("not sealed anew: " + what);
        }
    }
}
