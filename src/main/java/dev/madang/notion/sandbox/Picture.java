package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one request has read of a workspace: every node is read once, several at a time where they are known beforehand. */
final class Picture {

    private final NodeStore store;
    private final Workspace workspace;
    private final Map<UUID, Optional<Node>> known = new HashMap<>();
    private final Map<UUID, Schema> schemas = new HashMap<>();

    Picture(NodeStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    Workspace workspace() {
        return workspace;
    }

    @Nullable
    Node find(@Nullable UUID id) {
        return id == null
                ? null
                : known.computeIfAbsent(id, one -> store.find(workspace.id(), one))
                        .orElse(null);
    }

    Node get(UUID id) {
        Node node = find(id);
        if (node == null) {
            throw new IllegalStateException("there is no node " + id);
        }
        return node;
    }

    void know(Collection<Node> nodes) {
        nodes.forEach(node -> known.put(node.id(), Optional.of(node)));
    }

    /** Reads all of these that were not read yet. */
    void look(Collection<UUID> ids) {
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> known.put(id, Optional.empty()));
            know(store.findAll(workspace.id(), unknown));
        }
    }

    /** The properties that a page has by what it hangs under. */
    Schema schemaOf(Node page) {
        Node parent = find(page.parent());
        return parent == null || parent.kind() != Kind.DATA_SOURCE ? Schema.ofPage() : schema(parent);
    }

    Schema schema(Node dataSource) {
        return schemas.computeIfAbsent(
                dataSource.id(), id -> Schema.of(dataSource.body().path("properties")));
    }

    /** The rows of a data source that are not in the trash. */
    List<Node> rows(UUID dataSource) {
        List<Node> rows = store.children(dataSource, Set.of(Kind.PAGE), Long.MIN_VALUE, Limits.ROWS + 1);
        know(rows);
        return rows;
    }

    /** The data sources of a database, in their order. */
    List<Node> sources(UUID database) {
        List<Node> sources = store.children(database, Set.of(Kind.DATA_SOURCE), Long.MIN_VALUE, Limits.VALUES);
        know(sources);
        return sources;
    }

    Set<UUID> parentsAmong(Collection<UUID> ids) {
        return store.parentsAmong(ids);
    }
}
