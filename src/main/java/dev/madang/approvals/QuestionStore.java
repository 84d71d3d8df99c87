package dev.madang.approvals;

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
import tools.jackson.databind.json.JsonMapper;

@Repository
class QuestionStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuestionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Question question) {
        int rows = jdbc.sql("""
                        INSERT INTO approvals.question
                            (id, asker, run_id, type, about, content, on_silence, state, asked_at, deadline)
                        VALUES (:id, :asker, :run, :type, :about, :content, :onSilence, 'PENDING', :askedAt, :deadline)
                        """)
                .param("id", question.id().value())
                .param("asker", question.asker())
                .param("run", question.runId())
                .param("type", question.type())
                .param("about", question.about())
                .param("content", question.content())
                .param("onSilence", json.writeValueAsString(question.onSilence()))
                .param("askedAt", utc(question.askedAt()))
                .param("deadline", utc(question.deadline()))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("question not written: " + question.id());
        }
    }

    /** Whether this call was the one that ended the question. */
    boolean close(QuestionId id, Question.State end, Decision decision) {
        return jdbc.sql("""
                                UPDATE approvals.question
                                SET state = :end, answer = :answer, decided_by = :by, decided_at = :at
                                WHERE id = :id AND state = 'PENDING'
                                """)
                        .param("id", id.value())
                        .param("end", end.name())
                        .param("answer", json.writeValueAsString(decision.answer()))
                        .param("by", decision.by())
                        .param("at", utc(decision.at()))
                        .update()
                == 1;
    }

    void withdraw(String runId) {
        int ignored = jdbc.sql("""
                        UPDATE approvals.question SET state = 'WITHDRAWN' WHERE run_id = :run AND state = 'PENDING'
                        """).param("run", runId).update();
    }

    int withdraw(String runId, String about) {
        return jdbc.sql("""
                        UPDATE approvals.question SET state = 'WITHDRAWN'
                        WHERE run_id = :run AND about = :about AND state = 'PENDING'
                        """).param("run", runId).param("about", about).update();
    }

    Optional<Question> find(QuestionId id) {
        return jdbc.sql("SELECT * FROM approvals.question WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> question(row))
                .optional();
    }

    List<Question> pending(String runId) {
        return jdbc.sql("""
                        SELECT * FROM approvals.question WHERE run_id = :run AND state = 'PENDING' ORDER BY asked_at, id
                        """)
                .param("run", runId)
                .query((row, number) -> question(row))
                .list();
    }

    List<Question> ofRun(String runId) {
        return jdbc.sql("SELECT * FROM approvals.question WHERE run_id = :run ORDER BY asked_at, id")
                .param("run", runId)
                .query((row, number) -> question(row))
                .list();
    }

    void erase(String runId) {
        int ignored = jdbc.sql("DELETE FROM approvals.question WHERE run_id = :run")
                .param("run", runId)
                .update();
    }

    List<Question> decided(Collection<String> kinds, Instant before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM approvals.question
                        WHERE decided_at < :before AND (cardinality(:kinds::text[]) = 0 OR asker = ANY(:kinds::text[]))
                        ORDER BY decided_at DESC, id LIMIT :limit
                        """)
                .param("before", utc(before))
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> question(row))
                .list();
    }

    private Question question(ResultSet row) throws SQLException {
        return new Question(
                new QuestionId(row.getString("id")),
                row.getString("asker"),
                row.getString("run_id"),
                row.getString("type"),
                row.getString("about"),
                row.getString("content"),
                json.readValue(row.getString("on_silence"), Answer.class),
                Question.State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private @Nullable Decision decision(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        if (answer == null) {
            return null;
        }
        return new Decision(
                json.readValue(answer, Answer.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
