package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Schema.Property;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Formulas and rollups of rows. */
final class Computation {

    private final RowValues values;
    private final Formulas formulas;

    Computation(RowValues values, Clock clock) {
        this.values = values;
        this.formulas = new Formulas(values, clock);
    }

    JsonNode of(Node page, Property property) {
        return property.type().equals("formula") ? formulas.of(page, property) : rollup(page, property);
    }

    private JsonNode rollup(Node page, Property property) {
        ObjectNode config = property.config();
        Property relation =
                values.property(page, config.path("relation_property_id").asString(""));
        UUID target = relation == null ? null : relation.target();
        Node source = values.picture().find(target);
        Property rolled = source == null
                ? null
                : values.picture()
                        .schema(source)
                        .byId(config.path("rollup_property_id").asString(""))
                        .orElse(null);
        String function = config.path("function").asString("show_original");
        if (relation == null || rolled == null) {
            return Json.object().put("type", "unsupported").put("function", function);
        }
        List<Node> related = values.related(page, relation);
        ArrayNode all = Json.array();
        related.forEach(row -> all.add(plain(row, rolled)));
        return Rollup.of(function, all);
    }

    /** A value as it stands in a rollup: its type and what it is, no id. */
    private ObjectNode plain(Node row, Property rolled) {
        return Json.typed(rolled.type(), values.value(row, rolled));
    }
}
