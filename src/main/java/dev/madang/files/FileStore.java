package dev.madang.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begin(String subject, String name, String mediaType, int chunkSize, Instant now) {
        return jdbc.sql("""
                        INSERT INTO files.file (subject, name, media_type, state, chunk_size, touched_at)
                        VALUES (:subject, :name, :mediaType, 'writing', :chunkSize, :now)
                        RETURNING id
                        """)
                .param("subject", subject)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("chunkSize", chunkSize)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** False: the file is no longer being written, because its subject was deleted or it was taken for abandoned. */
    boolean append(long id, int number, byte[] content, Instant now) {
        return jdbc.sql("""
                        WITH touched AS (
                            UPDATE files.file SET size = size + :length, touched_at = :now
                            WHERE id = :id AND state = 'writing'
                            RETURNING id
                        )
                        INSERT INTO files.chunk (file, number, content)
                        SELECT id, :number, :content FROM touched
                        """)
                        .param("id", id)
                        .param("number", number)
                        .param("content", content)
                        .param("length", content.length)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Part of a transaction: two that publish the same name do so one after the other. */
    boolean publish(long id, String sha256, Instant now) {
        int ignored = jdbc.sql("""
                        UPDATE files.file SET state = 'replaced', touched_at = :now
                        WHERE (subject, name) = (SELECT subject, name FROM files.file WHERE id = :id)
                          AND state = 'visible'
                        """)
                .param("id", lock(id))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        UPDATE files.file SET state = 'visible', sha256 = :sha256, touched_at = :now
                        WHERE id = :id AND state = 'writing'
                        """)
                        .param("id", id)
                        .param("sha256", sha256)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private long lock(long id) {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtextextended(subject || '/' || name, 0))::text
                        FROM files.file WHERE id = :id
                        """).param("id", id).query(String.class).list();
        return id;
    }

    void abandon(long id) {
        int ignored = jdbc.sql("DELETE FROM files.file WHERE id = :id AND state = 'writing'")
                .param("id", id)
                .update();
    }

    Optional<DatabaseFile> find(String subject, String name) {
        return jdbc.sql("""
                        SELECT id, name, media_type, size, chunk_size, sha256, touched_at FROM files.file
                        WHERE subject = :subject AND name = :name AND state = 'visible'
                        """)
                .param("subject", subject)
                .param("name", name)
                .query(this::file)
                .optional();
    }

    List<DatabaseFile> list(String subject) {
        return jdbc.sql("""
                        SELECT id, name, media_type, size, chunk_size, sha256, touched_at FROM files.file
                        WHERE subject = :subject AND state = 'visible'
                        ORDER BY id
                        """).param("subject", subject).query(this::file).list();
    }

    Optional<byte[]> chunk(long id, int number) {
        return jdbc.sql("SELECT content FROM files.chunk WHERE file = :id AND number = :number")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    void delete(String subject) {
        int ignored = jdbc.sql("DELETE FROM files.file WHERE subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Removes what was never finished and what was replaced, unless it was touched after {@code before}. */
    int sweep(Instant before) {
        return jdbc.sql("DELETE FROM files.file WHERE state <> 'visible' AND touched_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private DatabaseFile file(ResultSet row, int number) throws SQLException {
        return new DatabaseFile(
                this,
                row.getLong("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getInt("chunk_size"),
                row.getString("sha256"),
                row.getObject("touched_at", OffsetDateTime.class).toInstant());
    }
}
