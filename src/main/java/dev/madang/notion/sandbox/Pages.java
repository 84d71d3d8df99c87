package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import dev.madang.notion.sandbox.Schema.Property;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages and rows: creating, reading, changing, moving them. */
@Component
public class Pages {

    private static final Set<String> PARENTS =
            Set.of("page_id", "database_id", "data_source_id", "block_id", "workspace");
    private static final Set<Kind> PARENT_KINDS = Set.of(Kind.PAGE, Kind.BLOCK);

    private final Tree tree;
    private final Places places;
    private final Blocks blocks;
    private final RowWrite rows;
    private final Reading reading;

    Pages(Tree tree, Places places, Blocks blocks, RowWrite rows, Reading reading) {
        this.tree = tree;
        this.places = places;
        this.blocks = blocks;
        this.rows = rows;
        this.reading = reading;
    }

    public ObjectNode create(Call call) {
        Given body = call.body()
                .only(Set.of(
                        "parent",
                        "properties",
                        "icon",
                        "cover",
                        "children",
                        "content",
                        "markdown",
                        "template",
                        "position"));
        return tree.write(call, () -> {
            Node parent = parent(call, body.at("parent"));
            Node page = fresh(parent, body);
            page = places.place(call.workspace().id(), parent.id(), List.of(page), Places.read(call))
                    .getFirst();
            tree.nodes().add(call.workspace().id(), List.of(page));
            Picture picture = tree.picture(call);
            picture.know(List.of(page));
            Node written = rows.apply(call, picture, page, body.at("properties"), tree.now());
            tree.nodes().update(written);
            Given children = body.at("children").isDefined() ? body.at("children") : body.at("content");
            if (children.isPresent()) {
                List<Node> ignored = blocks.append(call, written, children, new Places.Position.End());
            }
            return shown(call, written.id());
        });
    }

    /** What a page is to hang under; in the version without data sources a database is meant by its id. */
    private Node parent(Call call, Given given) {
        String type = given.require().typeAmong(PARENTS);
        if (type.equals("workspace")) {
            return tree.find(call, call.workspace().home(), Kind.PAGE);
        }
        UUID id = given.at(type).id(call.workspace());
        return switch (type) {
            case "database_id" -> onlySource(call, tree.editable(call, id, Kind.DATABASE));
            case "data_source_id" -> {
                requireSources(call, given);
                yield tree.editable(call, id, Kind.DATA_SOURCE);
            }
            case "page_id" -> tree.editable(call, id, Kind.PAGE);
            default -> tree.editable(call, id, PARENT_KINDS);
        };
    }

    private static void requireSources(Call call, Given given) {
        if (!call.version().hasDataSources()) {
            throw given.at("data_source_id").fault("should be not present");
        }
    }

    private Node onlySource(Call call, Node database) {
        List<Node> sources = tree.picture(call).sources(database.id());
        if (sources.size() != 1) {
            throw Refused.invalid("Databases with multiple data sources are not supported in this API version: "
                    + database.id() + ".");
        }
        return sources.getFirst();
    }

    private Node fresh(Node parent, Given given) {
        if (given.at("markdown").isPresent() || given.at("template").isPresent()) {
            throw Refused.invalid("Markdown and templates are not supported by this workspace.");
        }
        ObjectNode body = Json.object();
        body.putObject("properties");
        looks(given, body);
        if (parent.kind() == Kind.DATA_SOURCE) {
            body.put("number", tree.nodes().nextNumber(parent.id()));
        }
        return Node.of(Kind.PAGE, "page", parent.id(), "", body, tree.now());
    }

    static void looks(Given given, ObjectNode body) {
        if (given.at("icon").isDefined()) {
            body.set("icon", Json.orNull(Media.icon(given.at("icon"))));
        }
        if (given.at("cover").isDefined()) {
            body.set("cover", Json.orNull(Media.cover(given.at("cover"))));
        }
    }

    public ObjectNode get(Call call, Given id) {
        Node page = tree.find(call, id.id(call.workspace()), Kind.PAGE);
        ObjectNode shown = shown(call, page.id());
        Given wanted = call.query().at("filter_properties");
        if (wanted.isPresent()) {
            keepOnly(shown, wanted);
        }
        return shown;
    }

