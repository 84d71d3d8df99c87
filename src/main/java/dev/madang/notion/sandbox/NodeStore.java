package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class NodeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NodeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds nodes; each parent is there already or stands before its children. */
    void add(UUID workspace, List<Node> nodes) {
        only(
                nodes.size(),
                jdbc.sql("""
                        INSERT INTO notion.sandbox_node
                            (id, workspace, kind, type, parent, place, title, body, created_at, edited_at)
                        SELECT n.id, :workspace, n.kind, n.type, n.parent, n.place, n.title, n.body, n.at, n.at
                        FROM unnest(:ids::uuid[], :kinds::text[], :types::text[], :parents::uuid[], :places::bigint[],
                            :titles::text[], :bodies::text[], :ats::timestamptz[])
                            AS n (id, kind, type, parent, place, title, body, at)
                        """)
                        .param("workspace", workspace)
                        .param("ids", array(nodes, Node::id))
                        .param("kinds", texts(nodes, node -> node.kind().name()))
                        .param("types", texts(nodes, Node::type))
                        .param("parents", nodes.stream().map(Node::parent).toArray(UUID[]::new))
                        .param("places", nodes.stream().map(Node::place).toArray(Long[]::new))
                        .param("titles", texts(nodes, Node::title))
                        .param("bodies", texts(nodes, node -> node.body().toString()))
                        .param("ats", texts(nodes, node -> node.createdAt().toString()))
                        .update());
    }

    void update(Node node) {
        only(
                1,
                jdbc.sql("""
                        UPDATE notion.sandbox_node
                        SET parent = :parent, place = :place, title = :title, body = :body, edited_at = :editedAt
                        WHERE id = :id
                        """)
                        .param("id", node.id())
                        .param("parent", node.parent(), Types.OTHER)
                        .param("place", node.place())
                        .param("title", node.title())
                        .param("body", node.body().toString())
                        .param("editedAt", utc(node.editedAt()))
                        .update());
    }

    Optional<Node> find(UUID workspace, UUID id) {
        return jdbc.sql("SELECT * FROM notion.sandbox_node WHERE id = :id AND workspace = :workspace")
                .param("id", id)
                .param("workspace", workspace)
                .query((row, number) -> node(row))
                .optional();
    }

    /** As it stands now, for who holds the lock of its workspace. */
    Node current(UUID id) {
        return jdbc.sql("SELECT * FROM notion.sandbox_node WHERE id = :id")
                .param("id", id)
                .query((row, number) -> node(row))
                .single();
    }

    List<Node> findAll(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM notion.sandbox_node WHERE id = ANY(:ids) AND workspace = :workspace")
                .param("ids", ids.toArray(UUID[]::new))
                .param("workspace", workspace)
                .query((row, number) -> node(row))
                .list();
    }

    /** What is not in the trash under a parent, in its order, from a place on. */
    List<Node> children(UUID parent, Set<Kind> kinds, long from, int limit) {
        return jdbc.sql("""
                        SELECT * FROM notion.sandbox_node
                        WHERE parent = :parent AND place >= :from AND kind = ANY(:kinds) AND trashed_by IS NULL
                        ORDER BY place, id LIMIT :limit
                        """)
                .param("parent", parent)
                .param("from", from)
                .param("kinds", names(kinds))
                .param("limit", limit)
                .query((row, number) -> node(row))
                .list();
    }

    /** What hangs under any of these, for each in its order. */
    List<Node> childrenOfAll(Collection<UUID> parents, Set<Kind> kinds) {
        return jdbc.sql("""
                        SELECT * FROM notion.sandbox_node
                        WHERE parent = ANY(:parents) AND kind = ANY(:kinds) AND trashed_by IS NULL ORDER BY place, id
                        """)
                .param("parents", parents.toArray(UUID[]::new))
                .param("kinds", names(kinds))
                .query((row, number) -> node(row))
                .list();
    }

    /** The first comment of a discussion. */
    Optional<Node> discussion(UUID workspace, UUID discussion) {
        return jdbc.sql("""
                        SELECT * FROM notion.sandbox_node
                        WHERE workspace = :workspace AND kind = 'COMMENT' AND trashed_by IS NULL
                            AND body::json ->> 'discussion_id' = :discussion
                        ORDER BY place LIMIT 1
                        """)
                .param("workspace", workspace)
                .param("discussion", discussion.toString())
                .query((row, number) -> node(row))
                .optional();
    }

    /** Those of them under which something stands. */
    Set<UUID> parentsAmong(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT parent FROM notion.sandbox_node
                        WHERE parent = ANY(:ids) AND kind IN ('BLOCK', 'PAGE', 'DATABASE') AND trashed_by IS NULL
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The place behind which all children of a parent stand, also those in the trash. */
    long lastPlace(UUID parent) {
        return jdbc.sql("SELECT coalesce(max(place), 0) FROM notion.sandbox_node WHERE parent = :parent")
                .param("parent", parent)
                .query(Long.class)
                .single();
    }

    /** The first place behind another, or nothing when that is the last. */
    Optional<Long> placeBehind(UUID parent, long place) {
        return jdbc.sql("SELECT min(place) FROM notion.sandbox_node WHERE parent = :parent AND place > :place")
                .param("parent", parent)
                .param("place", place)
                .query(Long.class)
                .optional();
    }

    /** Moves all that stands behind a place further back. */
    void makeRoom(UUID parent, long place, long room) {
        int ignored = jdbc.sql(
                        "UPDATE notion.sandbox_node SET place = place + :room WHERE parent = :parent AND place > :place")
                .param("parent", parent)
                .param("place", place)
                .param("room", room)
                .update();
    }

    /** The next number of a data source. */
    long nextNumber(UUID dataSource) {
        return jdbc.sql("UPDATE notion.sandbox_node SET sequence = sequence + 1 WHERE id = :id RETURNING sequence")
                .param("id", dataSource)
                .query(Long.class)
                .single();
    }

    /** Puts something and all below it into the trash; what lies there already stays as it is. */
    void trash(UUID root, Instant now) {
        int ignored = jdbc.sql("""
                        WITH RECURSIVE tree AS (
                            SELECT id FROM notion.sandbox_node WHERE id = :root
                            UNION ALL
                            SELECT n.id FROM notion.sandbox_node n JOIN tree t ON n.parent = t.id)
                        UPDATE notion.sandbox_node n SET trashed_by = :root,
                            edited_at = CASE WHEN n.id = :root THEN :now ELSE n.edited_at END
                        FROM tree t WHERE n.id = t.id AND n.trashed_by IS NULL
                        """).param("root", root).param("now", utc(now)).update();
    }

    /** Takes something out of the trash with all that it took along. */
    void restore(UUID root, Instant now) {
        int ignored = jdbc.sql("""
                        UPDATE notion.sandbox_node SET trashed_by = NULL,
                            edited_at = CASE WHEN id = :root THEN :now ELSE edited_at END
                        WHERE trashed_by = :root
                        """).param("root", root).param("now", utc(now)).update();
    }

    /** Whether something stands below something else, or is it. */
    boolean isWithin(UUID node, UUID tree) {
        return jdbc.sql("""
                        WITH RECURSIVE up AS (
                            SELECT id, parent FROM notion.sandbox_node WHERE id = :node
                            UNION ALL
                            SELECT n.id, n.parent FROM notion.sandbox_node n JOIN up ON n.id = up.parent)
                        SELECT EXISTS (SELECT 1 FROM up WHERE id = :tree)
                        """)
                .param("node", node)
                .param("tree", tree)
                .query(Boolean.class)
                .single();
    }

    /** What something hangs under, the nearest first; not itself. */
    List<Node> ancestors(UUID workspace, UUID node) {
        return jdbc.sql("""
                        WITH RECURSIVE up AS (
                            SELECT id, parent, 0 AS height FROM notion.sandbox_node
                            WHERE id = :node AND workspace = :workspace
                            UNION ALL
                            SELECT n.id, n.parent, up.height + 1 FROM notion.sandbox_node n JOIN up ON n.id = up.parent)
                        SELECT n.* FROM up JOIN notion.sandbox_node n ON n.id = up.id WHERE height > 0 ORDER BY height
                        """)
                .param("node", node)
                .param("workspace", workspace)
                .query((row, number) -> node(row))
                .list();
    }

    private static String[] names(Set<Kind> kinds) {
        return kinds.stream().map(Kind::name).toArray(String[]::new);
    }

    private Node node(ResultSet row) throws SQLException {
        return new Node(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("type"),
                row.getObject("parent", UUID.class),
                row.getLong("place"),
                row.getString("title"),
                (ObjectNode) json.readTree(row.getString("body")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                row.getObject("trashed_by", UUID.class));
    }

    private static UUID[] array(List<Node> nodes, Function<Node, UUID> part) {
        return nodes.stream().map(part).toArray(UUID[]::new);
    }

    private static String[] texts(List<Node> nodes, Function<Node, String> part) {
        return nodes.stream().map(part).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void only(int expected, int rows) {
        if (rows != expected) {
            throw new IllegalStateException("nodes met " + rows + " rows instead of " + expected);
        }
    }
}
