package dev.madang.runner.connectors;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A place in a line: a JSON pointer in which {@code *} stands for every element of an array. */
record Pointer(List<String> steps) {

    /** @throws IllegalArgumentException when it does not begin with a slash */
    static Pointer of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("must begin with /");
        }
        return new Pointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /** What stands there; nothing where a null stands. */
    Stream<JsonNode> in(JsonNode line) {
        Stream<JsonNode> here = Stream.of(line);
        for (String step : steps) {
            here = here.flatMap(node -> next(node, step));
        }
        return here.filter(node -> !node.isNull());
    }

    private static Stream<JsonNode> next(JsonNode node, String step) {
        if (node.isArray()) {
            if (step.equals("*")) {
                return node.values().stream();
            }
            return step.matches("\\d{1,6}") ? Stream.ofNullable(node.get(Integer.parseInt(step))) : Stream.empty();
        }
        return Stream.ofNullable(node.get(step));
    }
}