    /** Leaves the properties that the address names. */
    static void keepOnly(ObjectNode page, Given wanted) {
        List<String> ids = wanted.value().isArray()
                ? wanted.list().stream().map(Given::text).toList()
                : List.of(wanted.text());
        ObjectNode properties = (ObjectNode) page.path("properties");
        properties.propertyNames().stream()
                .filter(name -> !ids.contains(name)
                        && !ids.contains(properties.path(name).path("id").asString()))
                .toList()
                .forEach(properties::remove);
    }

    public ObjectNode update(Call call, Given id) {
        Given body = call.body()
                .only(Tree.withTrash(
                        call, "properties", "icon", "cover", "is_locked", "is_archived", "erase_content", "template"));
        return tree.write(call, () -> {
            Node page = tree.settleTrash(call, tree.find(call, id.id(call.workspace()), Kind.PAGE), body);
            boolean more = body.value().propertyNames().stream()
                    .anyMatch(key -> !key.equals("in_trash") && !key.equals("archived"));
            if (more) {
                change(call, tree.editable(call, page.id(), Kind.PAGE), body);
            }
            return shown(call, page.id());
        });
    }

    private void change(Call call, Node page, Given given) {
        Instant now = tree.now();
        Node written = rows.apply(call, tree.picture(call), page, given.at("properties"), now);
        ObjectNode body = written.body();
        looks(given, body);
        for (String flag : List.of("is_locked", "is_archived")) {
            if (given.at(flag).isPresent()) {
                body.put(flag, given.at(flag).flag());
            }
        }
        tree.nodes().update(written.with(written.title(), body, now));
        if (given.at("erase_content").flag(false)) {
            tree.nodes()
                    .children(page.id(), Tree.BLOCKS, Long.MIN_VALUE, Integer.MAX_VALUE)
                    .forEach(child -> tree.trash(call, child));
        }
    }

    /** Hangs a page under another page or into another data source. */
    public ObjectNode move(Call call, Given id) {
        call.body().only(Set.of("parent", "position"));
        return tree.write(call, () -> {
            Node page = tree.editable(call, id.id(call.workspace()), Kind.PAGE);
            Node parent = parent(call, call.body().at("parent"));
            if (page.id().equals(call.workspace().home()) || tree.nodes().isWithin(parent.id(), page.id())) {
                throw Refused.invalid("A page cannot be moved below itself: " + page.id() + ".");
            }
            long place = places.place(call.workspace().id(), parent.id(), List.of(page), Places.read(call))
                    .getFirst()
                    .place();
            tree.nodes().update(page.under(parent.id(), place, tree.now()));
            return shown(call, page.id());
        });
    }

    /** One property, a long one as a list. */
    public ObjectNode property(Call call, Given id, Given propertyId) {
        Node page = tree.find(call, id.id(call.workspace()), Kind.PAGE);
        Reading.Now now = reading.begin(call);
        Property property = now.picture()
                .schemaOf(page)
                .find(java.net.URLDecoder.decode(propertyId.text(), java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow(() -> Refused.notFound("property", propertyId.text()));
        ObjectNode whole = now.values().one(page, property);
        return whole.path(property.type()).isArray()
                        && !property.type().equals("multi_select")
                        && !property.type().equals("files")
                ? itemList(call, property, whole.path(property.type()))
                : whole.put("object", "property_item");
    }

    private static ObjectNode itemList(Call call, Property property, JsonNode items) {
        Lists.Asked asked = Lists.asked(call.query());
        int from = asked.cursor() == null ? 0 : offset(asked.cursor());
        int to = Math.min(items.size(), from + asked.size());
        List<ObjectNode> page = new java.util.ArrayList<>();
        for (int i = Math.min(from, to); i < to; i++) {
            ObjectNode item = Json.object().put("object", "property_item").put("id", property.id());
            item.put("type", property.type()).set(property.type(), items.get(i));
            page.add(item);
        }
        ObjectNode list = Lists.answer("property_item", page, to < items.size() ? String.valueOf(to) : null);
        ObjectNode about =
                Json.object().put("id", property.id()).putNull("next_url").put("type", property.type());
        about.putObject(property.type());
        list.set("property_item", about);
        return list;
    }

    private static int offset(String cursor) {
        try {
            return Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException e) {
            throw Lists.invalid(cursor);
        }
    }

    private ObjectNode shown(Call call, UUID id) {
        Reading.Now now = reading.begin(call);
        return now.shapes().page(now.picture().get(id));
    }
}
