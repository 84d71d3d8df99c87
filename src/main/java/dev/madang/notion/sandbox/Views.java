package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Views of data sources: creating, changing, listing and querying them. */
@Component
public class Views {

    private static final Set<String> CREATED = Set.of(
            "data_source_id",
            "name",
            "type",
            "database_id",
            "view_id",
            "create_database",
            "filter",
            "sorts",
            "quick_filters",
            "configuration",
            "position",
            "placement");
    private static final Set<String> CHANGED = Set.of("name", "filter", "sorts", "quick_filters", "configuration");
    private static final Set<String> PLACES = Set.of("database_id", "view_id", "create_database");
    private static final Duration QUERY_LASTS = Duration.ofMinutes(15);

    private final Tree tree;
    private final Places places;
    private final Reading reading;

    Views(Tree tree, Places places, Reading reading) {
        this.tree = tree;
        this.places = places;
        this.reading = reading;
    }

    public ObjectNode create(Call call) {
        Given given = call.body().only(CREATED);
        return tree.write(call, () -> {
            Node source = tree.editable(call, given.at("data_source_id").id(call.workspace()), Kind.DATA_SOURCE);
            String name = given.at("name").text(Limits.TEXT);
            String type = given.at("type").word(ViewConfig.TYPES);
            ObjectNode body = Json.object().put("data_source_id", source.id().toString());
            read(call, source, given, type, body);
            Node database = database(call, source, given, body);
            Node view = Node.of(Kind.VIEW, type, database.id(), name, body, tree.now());
            view = places.place(call.workspace().id(), database.id(), List.of(view), position(call, given))
                    .getFirst();
            tree.nodes().add(call.workspace().id(), List.of(view));
            return shown(call, view);
        });
    }

    /** Where the view goes: into a database, onto a dashboard, or into a new linked database on a page. */
    private Node database(Call call, Node source, Given given, ObjectNode body) {
        return switch (given.oneOf(PLACES)) {
            case "database_id" -> tree.editable(call, given.at("database_id").id(call.workspace()), Kind.DATABASE);
            case "view_id" -> {
                Node dashboard = tree.editable(call, given.at("view_id").uuid(), Kind.VIEW);
                if (!dashboard.type().equals("dashboard")) {
                    throw given.at("view_id").fault("should be the id of a dashboard view");
                }
                body.put("dashboard_view_id", dashboard.id().toString());
                yield tree.editable(call, dashboard.requireParent(), Kind.DATABASE);
            }
            default -> linked(call, source, given.at("create_database"));
        };
    }

    /** A database that has views of somebody else's rows and none of its own. */
    private Node linked(Call call, Node source, Given given) {
        String ignored = given.at("parent").typeAmong(Set.of("page_id"));
        Node page = tree.editable(call, given.at("parent").at("page_id").id(call.workspace()), Kind.PAGE);
        ObjectNode body = Json.object();
        body.set("title", source.body().path("title"));
        body.set("description", Json.array());
        body.put("is_inline", true);
        Given position = given.at("position");
        Places.Position place = position.isPresent()
                ? new Places.Position.After(position.at("block_id").uuid())
                : new Places.Position.End();
        Node database = Node.of(Kind.DATABASE, "database", page.id(), source.title(), body, tree.now());
        Node placed = places.place(call.workspace().id(), page.id(), List.of(database), place)
                .getFirst();
        tree.nodes().add(call.workspace().id(), List.of(placed));
        return placed;
    }

    private Places.Position position(Call call, Given given) {
        Given position = given.at("position");
        if (!position.isPresent()) {
            return new Places.Position.End();
        }
        return switch (position.at("type").word(Set.of("start", "end", "after_view"))) {
            case "start" -> new Places.Position.Start();
            case "after_view" ->
                new Places.Position.After(
                        tree.editable(call, position.at("view_id").uuid(), Kind.VIEW)
                                .id());
            default -> new Places.Position.End();
        };
    }

    private void read(Call call, Node source, Given given, String type, ObjectNode body) {
        Reading.Now now = reading.begin(call);
        // Whatever a query would refuse is refused here.
        RowQuery ignored = new RowQuery(now, source, given);
        for (String part : List.of("filter", "sorts", "quick_filters")) {
            if (given.at(part).isDefined() || !body.has(part)) {
                body.set(part, Json.orNull(given.at(part).value()));
            }
        }
        boolean needed = given.at("configuration").isDefined() || !body.has("configuration");
        if (needed) {
            body.set(
                    "configuration",
                    new ViewConfig(now.picture().schema(source)).read(given.at("configuration"), type));
        }
    }

    public ObjectNode get(Call call, Given id) {
        return shown(call, tree.find(call, id.uuid(), Kind.VIEW));
    }

