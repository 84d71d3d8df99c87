package dev.madang.community.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody else is called so; true also when they were there already. */
    boolean add(Person person) {
        int rows = jdbc.sql("""
                        INSERT INTO community.member (id, handle, name, created_at)
                        SELECT :id, :handle, :name, :now
                        WHERE NOT EXISTS (SELECT FROM community.character WHERE handle = :handle)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", person.id())
                .param("handle", person.handle())
                .param("name", person.name())
                .param("now", utc(person.createdAt()))
                .update();
        return rows == 1 || find(person.id()).isPresent();
    }

    boolean isFree(String handle) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM community.character WHERE handle = :handle)
                           AND NOT EXISTS (SELECT FROM community.member WHERE handle = :handle)
                        """).param("handle", handle).query(Boolean.class).single();
    }

    Optional<Person> find(String id) {
        return jdbc.sql("SELECT * FROM community.member WHERE id = :id")
                .param("id", id)
                .query((row, number) -> person(row))
                .optional();
    }

    Optional<Person> findByHandle(String handle) {
        return jdbc.sql("SELECT * FROM community.member WHERE handle = :handle")
                .param("handle", handle)
                .query((row, number) -> person(row))
                .optional();
    }

    void rename(String id, String name) {
        one(jdbc.sql("UPDATE community.member SET name = :name WHERE id = :id")
                .param("id", id)
                .param("name", name)
                .update());
    }

    void suspend(String id, Instant now) {
        one(jdbc.sql("UPDATE community.member SET suspended_at = COALESCE(suspended_at, :now) WHERE id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update());
    }

    void restore(String id) {
        one(jdbc.sql("UPDATE community.member SET suspended_at = NULL WHERE id = :id")
                .param("id", id)
                .update());
    }

    private static Person person(ResultSet row) throws SQLException {
        OffsetDateTime suspended = row.getObject("suspended_at", OffsetDateTime.class);
        return new Person(
                row.getString("id"),
                row.getString("handle"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                suspended == null ? null : suspended.toInstant());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a person met " + rows + " rows");
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
