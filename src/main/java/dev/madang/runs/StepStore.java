package dev.madang.runs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StepStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Step> ofRun(RunId run) {
        return jdbc.sql("SELECT * FROM runs.step WHERE run_id = :run ORDER BY place")
                .param("run", run.value())
                .query((row, number) -> step(row))
                .list();
    }

    void save(RunId run, Step step) {
        NewStep plan = step.plan();
        RunStore.one(jdbc.sql("""
                        INSERT INTO runs.step (run_id, key, place, kind, state, priority, depends_on, input, result, error,
                            attempts, max_attempts, timeout_ms, not_before, started_at, ended_at)
                        VALUES (:run, :key, :place, :kind, :state, :priority, :dependsOn, :input, :result, :error,
                            :attempts, :maxAttempts, :timeout, :notBefore, :startedAt, :endedAt)
                        ON CONFLICT (run_id, key) DO UPDATE SET
                            kind = excluded.kind, state = excluded.state, priority = excluded.priority,
                            depends_on = excluded.depends_on, input = excluded.input, result = excluded.result,
                            error = excluded.error, attempts = excluded.attempts, max_attempts = excluded.max_attempts,
                            timeout_ms = excluded.timeout_ms, not_before = excluded.not_before,
                            started_at = excluded.started_at, ended_at = excluded.ended_at
                        """)
                .param("run", run.value())
                .param("key", step.key())
                .param("place", step.place())
                .param("kind", plan.kind())
                .param("state", step.state().name())
                .param("priority", plan.priority())
                .param("dependsOn", plan.dependsOn().toArray(String[]::new))
                .param("input", plan.input())
                .param("result", step.result())
                .param("error", step.error() == null ? null : json.writeValueAsString(step.error()))
                .param("attempts", step.attempts())
                .param("maxAttempts", plan.maxAttempts())
                .param("timeout", plan.timeout().toMillis())
                .param("notBefore", RunStore.utc(step.notBefore()))
                .param("startedAt", RunStore.utc(step.startedAt()))
                .param("endedAt", RunStore.utc(step.endedAt()))
                .update());
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
