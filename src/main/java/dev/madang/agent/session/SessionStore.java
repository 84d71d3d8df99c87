package dev.madang.agent.session;

import dev.madang.runs.RunId;
import dev.madang.runs.StepError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SessionStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SessionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes the session whole, new or not. */
    void save(Session session) {
        Session.Progress found = session.found();
        int rows = jdbc.sql("""
                        INSERT INTO agent.session (id, owner, run_id, turn, status, layer, language, user_input, options,
                            cognitive, plan_id, response, error, tokens_used, cost_micros, created_at, updated_at,
                            started_at, completed_at)
                        VALUES (:id, :owner, :run, :turn, :status, :layer, :language, :userInput, :options, :cognitive,
                            :plan, :response, :error, :tokens, :cost, :createdAt, :updatedAt, :startedAt, :completedAt)
                        ON CONFLICT (id) DO UPDATE SET
                            run_id = excluded.run_id, turn = excluded.turn, status = excluded.status,
                            layer = excluded.layer, language = excluded.language, user_input = excluded.user_input,
                            options = excluded.options, cognitive = excluded.cognitive, plan_id = excluded.plan_id,
                            response = excluded.response, error = excluded.error, tokens_used = excluded.tokens_used,
                            cost_micros = excluded.cost_micros, updated_at = excluded.updated_at,
                            started_at = excluded.started_at, completed_at = excluded.completed_at
                        """)
                .param("id", session.id().value())
                .param("owner", session.owner())
                .param("run", session.run().value())
                .param("turn", session.turn())
                .param("status", found.status().name())
                .param("layer", found.layer().name())
                .param("language", session.asked().language())
                .param("userInput", session.asked().userInput())
                .param("options", json.writeValueAsString(session.asked().options()))
                .param("cognitive", text(found.cognitive()))
                .param("plan", found.planId())
                .param("response", text(found.response()))
                .param("error", found.error() == null ? null : json.writeValueAsString(found.error()))
                .param("tokens", found.tokensUsed())
                .param("cost", found.costMicros())
                .param("createdAt", utc(session.times().createdAt()))
                .param("updatedAt", utc(session.times().updatedAt()))
                .param("startedAt", utc(session.times().startedAt()))
                .param("completedAt", utc(session.times().completedAt()))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("session not written: " + session.id());
        }
    }

    Optional<Session> find(SessionId id) {
        return jdbc.sql("SELECT * FROM agent.session WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> session(row))
                .optional();
    }

    List<Session> findAll(Collection<SessionId> ids) {
        return jdbc.sql("SELECT * FROM agent.session WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(SessionId::value).toArray(String[]::new))
                .query((row, number) -> session(row))
                .list();
    }

    /** Reads a session and keeps others from changing it until the transaction ends. */
    Optional<Session> lock(SessionId id) {
        return jdbc.sql("SELECT * FROM agent.session WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> session(row))
                .optional();
    }

    void delete(SessionId id) {
        int ignored = jdbc.sql("DELETE FROM agent.session WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    List<Session> list(SessionQuery query) {
        return jdbc.sql("""
                        SELECT * FROM agent.session
                        WHERE (:owner::text IS NULL OR owner = :owner) AND (:any OR status = ANY (:statuses))
                        ORDER BY
                            CASE WHEN :order = 'DESC' THEN
                                CASE :sort WHEN 'CREATED_AT' THEN created_at ELSE updated_at END END DESC,
                            CASE WHEN :order = 'ASC' THEN
                                CASE :sort WHEN 'CREATED_AT' THEN created_at ELSE updated_at END END ASC,
                            id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("owner", query.owner())
                .param("any", query.statuses().isEmpty())
                .param("statuses", names(query))
                .param("sort", query.sort().name())
                .param("order", query.order().name())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query((row, number) -> session(row))
                .list();
    }

    int count(SessionQuery query) {
        return jdbc.sql("""
                        SELECT count(*) FROM agent.session
                        WHERE (:owner::text IS NULL OR owner = :owner) AND (:any OR status = ANY (:statuses))
                        """)
                .param("owner", query.owner())
                .param("any", query.statuses().isEmpty())
                .param("statuses", names(query))
                .query(Integer.class)
                .single();
    }

    /** Serialises what an owner starts, so that the limit of live sessions is exact. */
    void lockOwner(String owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('agent.session/' || :owner, 0))")
                .param("owner", owner)
                .query((row, number) -> true)
                .single();
    }

    private Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getString("id")),
                row.getString("owner"),
                new RunId(row.getString("run_id")),
                row.getInt("turn"),
                new Session.Asked(
                        row.getString("user_input"),
                        row.getString("language"),
                        json.readValue(row.getString("options"), SessionOptions.class)),
                new Session.Progress(
                        SessionStatus.valueOf(row.getString("status")),
                        Layer.valueOf(row.getString("layer")),
                        node(row.getString("cognitive")),
                        row.getString("plan_id"),
                        node(row.getString("response")),
                        error(row.getString("error")),
                        row.getLong("tokens_used"),
                        row.getLong("cost_micros")),
                new Session.Times(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                        instant(row, "started_at"),
                        instant(row, "completed_at")));
    }

    private static String[] names(SessionQuery query) {
        return query.statuses().stream().map(SessionStatus::name).toArray(String[]::new);
    }

    private @Nullable JsonNode node(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private @Nullable StepError error(@Nullable String text) {
        return text == null ? null : json.readValue(text, StepError.class);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
