package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import dev.madang.notion.sandbox.Schema.Property;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a property is: its options, where a relation leads, what a rollup or a formula computes (facts §7.4). */
final class PropertyConfig {

    private static final Set<String> TYPES = Set.of(
            "title",
            "rich_text",
            "number",
            "select",
            "multi_select",
            "status",
            "date",
            "checkbox",
            "url",
            "email",
            "phone_number",
            "people",
            "files",
            "relation",
            "rollup",
            "formula",
            "unique_id",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
            "place",
            "verification",
            "button",
            "location",
            "last_visited_time");
    private static final Set<String> FORMATS = Set.of(
            "number",
            "number_with_commas",
            "percent",
            "dollar",
            "australian_dollar",
            "canadian_dollar",
            "singapore_dollar",
            "euro",
            "pound",
            "yen",
            "ruble",
            "rupee",
            "won",
            "yuan",
            "real",
            "lira",
            "rupiah",
            "franc",
            "hong_kong_dollar",
            "new_zealand_dollar",
            "krona",
            "norwegian_krone",
            "mexican_peso",
            "rand",
            "new_taiwan_dollar",
            "danish_krone",
            "zloty",
            "baht",
            "forint",
            "koruna",
            "shekel",
            "chilean_peso",
            "philippine_peso",
            "dirham",
            "colombian_peso",
            "riyal",
            "ringgit",
            "leu",
            "argentine_peso",
            "uruguayan_peso",
            "peruvian_sol");
    private static final int LONGEST_PREFIX = 20;
    private static final char[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tree tree;
    private final Call call;
    private final Node source;
    private final Schema schema;

    PropertyConfig(Tree tree, Call call, Node source, Schema schema) {
        this.tree = tree;
        this.call = call;
        this.source = source;
        this.schema = schema;
    }

    static String type(Given given) {
        String type = typeIfGiven(given.object());
        if (type == null) {
            throw given.fault("should name a type of property");
        }
        return type;
    }

    static @Nullable String typeIfGiven(Given given) {
        if (given.at("type").isPresent()) {
            return given.at("type").word(TYPES);
        }
        List<String> there =
                TYPES.stream().filter(type -> given.at(type).isDefined()).toList();
        if (there.size() > 1) {
            throw given.fault("should have one type alone");
        }
        for (String key : given.value().propertyNames()) {
            if (!TYPES.contains(key)
                    && !Set.of("name", "description", "id", "type").contains(key)) {
                throw given.at(key).fault("should be not present");
            }
        }
        return there.isEmpty() ? null : there.getFirst();
    }

    static String newId(Schema schema) {
        while (true) {
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
            }
            if (schema.byId(id.toString()).isEmpty()) {
                return id.toString();
            }
        }
    }

    ObjectNode read(Property property, String type, Given given) {
        boolean same = property.type().equals(type);
        ObjectNode before = same && property.config().has("options") ? property.config() : null;
        return switch (type) {
            case "select", "multi_select" -> Options.read(given.object(), before);
            case "status" -> Options.status(given.object(), before);
            case "number" ->
                Json.object()
                        .put(
                                "format",
                                given.object().at("format").isPresent()
                                        ? given.at("format").word(FORMATS)
                                        : "number");
            case "unique_id" -> uniqueId(given.object());
            case "relation" -> relation(given.object());
            case "rollup" -> new RollupConfig(tree, call, source, schema).read(given.object());
            case "formula" -> formula(given.object());
            default -> {
                Given ignored = given.object();
                yield Json.object();
            }
        };
    }

    private static ObjectNode uniqueId(Given given) {
        Given prefix = given.at("prefix");
        String text = prefix.isPresent() ? prefix.text(LONGEST_PREFIX) : null;
        return Json.object().put("prefix", text);
    }

    private ObjectNode relation(Given given) {
        Node target = target(given);
        String kind = given.at("dual_property").isPresent() ? "dual_property" : "single_property";
        if (kind.equals("single_property") && !given.at("single_property").isPresent()) {
            throw Refused.invalid("body failed validation: one of `" + given.path() + ".single_property`, `"
                    + given.path() + ".dual_property` should be defined, instead was `undefined`.");
        }
        ObjectNode config = Json.object()
                .put("database_id", target.requireParent().toString())
                .put("data_source_id", target.id().toString())
                .put("type", kind);
        ObjectNode side = config.putObject(kind);
        Given name = given.at("dual_property").at("synced_property_name");
        if (kind.equals("dual_property") && name.isPresent()) {
            side.put("synced_property_name", name.text());
        }
        return config;
    }

    private Node target(Given given) {
        if (call.version().hasDataSources()) {
            UUID id = given.at("data_source_id").id(call.workspace());
            return id.equals(source.id()) ? source : tree.editable(call, id, Kind.DATA_SOURCE);
        }
        UUID id = given.at("database_id").id(call.workspace());
        Node database = tree.editable(call, id, Kind.DATABASE);
        List<Node> sources = tree.picture(call).sources(database.id());
        if (sources.size() != 1) {
            throw Refused.invalid(
                    "Databases with multiple data sources are not supported in this API version: " + id + ".");
        }
        return sources.getFirst();
    }

    /** The config of the other side of a two-way relation. */
    static ObjectNode dual(Node source, String property, String name) {
        ObjectNode config = Json.object()
                .put("database_id", source.requireParent().toString())
                .put("data_source_id", source.id().toString())
                .put("type", "dual_property");
        config.putObject("dual_property").put("synced_property_id", property).put("synced_property_name", name);
        return config;
    }

    private ObjectNode formula(Given given) {
        String expression = given.at("expression").text();
        Formulas.check(expression, schema);
        return Json.object().put("expression", expression);
    }
}
