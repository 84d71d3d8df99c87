package dev.madang.runs;

import dev.madang.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RunStore {

    private final JdbcClient jdbc;
    // Statements for single rows, sent together: their plans use the key from the first row of a table on, which those
    // of statements that join with an array do not. Each parameter has a type, a null too, so that there is one plan.
    private final NamedParameterJdbcOperations batch;

    RunStore(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        all(batch.batchUpdate(
                """
                        INSERT INTO runs.run (id, kind, subject, owner, state, ending, version, epoch, driver, questions,
                            next_drive_at, created_at, cancel_requested_at, cancel_reason, work_ended_at, ended_at)
                        VALUES (:id, :kind, :subject, :owner, :state, :ending, :version + 1, :epoch, :driver, :questions,
                            :nextDriveAt, :createdAt, :cancelRequestedAt, :cancelReason, :workEndedAt, :endedAt)
                        """,
                runs.stream()
                        .map(run -> columns(run)
                                .addValue("kind", run.kind())
                                .addValue("subject", run.subject().toString())
                                .addValue("owner", run.owner())
                                .addValue("createdAt", utc(run.createdAt()), Types.TIMESTAMP_WITH_TIMEZONE))
                        .toArray(SqlParameterSource[]::new)));
    }

    /**
     * Reads runs and keeps their locks until the transaction ends. The ids go as one text: the length of an array enters the cost
     * of a plan, and PostgreSQL would plan each call anew.
     */
    List<Run> lock(Collection<RunId> ids) {
        return jdbc.sql("""
                        SELECT r.* FROM string_to_table(:ids, ' ') AS n (id)
                        CROSS JOIN LATERAL (SELECT * FROM runs.run WHERE id = n.id FOR UPDATE) r
                        """)
                .param("ids", ids.stream().map(RunId::value).sorted().collect(Collectors.joining(" ")))
                .query((row, number) -> run(row))
                .list();
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql("SELECT * FROM runs.run WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> run(row))
                .optional();
    }

    /** Newest first; of these kinds, or of all. */
    List<Run> list(RunQuery query, @Nullable List<String> kinds) {
        RunPlace before = query.before();
        RunPlace through = query.through();
        return jdbc.sql("""
                        SELECT * FROM runs.run
                        WHERE (created_at, id) < (:before::timestamptz, :beforeId)
                          AND (created_at, id) >= (:through::timestamptz, :throughId)
                          AND (:anyState OR state = ANY(:states::text[]))
                          AND (:anyKind OR kind = ANY(:kinds::text[]))
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                .param(
                        "before",
                        before == null ? "infinity" : before.createdAt().toString())
                .param("beforeId", before == null ? "" : before.run().value())
                .param(
                        "through",
                        through == null ? "-infinity" : through.createdAt().toString())
                .param("throughId", through == null ? "" : through.run().value())
                .param("anyState", query.states().isEmpty())
                .param("states", query.states().stream().map(RunState::name).toArray(String[]::new))
                .param("anyKind", kinds == null)
                .param("kinds", kinds == null ? new String[0] : kinds.toArray(String[]::new))
                .param("limit", query.limit())
                .query((row, number) -> run(row))
                .list();
    }

    Map<RunState, Long> countByState() {
        return jdbc
                .sql("SELECT state, count(*) AS runs FROM runs.run GROUP BY state")
                .query((row, number) -> Map.entry(RunState.valueOf(row.getString("state")), row.getLong("runs")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes runs that {@link #lock} read; each must still have the version that it was read with. */
    void update(List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        all(batch.batchUpdate("""
                        UPDATE runs.run SET state = :state, ending = :ending, version = version + 1, epoch = :epoch,
                            driver = :driver, questions = :questions, next_drive_at = :nextDriveAt,
                            cancel_requested_at = :cancelRequestedAt, cancel_reason = :cancelReason,
                            work_ended_at = :workEndedAt, ended_at = :endedAt
                        WHERE id = :id AND version = :version
                        """, runs.stream().map(RunStore::columns).toArray(SqlParameterSource[]::new)));
    }

    /** How many due runs that nobody drives there are of each of these kinds, counted up to {@code most}; without those of none. */
    Map<String, Integer> countDue(Set<String> kinds, Instant now, int most) {
        return jdbc
                .sql("""
                        SELECT k.kind, count(*) AS runs FROM unnest(:kinds::text[]) AS k (kind)
                        CROSS JOIN LATERAL (
                            SELECT 1 FROM runs.run
                            WHERE kind = k.kind AND driver IS NULL AND next_drive_at <= :now
                            LIMIT :most
                        ) r
                        GROUP BY k.kind
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> Map.entry(row.getString("kind"), row.getInt("runs")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Due runs that nobody drives, of each kind at most so many, the longest waiting first; locked, and none that is locked. */
    List<Run> lockDue(Map<String, Integer> room, Instant now) {
        return jdbc.sql("""
                        SELECT r.* FROM unnest(:kinds::text[], :room::int[]) AS k (kind, room)
                        CROSS JOIN LATERAL (
                            SELECT * FROM runs.run
                            WHERE kind = k.kind AND driver IS NULL AND next_drive_at <= :now
                            ORDER BY next_drive_at LIMIT k.room
                            FOR UPDATE SKIP LOCKED
                        ) r
                        """)
                .param("kinds", room.keySet().toArray(String[]::new))
                .param("room", room.values().toArray(Integer[]::new))
                .param("now", utc(now))
                .query((row, number) -> run(row))
                .list();
    }

    /** The runs of a subject, the oldest first. */
    List<RunId> ofSubject(Subject subject) {
        return jdbc.sql("SELECT id FROM runs.run WHERE subject = :subject ORDER BY created_at, id")
                .param("subject", subject.toString())
                .query((row, number) -> new RunId(row.getString("id")))
                .list();
    }

    /** Deletes a run with its steps. */
    void delete(RunId id) {
        int ignored = jdbc.sql("""
                        WITH steps AS (DELETE FROM runs.step WHERE run_id = :id)
                        DELETE FROM runs.run WHERE id = :id
                        """).param("id", id.value()).update();
    }

    /** The versions of the runs that a node drives. */
    Map<RunId, Long> versionsDrivenBy(String node) {
        return jdbc
                .sql("SELECT id, version FROM runs.run WHERE driver = :node")
                .param("node", node)
                .query((row, number) -> Map.entry(new RunId(row.getString("id")), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts what these nodes drive back into the queue, out of their reach; their names are forgotten. */
    @Transactional
    int free(List<String> nodes, Instant at) {
        int freed = jdbc.sql("""
                        UPDATE runs.run
                        SET driver = NULL, epoch = epoch + 1, version = version + 1, next_drive_at = :at
                        WHERE driver = ANY(:nodes)
                        """)
                .param("nodes", nodes.toArray(String[]::new))
                .param("at", utc(at))
                .update();
        int ignored = jdbc.sql("DELETE FROM runs.node WHERE id = ANY(:nodes)")
                .param("nodes", nodes.toArray(String[]::new))
                .update();
        return freed;
    }

    /** The same for one run whose drive failed. */
    void freeOne(RunId id, long epoch, Instant at) {
        int ignored = jdbc.sql("""
                        UPDATE runs.run
                        SET driver = NULL, epoch = epoch + 1, version = version + 1, next_drive_at = :at
                        WHERE id = :id AND epoch = :epoch AND driver IS NOT NULL
                        """)
                .param("id", id.value())
                .param("epoch", epoch)
                .param("at", utc(at))
                .update();
    }

    /** The same for one that is held and not driven, unless it has changed since. */
    void freeUndriven(RunId id, long version, Instant at) {
        int ignored = jdbc.sql("""
                        UPDATE runs.run
                        SET driver = NULL, epoch = epoch + 1, version = version + 1, next_drive_at = :at
                        WHERE id = :id AND version = :version AND driver IS NOT NULL
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("at", utc(at))
                .update();
    }

    /**
     * Frees the scheduled tasks that a dead predecessor held. Only for whoever knows that there is no other live node: the holder
     * of the data folder. Elsewhere missed heartbeats tell.
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
                Subject.parse(row.getString("subject")),
                row.getString("owner"),
                RunState.valueOf(row.getString("state")),
                new Run.Progress(
                        row.getLong("version"),
                        row.getLong("epoch"),
                        row.getString("driver"),
                        row.getInt("questions"),
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

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** That each statement of a batch met exactly its row. */
    static void all(int[] rows) {
        for (int met : rows) {
            all(1, met);
        }
    }

    static void all(int wanted, int rows) {
        if (rows != wanted) {
            throw new IllegalStateException("a change met " + rows + " rows instead of " + wanted);
        }
    }

    private static MapSqlParameterSource columns(Run run) {
        Run.Cancel cancel = run.cancel();
        return new MapSqlParameterSource()
                .addValue("id", run.id().value())
                .addValue("state", run.state().name())
                .addValue("ending", cancel == null ? null : cancel.ending().name(), Types.VARCHAR)
                .addValue("version", run.progress().version())
                .addValue("epoch", run.progress().epoch())
                .addValue("driver", run.progress().driver(), Types.VARCHAR)
                .addValue("questions", run.progress().questions())
                .addValue("nextDriveAt", utc(run.progress().nextDriveAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue(
                        "cancelRequestedAt",
                        cancel == null ? null : utc(cancel.requestedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("cancelReason", cancel == null ? null : cancel.reason(), Types.VARCHAR)
                .addValue(
                        "workEndedAt", cancel == null ? null : utc(cancel.workEndedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("endedAt", utc(run.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
