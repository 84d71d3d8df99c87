package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Databases, which hold data sources, and the data sources, which hold properties and rows. */
@Component
public class Databases {

    private static final Set<String> LOOKS = Set.of("title", "description", "icon", "cover", "is_inline", "parent");

    private final Tree tree;
    private final Places places;
    private final SchemaWrite schemas;
    private final Reading reading;

    Databases(Tree tree, Places places, SchemaWrite schemas, Reading reading) {
        this.tree = tree;
        this.places = places;
        this.schemas = schemas;
        this.reading = reading;
    }

    public ObjectNode create(Call call) {
        boolean sources = call.version().hasDataSources();
        Set<String> keys = new HashSet<>(LOOKS);
        keys.addAll(sources ? Set.of("initial_data_source", "position") : Set.of("properties"));
        Given body = call.body().only(keys);
        return tree.write(call, () -> {
            Node parent = parent(call, body.at("parent"));
            Node database = places.place(
                            call.workspace().id(), parent.id(), List.of(fresh(parent, body)), Places.read(call))
                    .getFirst();
            tree.nodes().add(call.workspace().id(), List.of(database));
            Given properties = sources ? body.at("initial_data_source").at("properties") : body.at("properties");
            Node source = source(call, database, body.at("title"), properties);
            table(call, database, source);
            return shown(call, database.id());
        });
    }

    private Node parent(Call call, Given given) {
        String type = given.require().typeAmong(Set.of("page_id", "block_id", "workspace"));
        return type.equals("workspace")
                ? tree.find(call, call.workspace().home(), Kind.PAGE)
                : tree.editable(
                        call,
                        given.at(type).id(call.workspace()),
                        type.equals("page_id") ? Set.of(Kind.PAGE) : Set.of(Kind.PAGE, Kind.BLOCK));
    }

    private Node fresh(Node parent, Given given) {
        ObjectNode body = Json.object();
        ArrayNode title = RichText.readIfGiven(given.at("title"));
        body.set("title", title);
        body.set("description", RichText.readIfGiven(given.at("description")));
        body.put("is_inline", given.at("is_inline").flag(false));
        Pages.looks(given, body);
        return Node.of(Kind.DATABASE, "database", parent.id(), Json.plain(title), body, tree.now());
    }

    /** Adds a data source to a database; without properties it has a title alone. */
    private Node source(Call call, Node database, Given title, Given properties) {
        ObjectNode body = Json.object();
        ArrayNode name = title.isPresent()
                ? RichText.read(title)
                : (ArrayNode) database.body().path("title");
        body.set("title", name);
        body.set("description", Json.array());
        body.set("properties", Schema.ofPage().stored());
        Node source = places.place(
                        call.workspace().id(),
                        database.id(),
                        List.of(Node.of(
                                Kind.DATA_SOURCE, "data_source", database.id(), Json.plain(name), body, tree.now())),
                        new Places.Position.End())
                .getFirst();
        tree.nodes().add(call.workspace().id(), List.of(source));
        if (properties.isPresent()) {
            schemas.create(call, source, properties);
        } else {
            schemas.createEmpty(source);
        }
        return source;
    }

    /** The view that a new database shows. */
    private void table(Call call, Node database, Node source) {
        ObjectNode body = Json.object().put("data_source_id", source.id().toString());
        body.putNull("filter").putNull("sorts").putNull("quick_filters").putNull("configuration");
        Node view = Node.of(Kind.VIEW, "table", database.id(), "Default view", body, tree.now());
        tree.nodes()
                .add(
                        call.workspace().id(),
                        places.place(call.workspace().id(), database.id(), List.of(view), new Places.Position.End()));
    }

    public ObjectNode get(Call call, Given id) {
        return shown(
                call, tree.find(call, id.id(call.workspace()), Kind.DATABASE).id());
    }

