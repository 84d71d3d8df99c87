package dev.madang.community.notification;

import dev.madang.community.text.Masked;
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

@Repository
class NotificationStore {

    private final JdbcClient jdbc;

    NotificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notifications.About about, Instant now) {
        int rows = jdbc.sql("""
                        INSERT INTO community.notification (recipient, kind, actor, post, source_post, created_at)
                        VALUES (:recipient, :kind, :actor, :post, :source, :now)
                        """)
                .param("recipient", about.recipient())
                .param("kind", about.kind().wireName())
                .param("actor", about.actor())
                .param("post", about.post())
                .param("source", about.source())
                .param("now", utc(now))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("nobody was told: " + about);
        }
    }

    /** For each character of these handles that may be called and is none of those left out. */
    void addMentions(String actor, String post, Collection<String> handles, Collection<String> except, Instant now) {
        int ignored = jdbc.sql("""
                        INSERT INTO community.notification (recipient, kind, actor, post, created_at)
                        SELECT id, 'mention', :actor, :post, :now FROM community.character
                        WHERE handle = ANY(CAST(:handles AS text[])) AND id <> ALL(CAST(:except AS text[]))
                          AND deleted_at IS NULL AND suspended_at IS NULL
                        ORDER BY id
                        """)
                .param("actor", actor)
                .param("post", post)
                .param("handles", handles.toArray(String[]::new))
                .param("except", except.toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    /** Those of some recipients before an id, the newest first, but what some actors did. Each recipient is one range of the index. */
    List<Notification> before(Whose whose, long id, int most) {
        return jdbc.sql("""
                        SELECT n.* FROM unnest(CAST(:recipients AS text[])) AS r (recipient) CROSS JOIN LATERAL (
                            SELECT * FROM community.shown_notification
                            WHERE recipient = r.recipient AND id < :id AND actor <> ALL(CAST(:without AS text[]))
                            ORDER BY id DESC LIMIT :most) n
                        ORDER BY n.id DESC LIMIT :most
                        """)
                .param("recipients", whose.recipients().toArray(String[]::new))
                .param("without", whose.without().toArray(String[]::new))
                .param("id", id)
                .param("most", most)
                .query((row, number) -> notification(row))
                .list();
    }

    Optional<Notification> find(Collection<String> recipients, long id) {
        return jdbc.sql("""
                        SELECT * FROM community.shown_notification
                        WHERE id = :id AND recipient = ANY(CAST(:recipients AS text[]))
                        """)
                .param("recipients", recipients.toArray(String[]::new))
                .param("id", id)
                .query((row, number) -> notification(row))
                .optional();
    }

    /** How many were not read, as far as {@code most}. */
    int unread(Whose whose, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT FROM community.notification
                            WHERE recipient = ANY(CAST(:recipients AS text[])) AND read_at IS NULL
                              AND actor <> ALL(CAST(:without AS text[]))
                            LIMIT :most) some
                        """)
                .param("recipients", whose.recipients().toArray(String[]::new))
                .param("without", whose.without().toArray(String[]::new))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Whatever a recipient was told is gone. */
    void forget(String recipient) {
        int ignored = jdbc.sql("DELETE FROM community.notification WHERE recipient = :recipient")
                .param("recipient", recipient)
                .update();
    }

    /** False when it is none of theirs. */
    boolean read(Collection<String> recipients, long id, Instant now) {
        return jdbc.sql("""
                        UPDATE community.notification SET read_at = :now
                        WHERE id = :id AND recipient = ANY(CAST(:recipients AS text[]))
                        """)
                        .param("recipients", recipients.toArray(String[]::new))
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private static Notification notification(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notification(
                row.getLong("id"),
                row.getString("recipient"),
                NotificationKind.of(row.getString("kind")),
                actor(row),
                about(row, "post", "post_"),
                about(row, "source_post", "source_"),
                read == null ? null : read.toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Notification.Actor actor(ResultSet row) throws SQLException {
        String character = row.getString("character_id");
        if (row.getBoolean("actor_deleted")) {
            return new Notification.Actor(character, Masked.NAME, null, null);
        }
        String name = row.getString("actor_name");
        String handle = row.getString("actor_handle");
        return new Notification.Actor(
                character,
                name == null ? "" : name,
                handle == null ? row.getString("actor_person") : handle,
                row.getString("actor_avatar_url"));
    }

    private static Notification.@Nullable About about(ResultSet row, String id, String prefix) throws SQLException {
        String post = row.getString(id);
        if (post == null) {
            return null;
        }
        if (row.getObject(prefix + "deleted_at") != null) {
            return new Notification.About(post, null, null);
        }
        return row.getBoolean(prefix + "visible")
                ? new Notification.About(post, row.getString(prefix + "title"), row.getString(prefix + "body"))
                : new Notification.About(post, Masked.TITLE, Masked.BODY);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
