package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import dev.madang.notion.sandbox.Schema.Property;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the properties of a page, with what that changes elsewhere: options of the schema, mirrors of relations. */
@Component
class RowWrite {

    private final NodeStore nodes;

    RowWrite(NodeStore nodes) {
        this.nodes = nodes;
    }

    /**
     * Writes what a request gives.
     *
     * @param properties of the request, by name or id
     * @return the page with its new title and body
     */
    Node apply(Call call, Picture picture, Node page, Given properties, Instant now) {
        ObjectNode body = page.body().deepCopy();
        ObjectNode stored = body.path("properties").isObject()
                ? (ObjectNode) body.path("properties")
                : body.putObject("properties");
        Schema schema = picture.schemaOf(page);
        String options = schema.stored().toString();
        for (var field : fields(properties)) {
            Property property = schema.find(field.getKey())
                    .orElseThrow(() -> Refused.invalid(field.getKey() + " is not a property that exists."));
            JsonNode value = Values.read(property, titleOf(property, field.getValue()), call.workspace());
            if (property.type().equals("relation")) {
                relate(call, page, property, stored, (ArrayNode) value, now);
            }
            ObjectNode one = stored.putObject(property.id()).put("type", property.type());
            one.set("value", value);
        }
        String title = Json.plain(stored.path("title").path("value"));
        keepOptions(picture, page, schema, options, now);
        return page.with(title, body, now);
    }

    private static List<java.util.Map.Entry<String, Given>> fields(Given properties) {
        return properties.isPresent() ? properties.fields() : List.of();
    }

    /** Of a title Notion also takes the bare list. */
    private static Given titleOf(Property property, Given given) {
        if (!property.type().equals("title") || !given.value().isArray()) {
            return given;
        }
        ObjectNode wrapped = Json.object();
        wrapped.set("title", given.value());
        return new Given(given.path(), wrapped);
    }

    private void keepOptions(Picture picture, Node page, Schema schema, String before, Instant now) {
        ObjectNode after = schema.stored();
        if (!after.toString().equals(before) && page.parent() != null) {
            Node source = picture.get(page.parent());
            ObjectNode body = source.body().deepCopy();
            body.set("properties", after);
            Node changed = source.with(source.title(), body, now);
            nodes.update(changed);
            picture.know(List.of(changed));
        }
    }

    private void relate(Call call, Node page, Property property, ObjectNode stored, ArrayNode value, Instant now) {
        Set<UUID> after = ids(value);
        requireTargets(call, property, after);
        String mirror = property.config()
                .path("dual_property")
                .path("synced_property_id")
                .asString("");
        if (!mirror.isEmpty()) {
            Set<UUID> before = ids(stored.path(property.id()).path("value"));
            Set<UUID> changed = new LinkedHashSet<>(after);
            changed.addAll(before);
            changed.removeIf(id -> after.contains(id) && before.contains(id));
            for (Node target : nodes.findAll(call.workspace().id(), changed)) {
                if (target.id().equals(page.id())) {
                    mirror(stored, mirror, page.id(), after.contains(page.id()));
                } else {
                    ObjectNode body = target.body().deepCopy();
                    mirror((ObjectNode) body.path("properties"), mirror, page.id(), after.contains(target.id()));
                    nodes.update(target.with(target.title(), body, now));
                }
            }
        }
    }

    private static void mirror(ObjectNode stored, String property, UUID page, boolean there) {
        Set<UUID> ids = ids(stored.path(property).path("value"));
        boolean ignored = there ? ids.add(page) : ids.remove(page);
        ArrayNode value = Json.array();
        ids.forEach(id -> value.add(Json.object().put("id", id.toString())));
        stored.putObject(property).put("type", "relation").set("value", value);
    }

    private void requireTargets(Call call, Property property, Set<UUID> ids) {
        UUID target = property.target();
        List<Node> found = nodes.findAll(call.workspace().id(), ids).stream()
                .filter(node -> node.kind() == Kind.PAGE && !node.isTrashed())
                .toList();
        Set<UUID> there = new LinkedHashSet<>();
        found.forEach(node -> there.add(node.id()));
        ids.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
            throw Refused.notFound("page", id.toString());
        });
        for (Node node : found) {
            if (!node.hangsUnder(target)) {
                throw Refused.invalid("Page " + node.id() + " is not a row of the data source to which "
                        + property.name() + " relates.");
            }
        }
    }

    static Set<UUID> ids(JsonNode relation) {
        Set<UUID> ids = new LinkedHashSet<>();
        relation.forEach(one -> ids.add(UUID.fromString(one.path("id").asString())));
        return ids;
    }
}
