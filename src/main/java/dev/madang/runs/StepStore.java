package dev.madang.runs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StepStore {

    // Keys of steps hold no control characters.
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final JsonMapper json;

    StepStore(JdbcClient jdbc, NamedParameterJdbcOperations batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** A step and the run it belongs to. */
    record Row(RunId run, Step step) {}

    /** The steps of each run, in the order in which they were added. */
    Map<RunId, List<Step>> ofRuns(List<RunId> runs) {
        return jdbc
                .sql("""
                        SELECT s.* FROM unnest(:runs::text[]) AS n (id)
                        CROSS JOIN LATERAL (SELECT * FROM runs.step WHERE run_id = n.id ORDER BY place) s
                        """)
                .param("runs", runs.stream().map(RunId::value).toArray(String[]::new))
                .query((row, number) -> new Row(new RunId(row.getString("run_id")), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::run, Collectors.mapping(Row::step, Collectors.toList())));
    }

    Map<RunId, Map<StepState, Integer>> countByState(List<RunId> runs) {
        record Count(RunId run, StepState state, int steps) {}
        return jdbc
                .sql("""
                        SELECT run_id, state, count(*)::int AS steps FROM runs.step
                        WHERE run_id = ANY(:runs::text[]) GROUP BY run_id, state
                        """)
                .param("runs", runs.stream().map(RunId::value).toArray(String[]::new))
                .query((row, number) -> new Count(
                        new RunId(row.getString("run_id")),
                        StepState.valueOf(row.getString("state")),
                        row.getInt("steps")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Count::run, Collectors.toMap(Count::state, Count::steps)));
    }

    void insert(List<Row> rows) {
        execute(rows, """
                INSERT INTO runs.step (run_id, key, place, kind, state, priority, depends_on, input, result, error,
                    attempts, max_attempts, timeout_ms, not_before, started_at, ended_at)
                VALUES (:run, :key, :place, :kind, :state, :priority, string_to_array(:dependsOn, chr(31)), :input, :result,
                    :error, :attempts, :maxAttempts, :timeout, :notBefore, :startedAt, :endedAt)
                """);
    }

    /** What happened to steps. */
    void update(List<Row> rows) {
        execute(rows, """
                UPDATE runs.step SET state = :state, result = :result, error = :error, attempts = :attempts,
                    not_before = :notBefore, started_at = :startedAt, ended_at = :endedAt
                WHERE run_id = :run AND key = :key
                """);
    }

    /** What steps are asked to do. */
    void replan(List<Row> rows) {
        execute(rows, """
                UPDATE runs.step SET kind = :kind, priority = :priority,
                    depends_on = string_to_array(:dependsOn, chr(31)), input = :input, max_attempts = :maxAttempts,
                    timeout_ms = :timeout, place = :place
                WHERE run_id = :run AND key = :key
                """);
    }

    private void execute(List<Row> rows, String statement) {
        if (!rows.isEmpty()) {
            RunStore.all(batch.batchUpdate(
                    statement, rows.stream().map(this::columns).toArray(SqlParameterSource[]::new)));
        }
    }

    private SqlParameterSource columns(Row row) {
        Step step = row.step();
        NewStep plan = step.plan();
        return new MapSqlParameterSource()
                .addValue("run", row.run().value())
                .addValue("key", step.key())
                .addValue("place", step.place())
                .addValue("kind", plan.kind())
                .addValue("state", step.state().name())
                .addValue("priority", plan.priority())
                .addValue("dependsOn", String.join(SEPARATOR, plan.dependsOn()))
                .addValue("input", plan.input())
                .addValue("result", step.result(), Types.VARCHAR)
                .addValue("error", step.error() == null ? null : json.writeValueAsString(step.error()), Types.VARCHAR)
                .addValue("attempts", step.attempts())
                .addValue("maxAttempts", plan.maxAttempts())
                .addValue("timeout", plan.timeout().toMillis())
                .addValue("notBefore", RunStore.utc(step.notBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("startedAt", RunStore.utc(step.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("endedAt", RunStore.utc(step.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private Step step(ResultSet row) throws SQLException {
        NewStep plan = new NewStep(
                row.getString("key"),
                row.getString("kind"),
                row.getInt("priority"),
                texts(row.getArray("depends_on")),
                row.getString("input"),
                row.getInt("max_attempts"),
                Duration.ofMillis(row.getLong("timeout_ms")));
        return new Step(
                plan.key(),
                plan,
                row.getInt("place"),
                StepState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                RunStore.instant(row, "not_before"),
                RunStore.instant(row, "started_at"),
                RunStore.instant(row, "ended_at"),
                row.getString("result"),
                error(row.getString("error")));
    }

    private @Nullable StepError error(@Nullable String text) {
        return text == null ? null : json.readValue(text, StepError.class);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
