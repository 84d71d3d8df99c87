package dev.madang.notion.sandbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds pages and data sources by what they are called. */
@Repository
class SearchStore {

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param newest whether the newest edit comes first
     * @param from the id of the first one, or null
     */
    record Asked(
            String words,
            Set<Node.Kind> kinds,
            boolean trashed,
            boolean newest,
            @Nullable UUID from,
            int limit) {}

    List<UUID> find(Workspace workspace, Asked asked) {
        return jdbc.sql("""
                        SELECT id FROM (
                            SELECT n.id, CASE WHEN :newest THEN -1 ELSE 1 END * extract(epoch FROM n.edited_at) AS rank
                            FROM notion.sandbox_node n
                            WHERE n.workspace = :workspace AND n.kind = ANY(:kinds)
                                AND (n.trashed_by IS NOT NULL) = :trashed
                                AND position(lower(:words) IN lower(n.title)) > 0) found
                        WHERE :from::uuid IS NULL OR (rank, id) >= (
                            SELECT CASE WHEN :newest THEN -1 ELSE 1 END * extract(epoch FROM edited_at), id
                            FROM notion.sandbox_node WHERE id = :from::uuid)
                        ORDER BY rank, id LIMIT :limit
                        """)
                .param("workspace", workspace.id())
                .param("kinds", asked.kinds().stream().map(Node.Kind::name).toArray(String[]::new))
                .param("words", asked.words())
                .param("trashed", asked.trashed())
                .param("newest", asked.newest())
                .param("from", asked.from() == null ? null : asked.from().toString(), java.sql.Types.VARCHAR)
                .param("limit", asked.limit())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
