package dev.madang.runner;

import dev.madang.runs.Run;
import dev.madang.runs.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ProcessStore {

    private static final long QUEUE_LOCK = 7_301_400_041L;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProcessStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds a process; the caller holds the lock of its run, here and where it is changed.
     *
     * @param asked the order as JSON; it is written here and never again
     */
    void add(ProcessId id, Run run, String asked, ProcessStatus status) {
        only(
                id,
                jdbc.sql("""
                        INSERT INTO runner.process (id, run_id, owner, asked, status, started_at)
                        VALUES (:id, :run, :owner, :asked, :status, :startedAt)
                        """)
                        .param("id", id.toString())
                        .param("run", run.id().value())
                        .param("owner", run.owner())
                        .param("asked", asked)
                        .param("status", status.name())
                        .param("startedAt", utc(run.createdAt()))
                        .update());
    }

    void update(ProcessId id, ProcessStatus status) {
        only(
                id,
                jdbc.sql("UPDATE runner.process SET status = :status WHERE id = :id")
                        .param("id", id.toString())
                        .param("status", status.name())
                        .update());
    }

    void end(ProcessId id, ProcessStatus status, @Nullable Instant at, @Nullable Ending ending) {
        only(
                id,
                jdbc.sql("""
                        UPDATE runner.process SET status = :status, completed_at = :completedAt, ending = :ending
                        WHERE id = :id
                        """)
                        .param("id", id.toString())
                        .param("status", status.name())
                        .param("completedAt", utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("ending", ending == null ? null : json.writeValueAsString(ending), Types.VARCHAR)
                        .update());
    }

    private static void only(ProcessId id, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("process " + id + " met " + rows + " rows");
        }
    }

    /** A process that was not deleted. */
    Optional<CliProcess> find(ProcessId id) {
        return jdbc.sql("SELECT * FROM runner.process WHERE id = :id AND deleted_at IS NULL")
                .param("id", id.toString())
                .query((row, number) -> process(row))
                .optional();
    }

    /** Those of them that were not deleted. */
    List<CliProcess> findAll(Collection<ProcessId> ids) {
        return jdbc.sql("SELECT * FROM runner.process WHERE id = ANY(:ids::text[]) AND deleted_at IS NULL")
                .param("ids", ids.stream().map(ProcessId::toString).toArray(String[]::new))
                .query((row, number) -> process(row))
                .list();
    }

    /** The processes that were not deleted, newest first. */
    List<CliProcess> list(int limit, int offset) {
        return jdbc.sql("""
                        SELECT * FROM runner.process WHERE deleted_at IS NULL
                        ORDER BY started_at DESC, id DESC LIMIT :limit OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> process(row))
                .list();
    }

    int count() {
        return jdbc.sql("SELECT count(*) FROM runner.process WHERE deleted_at IS NULL")
                .query(Integer.class)
                .single();
    }

    /** How many wait for a slot; nobody else counts until the transaction ends. */
    int lockPending() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
                .param("key", QUEUE_LOCK)
                .query((row, number) -> number)
                .list();
        return jdbc.sql("SELECT count(*) FROM runner.process WHERE status = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    /** Hides a process from now on; false when it was hidden before. */
    boolean delete(ProcessId id, Instant at) {
        return jdbc.sql("UPDATE runner.process SET deleted_at = :at WHERE id = :id AND deleted_at IS NULL")
                        .param("id", id.toString())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** What ended before {@code ended}, or was deleted before {@code deleted}; the oldest first. */
    List<ProcessId> toForget(Instant ended, Instant deleted, int limit) {
        return jdbc.sql("""
                        SELECT id FROM runner.process
                        WHERE completed_at < :ended OR (completed_at IS NOT NULL AND deleted_at < :deleted)
                        ORDER BY completed_at LIMIT :limit
                        """)
                .param("ended", utc(ended))
                .param("deleted", utc(deleted))
                .param("limit", limit)
                .query((row, number) -> id(row))
                .list();
    }

    void erase(ProcessId id) {
        int ignored = jdbc.sql("DELETE FROM runner.process WHERE id = :id")
                .param("id", id.toString())
                .update();
    }

    private CliProcess process(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        OffsetDateTime completed = row.getObject("completed_at", OffsetDateTime.class);
        return new CliProcess(
                id(row),
                new RunId(row.getString("run_id")),
                row.getString("owner"),
                json.readValue(row.getString("asked"), Order.class),
                ProcessStatus.valueOf(row.getString("status")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                completed == null ? null : completed.toInstant(),
                ending == null ? null : json.readValue(ending, Ending.class));
    }

    private static ProcessId id(ResultSet row) throws SQLException {
        return new ProcessId(UUID.fromString(row.getString("id")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
