package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import dev.madang.notion.sandbox.Schema.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes the properties of data sources, with the mirrors that relations get on the other side. */
@Component
class SchemaWrite {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 2_000;

    private final Tree tree;

    SchemaWrite(Tree tree) {
        this.tree = tree;
    }

    /** Gives a new data source its properties; exactly one is its title. */
    void create(Call call, Node source, Given properties) {
        Schema schema = new Schema();
        List<Map.Entry<String, Given>> fields = properties.fields();
        List<Map.Entry<String, Given>> titles = fields.stream()
                .filter(field -> PropertyConfig.type(field.getValue()).equals("title"))
                .toList();
        if (titles.size() != 1) {
            throw Refused.invalid(
                    titles.isEmpty()
                            ? "Title is not provided"
                            : "Only one property of type title is allowed: "
                                    + titles.getLast().getKey());
        }
        for (var field : inOrder(fields)) {
            add(call, source, schema, name(field.getValue(), field.getKey()), field.getValue());
        }
        keep(source, sorted(schema, fields));
    }

    void createEmpty(Node source) {
        Schema schema = new Schema();
        schema.put(new Property("title", "Name", "title", Json.object()));
        keep(source, schema);
    }

    /** Changes properties by name or id: null removes, a new name renames, another type replaces. */
    void update(Call call, Node source, Given properties) {
        Schema schema = Schema.of(source.body().path("properties"));
        for (var field : inOrder(properties.fields())) {
            Property known = schema.find(field.getKey()).orElse(null);
            if (known == null) {
                if (!field.getValue().isPresent()) {
                    throw Refused.invalid(field.getKey() + " is not a property that exists.");
                }
                add(call, source, schema, name(field.getValue(), field.getKey()), field.getValue());
            } else if (field.getValue().isNull()) {
                remove(call, source, schema, known);
            } else {
                change(call, source, schema, known, field.getValue());
            }
        }
        keep(source, schema);
    }

    /** What others are built on comes first. */
    private static List<Map.Entry<String, Given>> inOrder(List<Map.Entry<String, Given>> fields) {
        List<Map.Entry<String, Given>> ordered = new ArrayList<>(fields);
        ordered.sort(java.util.Comparator.comparingInt(field -> rank(field.getValue())));
        return ordered;
    }

    private static int rank(Given given) {
        if (!given.value().isObject()) {
            return 0;
        }
        return given.at("rollup").isDefined()
                ? 2
                : given.at("formula").isDefined() ? 3 : given.at("relation").isDefined() ? 1 : 0;
    }

    private static Schema sorted(Schema schema, List<Map.Entry<String, Given>> fields) {
        Schema sorted = new Schema();
        fields.forEach(
                field -> schema.byName(name(field.getValue(), field.getKey())).ifPresent(sorted::put));
        schema.properties().stream()
                .filter(property -> sorted.byId(property.id()).isEmpty())
                .forEach(sorted::put);
        return sorted;
    }

    private static String name(Given given, String key) {
        Given name = given.at("name");
        return name.isPresent() ? name.text(LONGEST_NAME) : key;
    }

    private void add(Call call, Node source, Schema schema, String name, Given given) {
        requireFree(schema, name, null);
        if (schema.properties().size() >= MOST) {
            throw Refused.invalid("A data source holds at most " + MOST + " properties.");
        }
        String type = PropertyConfig.type(given);
        if (type.equals("title") && schema.title().isPresent()) {
            throw Refused.invalid("Only one property of type title is allowed: " + name);
        }
        String id = type.equals("title") ? "title" : PropertyConfig.newId(schema);
        Property property = new Property(id, name, type, Json.object());
        schema.put(property);
        configure(call, source, schema, property, type, given);
    }

    private void change(Call call, Node source, Schema schema, Property known, Given given) {
        given.object();
        Property property = known;
        if (given.at("name").isPresent()) {
            String name = given.at("name").text(LONGEST_NAME);
            requireFree(schema, name, known);
            property = known.named(name);
            schema.put(property);
        }
        String type = PropertyConfig.typeIfGiven(given);
        if (type == null) {
            return;
        }
        if (type.equals("title") != known.type().equals("title")) {
            throw Refused.invalid("Cannot change the type of a title property, or make another one: " + known.name());
        }
        if (known.type().equals("relation") && !type.equals("relation")) {
            unmirror(call, source, schema, known);
        }
        configure(call, source, schema, property, type, given);
    }

    private void configure(Call call, Node source, Schema schema, Property property, String type, Given given) {
        ObjectNode config = new PropertyConfig(tree, call, source, schema).read(property, type, given.at(type));
        schema.put(property.with(type, config));
        String mirror =
                config.path("dual_property").path("synced_property_name").asString("");
        if (type.equals("relation")
                && config.path("type").asString().equals("dual_property")
                && !config.path("dual_property").has("synced_property_id")) {
            mirror(call, source, schema, property.with(type, config), mirror);
        }
    }

    /** Gives a two-way relation its other side. */
    private void mirror(Call call, Node source, Schema schema, Property property, String wanted) {
        UUID targetId = property.target();
        boolean self = source.id().equals(targetId);
        Node target = self || targetId == null ? source : tree.find(call, targetId, Kind.DATA_SOURCE);
        Schema there = self ? schema : Schema.of(target.body().path("properties"));
        String id = PropertyConfig.newId(there);
        String name =
                free(there, wanted.isEmpty() ? "Related to " + source.title() + " (" + property.name() + ")" : wanted);
        ObjectNode config = PropertyConfig.dual(source, property.id(), property.name());
        there.put(new Property(id, name, "relation", config));
        if (!self) {
            keep(target, there);
        }
        ((ObjectNode) property.config().path("dual_property"))
                .put("synced_property_id", id)
                .put("synced_property_name", name);
    }

    private static String free(Schema schema, String wanted) {
        String name = wanted;
        for (int i = 1; schema.byName(name).isPresent(); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    private void remove(Call call, Node source, Schema schema, Property property) {
        if (property.type().equals("title")) {
            throw Refused.invalid("Cannot delete the title property: " + property.name());
        }
        unmirror(call, source, schema, property);
        schema.remove(property);
    }

    /** The other side of a two-way relation goes with it. */
    private void unmirror(Call call, Node source, Schema schema, Property property) {
        String mirror = property.config()
                .path("dual_property")
                .path("synced_property_id")
                .asString("");
        UUID targetId = property.target();
        if (mirror.isEmpty() || targetId == null) {
            return;
        }
        if (targetId.equals(source.id())) {
            schema.byId(mirror).ifPresent(schema::remove);
            return;
        }
        Node target = tree.find(call, targetId, Kind.DATA_SOURCE);
        Schema there = Schema.of(target.body().path("properties"));
        there.byId(mirror).ifPresent(there::remove);
        keep(target, there);
    }

    private static void requireFree(Schema schema, String name, @org.jspecify.annotations.Nullable Property but) {
        boolean taken = schema.byName(name)
                .filter(property -> but == null || !property.id().equals(but.id()))
                .isPresent();
        if (taken || name.isBlank()) {
            throw Refused.invalid(taken ? "Duplicate property name: " + name : "A property needs a name.");
        }
    }

    private void keep(Node source, Schema schema) {
        Node current = tree.nodes().current(source.id());
        ObjectNode body = current.body().deepCopy();
        body.set("properties", schema.stored());
        tree.nodes().update(current.with(current.title(), body, tree.now()));
    }
}
