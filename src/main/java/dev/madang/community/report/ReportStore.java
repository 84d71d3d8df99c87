package dev.madang.community.report;

import dev.madang.community.post.Author;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when that person has reported it already. */
    boolean add(PostId post, String member, ReportReason reason, String note, Instant now) {
        return jdbc.sql("""
                        INSERT INTO community.report (post, member, reason, note, created_at)
                        VALUES (:post, :member, :reason, :note, :now)
                        ON CONFLICT (post, member) DO NOTHING
                        """)
                        .param("post", post.value())
                        .param("member", member)
                        .param("reason", reason.wireName())
                        .param("note", note)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Posts of which something is open, the longest waiting first; a deleted one waits for nobody. */
    List<ReportedPost> open(int most) {
        return jdbc.sql("""
                        SELECT s.*, p.hidden, NULL AS outcome, g.at,
                               COALESCE(c.suspended_at, m.suspended_at) IS NOT NULL AS author_suspended
                        FROM (SELECT post, min(created_at) AS at FROM community.report WHERE settled_at IS NULL GROUP BY post) g
                        JOIN community.post p ON p.id = g.post AND p.deleted_at IS NULL
                        JOIN community.shown_post s ON s.id = p.id
                        LEFT JOIN community.character c ON c.id = p.author
                        LEFT JOIN community.member m ON m.id = p.author
                        ORDER BY g.at, g.post LIMIT :most
                        """).param("most", most).query((row, number) -> post(row)).list().stream()
                .map(this::withReports)
                .toList();
    }

    List<ReportedPost> settled(int most) {
        return jdbc.sql("""
                        SELECT s.*, p.hidden, g.outcome, g.at,
                               COALESCE(c.suspended_at, m.suspended_at) IS NOT NULL AS author_suspended
                        FROM (SELECT DISTINCT ON (post) post, outcome, settled_at AS at FROM community.report
                              WHERE settled_at IS NOT NULL ORDER BY post, settled_at DESC) g
                        JOIN community.post p ON p.id = g.post AND p.deleted_at IS NULL
                        JOIN community.shown_post s ON s.id = p.id
                        LEFT JOIN community.character c ON c.id = p.author
                        LEFT JOIN community.member m ON m.id = p.author
                        ORDER BY g.at DESC, g.post LIMIT :most
                        """).param("most", most).query((row, number) -> post(row)).list().stream()
                .map(this::withReports)
                .toList();
    }

    int waiting() {
        return jdbc.sql("""
                        SELECT count(DISTINCT r.post) FROM community.report r
                        JOIN community.post p ON p.id = r.post AND p.deleted_at IS NULL
                        WHERE r.settled_at IS NULL
                        """).query(Integer.class).single();
    }

    void settle(PostId post, String outcome, Instant now) {
        int ignored = jdbc.sql("""
                        UPDATE community.report SET outcome = :outcome, settled_at = :now
                        WHERE post = :post AND settled_at IS NULL
                        """)
                .param("post", post.value())
                .param("outcome", outcome)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private ReportedPost withReports(ReportedPost post) {
        List<Report> reports = jdbc.sql("""
                        SELECT r.id, r.reason, r.note, r.created_at, m.handle FROM community.report r
                        JOIN community.member m ON m.id = r.member
                        WHERE r.post = :post ORDER BY r.id DESC LIMIT :most
                        """)
                .param("post", post.id().value())
                .param("most", Reports.SHOWN)
                .query((row, number) -> new Report(
                        row.getLong("id"),
                        ReportReason.of(row.getString("reason")),
                        row.getString("note"),
                        row.getString("handle"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
        return new ReportedPost(
                post.id(),
                post.kind(),
                post.author(),
                post.authorSuspended(),
                post.title(),
                post.body(),
                post.hidden(),
                post.outcome(),
                post.reportedAt(),
                reports);
    }

    private static ReportedPost post(ResultSet row) throws SQLException {
        String handle = row.getString("author_handle");
        return new ReportedPost(
                new PostId(row.getString("id")),
                PostKind.of(row.getString("kind")),
                Author.of(
                        row.getString("author"),
                        row.getString("character_id"),
                        row.getBoolean("author_deleted"),
                        row.getString("author_name"),
                        handle == null ? row.getString("author_person") : handle,
                        row.getString("author_avatar_url")),
                row.getBoolean("author_suspended"),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("hidden"),
                row.getString("outcome"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
