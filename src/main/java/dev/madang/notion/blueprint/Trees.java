package dev.madang.notion.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places of a JSON tree, by their pointers. */
final class Trees {

    private Trees() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static List<String> segments(String path) {
        var segments = new ArrayList<String>();
        for (var segment : path.split("/", -1)) {
            segments.add(segment.replace("~1", "/").replace("~0", "~"));
        }
        segments.removeFirst();
        return segments;
    }

    static JsonNode at(JsonNode root, List<String> segments) {
        var node = root;
        for (var segment : segments) {
            node = node.isArray() ? node.path(Integer.parseInt(segment)) : node.path(segment);
        }
        return node;
    }

    /** The object at the first so many segments of a path. */
    static Optional<ObjectNode> objectAt(JsonNode root, List<String> segments, int length) {
        return at(root, segments.subList(0, length)) instanceof ObjectNode object
                ? Optional.of(object)
                : Optional.empty();
    }

    static void remove(JsonNode root, String path) {
        var segments = segments(path);
        var parent = at(root, segments.subList(0, segments.size() - 1));
        if (parent instanceof ObjectNode object) {
            object.remove(segments.getLast());
        } else if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(segments.getLast()));
        }
    }

    /** Sets a field; objects on the way to it are made where there are none. */
    static void set(ObjectNode root, String path, String text) {
        var segments = segments(path);
        JsonNode parent = root;
        for (var segment : segments.subList(0, segments.size() - 1)) {
            var next = at(parent, List.of(segment));
            parent = next.isMissingNode() && parent instanceof ObjectNode object ? object.putObject(segment) : next;
        }
        if (parent instanceof ObjectNode object) {
            object.put(segments.getLast(), text);
        }
    }
}
