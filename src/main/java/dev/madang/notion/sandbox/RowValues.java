package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Node.Kind;
import dev.madang.notion.sandbox.Schema.Property;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of pages: what was written, what the house knows, what formulas and rollups make of it. */
final class RowValues {

    private static final int DEEPEST = 40;

    private final Picture picture;
    private final Computation computation;
    private final Clock clock;
    private final Map<UUID, Map<String, JsonNode>> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    RowValues(Picture picture, Clock clock) {
        this.picture = picture;
        this.clock = clock;
        this.computation = new Computation(this, clock);
    }

    /** The day that it is in the zone of the workspace. */
    LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    Picture picture() {
        return picture;
    }

    /** All properties of a page by name, as an answer shows them. */
    ObjectNode of(Node page) {
        ObjectNode shown = Json.object();
        picture.schemaOf(page).properties().forEach(property -> shown.set(property.name(), one(page, property)));
        return shown;
    }

    /** One of them. */
    ObjectNode one(Node page, Property property) {
        ObjectNode shown = Json.object().put("id", property.id()).put("type", property.type());
        shown.set(property.type(), value(page, property));
        if (property.type().equals("relation")) {
            shown.put("has_more", false);
        }
        return shown;
    }

    /** What stands under its type. */
    JsonNode value(Node page, Property property) {
        Map<String, JsonNode> ofPage = known.computeIfAbsent(page.id(), id -> new HashMap<>());
        JsonNode value = ofPage.get(property.id());
        if (value == null) {
            value = compute(page, property);
            ofPage.put(property.id(), value);
        }
        return value;
    }

    private JsonNode compute(Node page, Property property) {
        return switch (property.type()) {
            case "created_time" ->
                Json.object().put("v", Json.time(page.createdAt())).path("v");
            case "last_edited_time" ->
                Json.object().put("v", Json.time(page.editedAt())).path("v");
            case "created_by", "last_edited_by" -> Json.user(picture.workspace().bot());
            case "unique_id" -> uniqueId(page, property);
            case "formula", "rollup" -> computed(page, property);
            default -> written(page, property);
        };
    }

    /** Whoever comes round to itself, or goes too far, finds nothing there. */
    private JsonNode computed(Node page, Property property) {
        String key = page.id() + " " + property.id();
        if (underWay.size() >= DEEPEST || !underWay.add(key)) {
            return property.type().equals("formula")
                    ? Json.object().put("type", "string").putNull("string")
                    : Json.object().put("type", "unsupported").put("function", "show_original");
        }
        try {
            return computation.of(page, property);
        } finally {
            underWay.remove(key);
        }
    }

    private static JsonNode uniqueId(Node page, Property property) {
        ObjectNode id = Json.object();
        id.set("prefix", Json.orNull(property.config().path("prefix")));
        id.set("number", Json.orNull(page.body().path("number")));
        return id;
    }

    private static JsonNode written(Node page, Property property) {
        JsonNode stored = page.body().path("properties").path(property.id());
        boolean fits = stored.path("type").asString("").equals(property.type());
        return fits ? stored.path("value") : Json.orNull(Values.empty(property.type()));
    }

    /** The pages to which a relation leads and that are still there. */
    List<Node> related(Node page, Property relation) {
        List<UUID> ids = StreamSupport.stream(value(page, relation).spliterator(), false)
                .map(one -> UUID.fromString(one.path("id").asString()))
                .toList();
        picture.look(ids);
        List<Node> there = new ArrayList<>();
        for (UUID id : ids) {
            Node node = picture.find(id);
            if (node != null && node.kind() == Kind.PAGE && !node.isTrashed()) {
                there.add(node);
            }
        }
        return there;
    }

    @Nullable
    Property property(Node page, String nameOrId) {
        return picture.schemaOf(page).find(nameOrId).orElse(null);
    }
}
