package dev.madang.events;

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
class EventStore {

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Subject subject, List<NewEvent> events, Instant at) {
        int written = jdbc.sql("""
                        WITH head AS (
                            INSERT INTO events.subject AS s (subject, last_sequence, at_rest)
                            VALUES (:subject, :count, :rests)
                            ON CONFLICT (subject) DO UPDATE
                                SET last_sequence = s.last_sequence + :count, at_rest = :rests
                            RETURNING last_sequence - :count AS before
                        )
                        INSERT INTO events.event (subject, sequence, at, name, payload, terminal)
                        SELECT :subject, head.before + e.place, :at, e.name, e.payload, e.terminal
                        FROM head, unnest(:names::text[], :payloads::text[], :terminals::boolean[])
                             WITH ORDINALITY AS e (name, payload, terminal, place)
                        """)
                .param("subject", subject.toString())
                .param("count", events.size())
                .param("rests", rests(events.getLast()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("names", events.stream().map(NewEvent::name).toArray(String[]::new))
                .param("payloads", events.stream().map(NewEvent::payload).toArray(String[]::new))
                .param("terminals", events.stream().map(EventStore::rests).toArray(Boolean[]::new))
                .update();
        if (written != events.size()) {
            throw new IllegalStateException("appended " + written + " of " + events.size() + " events to " + subject);
        }
    }

    List<Event> read(Subject subject, long position, int limit) {
        return jdbc.sql("""
                        SELECT sequence, at, name, payload, terminal FROM events.event
                        WHERE subject = :subject AND sequence > :position
                        ORDER BY sequence LIMIT :limit
                        """)
                .param("subject", subject.toString())
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> event(subject, row))
                .list();
    }

    Optional<EventLog.Head> head(Subject subject) {
        return jdbc.sql("""
                        SELECT first_sequence, last_sequence, at_rest FROM events.subject WHERE subject = :subject
                        """)
                .param("subject", subject.toString())
                .query((row, number) -> new EventLog.Head(
                        row.getLong("first_sequence"), row.getLong("last_sequence"), row.getBoolean("at_rest")))
                .optional();
    }

    private static boolean rests(NewEvent event) {
        return event.effect() == NewEvent.Effect.RESTS;
    }

    private static Event event(Subject subject, ResultSet row) throws SQLException {
        return new Event(
                subject,
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("payload"),
                row.getBoolean("terminal"));
    }
}
