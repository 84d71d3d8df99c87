package dev.madang.agent.planning;

import dev.madang.agent.session.SessionId;
import dev.madang.runs.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PlanStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(Plan plan) {
        int rows = jdbc.sql("""
                        INSERT INTO agent.plan
                            (id, session_id, run_id, status, version, notes, todos, created_at, approved_at)
                        VALUES (:id, :session, :run, :status, :version, :notes, :todos, :createdAt, :approvedAt)
                        ON CONFLICT (id) DO UPDATE SET status = excluded.status, version = excluded.version,
                            notes = excluded.notes, todos = excluded.todos, approved_at = excluded.approved_at
                        """)
                .param("id", plan.id().value())
                .param("session", plan.session().value())
                .param("run", plan.run().value())
                .param("status", plan.status().name())
                .param("version", plan.version())
                .param("notes", json.writeValueAsString(plan.notes()))
                .param("todos", json.writeValueAsString(plan.todos()))
                .param("createdAt", plan.createdAt().atOffset(ZoneOffset.UTC))
                .param(
                        "approvedAt",
                        plan.approvedAt() == null ? null : plan.approvedAt().atOffset(ZoneOffset.UTC))
                .update();
        one(rows);
    }

    void addVersion(Plan plan, PlanVersion version) {
        one(jdbc.sql("""
                        INSERT INTO agent.plan_version
                            (plan_id, version, change_type, changed_by, change_reason, todos, created_at)
                        VALUES (:plan, :version, :type, :by, :reason, :todos, :at)
                        """)
                .param("plan", plan.id().value())
                .param("version", version.version())
                .param("type", version.changeType())
                .param("by", version.changedBy())
                .param("reason", version.changeReason())
                .param("todos", json.writeValueAsString(version.todos()))
                .param("at", version.createdAt().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Notes which plan the todos belong to; ids are never used again. */
    void nameTodos(Plan plan) {
        int ignored = jdbc.sql("""
                        INSERT INTO agent.todo (id, plan_id)
                        SELECT unnest(string_to_array(:ids, ',')), :plan
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("ids", plan.todos().stream().map(Todo::id).collect(Collectors.joining(",")))
                .param("plan", plan.id().value())
                .update();
    }

    List<PlanVersion> versions(PlanId id) {
        return jdbc.sql("SELECT * FROM agent.plan_version WHERE plan_id = :plan ORDER BY version")
                .param("plan", id.value())
                .query((row, number) -> version(row))
                .list();
    }

    Optional<Plan> ofTodo(String todo) {
        return jdbc.sql("""
                        SELECT plan.* FROM agent.plan JOIN agent.todo ON todo.plan_id = plan.id WHERE todo.id = :todo
                        """)
                .param("todo", todo)
                .query((row, number) -> plan(row))
                .optional();
    }

    private PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(
                row.getInt("version"),
                row.getString("change_type"),
                row.getString("changed_by"),
                row.getString("change_reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("todos"), new TypeReference<List<Todo>>() {}));
    }

    Optional<Plan> find(PlanId id) {
        return jdbc.sql("SELECT * FROM agent.plan WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    private Plan plan(ResultSet row) throws SQLException {
        OffsetDateTime approvedAt = row.getObject("approved_at", OffsetDateTime.class);
        return new Plan(
                new PlanId(row.getString("id")),
                new SessionId(row.getString("session_id")),
                new RunId(row.getString("run_id")),
                PlanStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                json.readValue(row.getString("notes"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("todos"), new TypeReference<List<Todo>>() {}),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                approvedAt == null ? null : approvedAt.toInstant());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a change met " + rows + " rows instead of one");
        }
    }
}
