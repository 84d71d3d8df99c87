package dev.madang.notion.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The properties of a data source, in their order. */
final class Schema {

    private final Map<String, Property> byId = new LinkedHashMap<>();

    /**
     * One property.
     *
     * @param config what stands under its type
     */
    record Property(String id, String name, String type, ObjectNode config) {

        Property named(String newName) {
            return new Property(id, newName, type, config);
        }

        Property with(String newType, ObjectNode newConfig) {
            return new Property(id, name, newType, newConfig);
        }

        /** The data source to which a relation leads. */
        @Nullable
        UUID target() {
            return type.equals("relation")
                    ? Uuids.read(config.path("data_source_id").asString(""))
                    : null;
        }
    }

    /** As it stands in the body of a data source. */
    static Schema of(JsonNode stored) {
        Schema schema = new Schema();
        stored.properties().forEach(field -> {
            JsonNode one = field.getValue();
            String type = one.path("type").asString();
            schema.put(new Property(field.getKey(), one.path("name").asString(), type, (ObjectNode)
                    one.path("config").deepCopy()));
        });
        return schema;
    }

    /** What a page has that is no row: a title. */
    static Schema ofPage() {
        Schema schema = new Schema();
        schema.put(new Property("title", "title", "title", Json.object()));
        return schema;
    }

    ObjectNode stored() {
        ObjectNode stored = Json.object();
        byId.values().forEach(property -> {
            ObjectNode one = stored.putObject(property.id());
            one.put("name", property.name()).put("type", property.type());
            one.set("config", property.config());
        });
        return stored;
    }

    List<Property> properties() {
        return new ArrayList<>(byId.values());
    }

    void put(Property property) {
        byId.put(property.id(), property);
    }

    void remove(Property property) {
        byId.remove(property.id());
    }

    Optional<Property> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Property> byName(String name) {
        return byId.values().stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    Optional<Property> find(String nameOrId) {
        return byName(nameOrId).or(() -> byId(nameOrId));
    }

    Optional<Property> title() {
        return byId("title");
    }

    /** As an answer shows it. */
    ObjectNode shown(Version version) {
        ObjectNode shown = Json.object();
        byId.values().forEach(property -> {
            ObjectNode one = Json.object();
            one.put("id", property.id()).put("name", property.name()).putNull("description");
            one.put("type", property.type());
            ObjectNode config = property.config().deepCopy();
            if (property.type().equals("relation") && !version.hasDataSources()) {
                config.remove("data_source_id");
            }
            one.set(property.type(), config);
            shown.set(property.name(), one);
        });
        return shown;
    }
}
