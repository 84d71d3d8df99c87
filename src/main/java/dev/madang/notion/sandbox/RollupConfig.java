package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import dev.madang.notion.sandbox.Schema.Property;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a rollup gathers: by which relation, which property of the other side, and how. */
final class RollupConfig {

    private final Tree tree;
    private final Call call;
    private final Node source;
    private final Schema schema;

    RollupConfig(Tree tree, Call call, Node source, Schema schema) {
        this.tree = tree;
        this.call = call;
        this.source = source;
        this.schema = schema;
    }

    ObjectNode read(Given given) {
        Property relation = find(schema, given, "relation_property");
        if (!relation.type().equals("relation") || relation.target() == null) {
            throw Refused.invalid("Rollup relation property is not a relation: " + relation.name());
        }
        boolean self = source.id().equals(relation.target());
        Schema there = self
                ? schema
                : Schema.of(tree.find(call, relation.target(), Kind.DATA_SOURCE)
                        .body()
                        .path("properties"));
        Property rolled = find(there, given, "rollup_property");
        String function = given.at("function").word(Rollup.FUNCTIONS);
        return Json.object()
                .put("relation_property_name", relation.name())
                .put("relation_property_id", relation.id())
                .put("rollup_property_name", rolled.name())
                .put("rollup_property_id", rolled.id())
                .put("function", function);
    }

    private static Property find(Schema schema, Given given, String key) {
        Given id = given.at(key + "_id");
        Given name = given.at(key + "_name");
        String wanted = id.isPresent() ? id.text() : name.text();
        return schema.find(wanted)
                .orElseThrow(() -> Refused.invalid("Rollup: there is no property " + wanted + " for " + key + "."));
    }
}