    public ObjectNode update(Call call, Given id) {
        call.body().only(CHANGED);
        return tree.write(call, () -> {
            Node view = tree.editable(call, id.uuid(), Kind.VIEW);
            ObjectNode body = view.body().deepCopy();
            read(call, source(call, view), call.body(), view.type(), body);
            Given name = call.body().at("name");
            Node changed = view.with(name.isPresent() ? name.text(Limits.TEXT) : view.title(), body, tree.now());
            tree.nodes().update(changed);
            return shown(call, changed);
        });
    }

    private Node source(Call call, Node view) {
        return tree.find(
                call, UUID.fromString(view.body().path("data_source_id").asString()), Kind.DATA_SOURCE);
    }

    /** The last view of a database stays. */
    public ObjectNode delete(Call call, Given id) {
        return tree.write(call, () -> {
            Node view = tree.editable(call, id.uuid(), Kind.VIEW);
            if (tree.nodes()
                            .children(view.requireParent(), Set.of(Kind.VIEW), Long.MIN_VALUE, 2)
                            .size()
                    < 2) {
                throw Refused.invalid("The last view of a database cannot be deleted: " + view.id() + ".");
            }
            tree.trash(call, view);
            ObjectNode gone =
                    Json.object().put("object", "view").put("id", view.id().toString());
            gone.set("parent", Json.parent("database_id", view.requireParent()));
            return gone.put("type", view.type());
        });
    }

    /** References to the views of a database, or to those that show a data source there. */
    public ObjectNode list(Call call) {
        Given query = call.query();
        String by = query.oneOf(Set.of("database_id", "data_source_id"));
        UUID id = query.at(by).id(call.workspace());
        UUID database = by.equals("database_id")
                ? tree.find(call, id, Kind.DATABASE).id()
                : tree.find(call, id, Kind.DATA_SOURCE).requireParent();
        List<ObjectNode> all = tree.nodes().children(database, Set.of(Kind.VIEW), Long.MIN_VALUE, Limits.ROWS).stream()
                .filter(view -> by.equals("database_id")
                        || view.body().path("data_source_id").asString().equals(id.toString()))
                .map(view ->
                        Json.object().put("object", "view").put("id", view.id().toString()))
                .toList();
        return page(query, "view", all);
    }

    private static ObjectNode page(Given given, String type, List<ObjectNode> all) {
        Lists.Asked asked = Lists.asked(given);
        int from = asked.cursor() == null ? 0 : place(asked.cursor());
        int to = Math.min(all.size(), from + asked.size());
        return Lists.answer(type, all.subList(Math.min(from, to), to), to < all.size() ? String.valueOf(to) : null);
    }

    private static int place(String cursor) {
        if (!cursor.matches("\\d{1,6}")) {
            throw Lists.invalid(cursor);
        }
        return Integer.parseInt(cursor);
    }

    /** The rows that a view shows, by its filter and in its order. */
    public ObjectNode query(Call call, Given id) {
        Node view = tree.editable(call, id.uuid(), Kind.VIEW);
        List<ObjectNode> all = rows(call, view);
        Given given = call.body().isDefined() ? call.body() : new Given("body", Json.object());
        ObjectNode list = page(given.only(Set.of("page_size")), "page", all);
        ObjectNode answer = Json.object()
                .put("object", "view_query")
                .put("id", queryId(view).toString());
        answer.put("view_id", view.id().toString());
        answer.put("expires_at", Json.time(tree.now().plus(QUERY_LASTS)));
        answer.put("total_count", all.size());
        for (String part : List.of("results", "next_cursor", "has_more")) {
            answer.set(part, list.path(part));
        }
        return answer;
    }

    public ObjectNode results(Call call, Given id, Given query) {
        Node view = requireQuery(call, id, query);
        return page(call.query(), "page", rows(call, view));
    }

    public ObjectNode forget(Call call, Given id, Given query) {
        Node ignored = requireQuery(call, id, query);
        return Json.object()
                .put("object", "view_query")
                .put("id", query.uuid().toString())
                .put("deleted", true);
    }

    private Node requireQuery(Call call, Given id, Given query) {
        Node view = tree.editable(call, id.uuid(), Kind.VIEW);
        if (!queryId(view).equals(query.uuid())) {
            throw Refused.notFound("view query", query.text());
        }
        return view;
    }

    /** Nothing of a query is kept: whoever asks again gets what is there then. */
    private static UUID queryId(Node view) {
        return UUID.nameUUIDFromBytes(("query " + view.id()).getBytes(StandardCharsets.UTF_8));
    }

    private List<ObjectNode> rows(Call call, Node view) {
        Node source = source(call, view);
        Reading.Now now = reading.begin(call);
        return new RowQuery(now, source, new Given("view", view.body()))
                .apply(now.picture().rows(source.id())).stream()
                        .map(row -> Json.object()
                                .put("object", "page")
                                .put("id", row.id().toString()))
                        .toList();
    }

    private ObjectNode shown(Call call, Node view) {
        return reading.begin(call).shapes().view(view);
    }
}
