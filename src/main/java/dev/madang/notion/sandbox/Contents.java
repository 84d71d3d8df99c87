package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a workspace, for pages that people read: in Notion's shapes, read level by level and not without end. */
@Component
public class Contents {

    private static final int DEEPEST = 10;
    private static final int MOST_BLOCKS = 3_000;
    private static final Set<Kind> OPENED = Set.of(Kind.PAGE, Kind.DATABASE, Kind.BLOCK);

    private final NodeStore nodes;
    private final WorkspaceStore workspaces;
    private final Reading reading;

    Contents(NodeStore nodes, WorkspaceStore workspaces, Reading reading) {
        this.nodes = nodes;
        this.workspaces = workspaces;
        this.reading = reading;
    }

    /** What is on the way to something, the outermost first. */
    public record Step(UUID id, String title, JsonNode icon) {}

    /**
     * Something that was opened.
     *
     * @param kind {@code page}, {@code database} or {@code block}
     * @param json as the API shows it
     * @param schema of a row: its properties in their order
     */
    public record Opened(
            Workspace workspace,
            String kind,
            UUID id,
            String title,
            JsonNode json,
            List<Step> trail,
            List<Column> schema) {}

    /** A property. */
    public record Column(String id, String name, String type, JsonNode config) {}

    /**
     * A block with what stands in it.
     *
     * @param cut whether more stands below than is shown
     */
    public record Piece(JsonNode json, List<Piece> children, boolean cut) {}

    /** One view of a database. */
    public record Tab(UUID id, String name, String type) {}

    /**
     * The rows of a view.
     *
     * @param view as the API shows it
     * @param total how many there are, of which {@code rows} are the first
     */
    public record Table(List<Tab> tabs, JsonNode view, List<Column> columns, List<JsonNode> rows, int total) {}

    public Optional<Opened> open(UUID id) {
        return workspaces
                .holding(id)
                .flatMap(workspace -> nodes.find(workspace.id(), id)
                        .filter(node -> OPENED.contains(node.kind()))
                        .map(node -> opened(workspace, node)));
    }

    private Opened opened(Workspace workspace, Node node) {
        Reading.Now now = reading.begin(call(workspace));
        List<Step> trail = nodes.ancestors(workspace.id(), node.id()).reversed().stream()
                .filter(step -> step.kind() == Kind.PAGE || step.kind() == Kind.DATABASE)
                .map(step -> new Step(
                        step.id(), step.title(), Json.orNull(step.body().path("icon"))))
                .toList();
        JsonNode json = switch (node.kind()) {
            case PAGE -> now.shapes().page(node);
            case DATABASE -> now.shapes().database(node);
            default -> now.shapes().block(node, true);
        };
        List<Column> schema = node.kind() == Kind.PAGE ? columns(now.picture().schemaOf(node)) : List.of();
        return new Opened(workspace, node.kind().wireName(), node.id(), node.title(), json, trail, schema);
    }

    /** The blocks below a page or a block. */
    public List<Piece> below(Opened opened) {
        Reading.Now now = reading.begin(call(opened.workspace()));
        List<List<Node>> levels = new ArrayList<>();
        List<UUID> parents = List.of(opened.id());
        int count = 0;
        while (!parents.isEmpty() && levels.size() < DEEPEST && count < MOST_BLOCKS) {
            List<Node> level = nodes.childrenOfAll(parents, Tree.BLOCKS).stream()
                    .limit(MOST_BLOCKS - count)
                    .toList();
            count += level.size();
            levels.add(level);
            now.picture().know(level);
            parents = level.stream()
                    .filter(node -> node.kind() == Kind.BLOCK)
                    .map(Node::id)
                    .toList();
        }
        Set<UUID> cut = now.picture().parentsAmong(parents);
        return pieces(now, levels, cut, opened.id());
    }

    private static List<Piece> pieces(Reading.Now now, List<List<Node>> levels, Set<UUID> cut, UUID root) {
        Map<UUID, List<Piece>> below = new HashMap<>();
        for (List<Node> level : levels.reversed()) {
            Map<UUID, List<Piece>> ofLevel = new HashMap<>();
            for (Node node : level) {
                List<Piece> children = below.getOrDefault(node.id(), List.of());
                ObjectNode json = now.shapes().block(node, !children.isEmpty());
                json.set("icon", Json.orNull(node.body().path("icon")));
                json.put("is_inline", node.body().path("is_inline").booleanValue(false));
                ofLevel.computeIfAbsent(node.requireParent(), id -> new ArrayList<>())
                        .add(new Piece(json, children, cut.contains(node.id())));
            }
            below = ofLevel;
        }
        return below.getOrDefault(root, List.of());
    }

    /**
     * The rows of a database as one of its views shows them.
     *
     * @param wanted the view, or null for the first
     */
    public Optional<Table> table(Workspace workspace, UUID database, @Nullable UUID wanted, int limit) {
        List<Node> views = nodes.children(database, Set.of(Kind.VIEW), Long.MIN_VALUE, Limits.VALUES);
        Node view = views.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(views.isEmpty() ? null : views.getFirst());
        Reading.Now now = reading.begin(call(workspace));
        Node source = view == null
                ? null
                : now.picture()
                        .find(Uuids.read(view.body().path("data_source_id").asString("")));
        if (view == null || source == null || source.isTrashed()) {
            return Optional.empty();
        }
        List<Node> rows = rows(now, source, view);
        List<JsonNode> shown = rows.stream()
                .limit(limit)
                .map(row -> (JsonNode) now.shapes().page(row))
                .toList();
        List<Tab> tabs = views.stream()
                .map(one -> new Tab(one.id(), one.title(), one.type()))
                .toList();
        return Optional.of(
                new Table(tabs, now.shapes().view(view), columns(now.picture().schema(source)), shown, rows.size()));
    }

    /** A filter whose property is gone filters nothing. */
    private static List<Node> rows(Reading.Now now, Node source, Node view) {
        List<Node> all = now.picture().rows(source.id());
        try {
            return new RowQuery(now, source, new Given("view", view.body())).apply(all);
        } catch (Refused e) {
            return all;
        }
    }

    private static List<Column> columns(Schema schema) {
        return schema.properties().stream()
                .map(property -> new Column(property.id(), property.name(), property.type(), property.config()))
                .toList();
    }

    /** What pages and databases are called; those of other workspaces and those that are gone are left out. */
    public Map<UUID, Step> named(Workspace workspace, Set<UUID> ids) {
        Map<UUID, Step> named = new HashMap<>();
        nodes.findAll(workspace.id(), ids)
                .forEach(node -> named.put(
                        node.id(),
                        new Step(
                                node.id(), node.title(), Json.orNull(node.body().path("icon")))));
        return named;
    }

    private static Call call(Workspace workspace) {
        return new Call(workspace, Version.V2026_03_11, Given.undefined("body"), Given.undefined("query"), "");
    }
}
