package dev.madang.notion.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkspaceStore {

    private final JdbcClient jdbc;

    WorkspaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the token opens one already. */
    boolean add(Workspace workspace, String token, Instant now) {
        return jdbc.sql("""
                        INSERT INTO notion.sandbox_workspace (id, token, name, home, bot, person, created_at)
                        VALUES (:id, :token, :name, :home, :bot, :person, :now) ON CONFLICT (token) DO NOTHING
                        """)
                        .param("id", workspace.id())
                        .param("token", token)
                        .param("name", workspace.name())
                        .param("home", workspace.home())
                        .param("bot", workspace.bot())
                        .param("person", workspace.person())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Workspace> find(String token) {
        return jdbc.sql("SELECT * FROM notion.sandbox_workspace WHERE token = :token")
                .param("token", token)
                .query((row, number) -> workspace(row))
                .optional();
    }

    /** All of them, the oldest first. */
    List<Workspace> list() {
        return jdbc.sql("SELECT * FROM notion.sandbox_workspace ORDER BY created_at, id")
                .query((row, number) -> workspace(row))
                .list();
    }

    /** The workspace in which something stands. */
    Optional<Workspace> holding(UUID node) {
        return jdbc.sql("""
                        SELECT w.* FROM notion.sandbox_workspace w JOIN notion.sandbox_node n ON n.workspace = w.id
                        WHERE n.id = :node
                        """)
                .param("node", node)
                .query((row, number) -> workspace(row))
                .optional();
    }

    /** Lets no other writer of the workspace go on until the transaction ends. */
    void lock(UUID workspace) {
        jdbc.sql("SELECT id FROM notion.sandbox_workspace WHERE id = :id FOR NO KEY UPDATE")
                .param("id", workspace)
                .query(UUID.class)
                .single();
    }

    private static Workspace workspace(ResultSet row) throws SQLException {
        return new Workspace(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("home", UUID.class),
                row.getObject("bot", UUID.class),
                row.getObject("person", UUID.class));
    }
}