    public ObjectNode update(Call call, Given id) {
        Set<String> keys = new HashSet<>(Tree.withTrash(call, LOOKS.toArray(new String[0])));
        keys.add("is_locked");
        if (!call.version().hasDataSources()) {
            keys.add("properties");
        }
        Given given = call.body().only(keys);
        return tree.write(call, () -> {
            Node database = tree.settleTrash(call, tree.find(call, id.id(call.workspace()), Kind.DATABASE), given);
            boolean more = given.value().propertyNames().stream()
                    .anyMatch(key -> !key.equals("in_trash") && !key.equals("archived"));
            if (more) {
                change(call, tree.editable(call, database.id(), Kind.DATABASE), given);
            }
            return shown(call, database.id());
        });
    }

    private void change(Call call, Node database, Given given) {
        ObjectNode body = database.body().deepCopy();
        for (String text : List.of("title", "description")) {
            if (given.at(text).isPresent()) {
                body.set(text, RichText.read(given.at(text)));
            }
        }
        for (String flag : List.of("is_inline", "is_locked")) {
            if (given.at(flag).isPresent()) {
                body.put(flag, given.at(flag).flag());
            }
        }
        Pages.looks(given, body);
        Node changed = database.with(Json.plain(body.path("title")), body, tree.now());
        if (given.at("parent").isPresent()) {
            changed = moved(call, changed, given.at("parent"));
        }
        tree.nodes().update(changed);
        if (given.at("properties").isPresent()) {
            schemas.update(call, only(call, database), given.at("properties"));
        }
    }

    private Node moved(Call call, Node database, Given given) {
        Node parent = parent(call, given);
        if (tree.nodes().isWithin(parent.id(), database.id())) {
            throw Refused.invalid("A database cannot be moved below itself: " + database.id() + ".");
        }
        return database.under(parent.id(), tree.nodes().lastPlace(parent.id()) + 1, tree.now());
    }

    /** The data source of a database where its version knows one alone. */
    Node only(Call call, Node database) {
        List<Node> sources = tree.picture(call).sources(database.id());
        if (sources.size() != 1) {
            throw Refused.invalid("Databases with multiple data sources are not supported in this API version: "
                    + database.id() + ".");
        }
        return sources.getFirst();
    }

    private ObjectNode shown(Call call, UUID id) {
        Reading.Now now = reading.begin(call);
        return now.shapes().database(now.picture().get(id));
    }

    // Data sources

    public ObjectNode createSource(Call call) {
        Given given = call.body().only(Set.of("parent", "properties", "title", "icon"));
        return tree.write(call, () -> {
            given.at("parent").require().typeAmong(Set.of("database_id"));
            Node database =
                    tree.editable(call, given.at("parent").at("database_id").id(call.workspace()), Kind.DATABASE);
            Node source = source(
                    call, database, given.at("title"), given.at("properties").require());
            return shownSource(call, source.id());
        });
    }

    public ObjectNode getSource(Call call, Given id) {
        return shownSource(
                call, tree.find(call, id.id(call.workspace()), Kind.DATA_SOURCE).id());
    }

    public ObjectNode updateSource(Call call, Given id) {
        Given given = call.body().only(Tree.withTrash(call, "title", "icon", "properties", "parent", "description"));
        return tree.write(call, () -> {
            Node source = tree.settleTrash(call, tree.find(call, id.id(call.workspace()), Kind.DATA_SOURCE), given);
            if (!source.isTrashed()) {
                changeSource(call, source, given);
            }
            return shownSource(call, source.id());
        });
    }

    private void changeSource(Call call, Node source, Given given) {
        ObjectNode body = source.body().deepCopy();
        for (String text : List.of("title", "description")) {
            if (given.at(text).isPresent()) {
                body.set(text, RichText.read(given.at(text)));
            }
        }
        Pages.looks(given, body);
        Node changed = source.with(Json.plain(body.path("title")), body, tree.now());
        tree.nodes().update(changed);
        if (given.at("properties").isPresent()) {
            schemas.update(call, changed, given.at("properties"));
        }
    }

    private ObjectNode shownSource(Call call, UUID id) {
        Reading.Now now = reading.begin(call);
        return now.shapes().dataSource(now.picture().get(id));
    }
}
