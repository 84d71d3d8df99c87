package dev.madang.runner.connectors;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What has to be true of a place in a line for a rule to count. */
sealed interface Condition {

    boolean holds(List<JsonNode> found);

    /** One of these values stands there. */
    record OneOf(Set<String> values, boolean orNothing) implements Condition {
        @Override
        public boolean holds(List<JsonNode> found) {
            return found.isEmpty()
                    ? orNothing
                    : found.stream().anyMatch(node -> node.isValueNode() && values.contains(node.asString()));
        }
    }

    /** None of these does; that nothing stands there is fine, unless nothing is one of them. */
    record NoneOf(OneOf these) implements Condition {
        @Override
        public boolean holds(List<JsonNode> found) {
            return !these.holds(found);
        }
    }

    /** Something stands there, or nothing. */
    record Present(boolean wanted) implements Condition {
        @Override
        public boolean holds(List<JsonNode> found) {
            return found.isEmpty() != wanted;
        }
    }

    /** A text that begins so. */
    record StartsWith(String prefix) implements Condition {
        @Override
        public boolean holds(List<JsonNode> found) {
            return found.stream()
                    .anyMatch(node -> node.isString() && node.stringValue().startsWith(prefix));
        }
    }
}
