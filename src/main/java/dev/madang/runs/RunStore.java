package dev.madang.runs;

import dev.madang.events.Subject;
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
class RunStore {

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Run run) {
        one(jdbc.sql("""
                        INSERT INTO runs.run (id, kind, subject, owner, state, version, epoch, drives, created_at)
                        VALUES (:id, :kind, :subject, :owner, :state, 0, 0, 0, :createdAt)
                        """)
                .param("id", run.id().value())
                .param("kind", run.kind())
                .param("subject", run.subject().toString())
                .param("owner", run.owner())
                .param("state", run.state().name())
                .param("createdAt", utc(run.createdAt()))
                .update());
    }

    /** Reads a run and keeps its lock until the transaction ends. */
    Optional<Run> lock(RunId id) {
        return jdbc.sql("SELECT * FROM runs.run WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> run(row))
                .optional();
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql("SELECT * FROM runs.run WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> run(row))
                .optional();
    }

    long version(RunId id) {
        return jdbc.sql("SELECT version FROM runs.run WHERE id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Whether {@code epoch} still holds the live run; keeps it so until the transaction ends. */
    boolean holds(RunId id, long epoch) {
        return jdbc.sql("""
                        SELECT 1 FROM runs.run WHERE id = :id AND epoch = :epoch AND ended_at IS NULL FOR SHARE
                        """)
                .param("id", id.value())
                .param("epoch", epoch)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Writes a run that {@link #lock} read at {@code version}. */
    void update(Run run, long version) {
        Run.Cancel cancel = run.cancel();
        one(jdbc.sql("""
                        UPDATE runs.run SET state = :state, ending = :ending, version = :version + 1, epoch = :epoch,
                            driver = :driver, drives = :drives, next_drive_at = :nextDriveAt,
                            cancel_requested_at = :cancelRequestedAt, cancel_reason = :cancelReason,
                            work_ended_at = :workEndedAt, ended_at = :endedAt
                        WHERE id = :id AND version = :version
                        """)
                .param("id", run.id().value())
                .param("state", run.state().name())
                .param("ending", cancel == null ? null : cancel.ending().name())
                .param("version", version)
                .param("epoch", run.progress().epoch())
                .param("driver", run.progress().driver())
                .param("drives", run.progress().drives())
                .param("nextDriveAt", utc(run.progress().nextDriveAt()))
                .param("cancelRequestedAt", cancel == null ? null : utc(cancel.requestedAt()))
                .param("cancelReason", cancel == null ? null : cancel.reason())
                .param("workEndedAt", cancel == null ? null : utc(cancel.workEndedAt()))
                .param("endedAt", utc(run.endedAt()))
                .update());
    }

    /**
     * Frees the drives that a dead predecessor held. Only for whoever knows that there is no other live node: the holder of the
     * data folder. Elsewhere missed heartbeats tell.
     */
    int freeScheduled() {
        return jdbc.sql("""
                        UPDATE runs.scheduled_tasks
                        SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                        WHERE picked
                        """).update();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                new RunId(row.getString("id")),
                row.getString("kind"),
                subject(row.getString("subject")),
                row.getString("owner"),
                RunState.valueOf(row.getString("state")),
                new Run.Progress(
                        row.getLong("version"),
                        row.getLong("epoch"),
                        row.getString("driver"),
                        row.getLong("drives"),
                        instant(row, "next_drive_at")),
                cancel(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static Run.@Nullable Cancel cancel(ResultSet row) throws SQLException {
        Instant requestedAt = instant(row, "cancel_requested_at");
        if (requestedAt == null) {
            return null;
        }
        return new Run.Cancel(
                RunState.valueOf(row.getString("ending")),
                row.getString("cancel_reason"),
                requestedAt,
                instant(row, "work_ended_at"));
    }

    private static Subject subject(String text) {
        int slash = text.indexOf('/');
        return new Subject(text.substring(0, slash), text.substring(slash + 1));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a change met " + rows + " rows instead of one");
        }
    }
}
