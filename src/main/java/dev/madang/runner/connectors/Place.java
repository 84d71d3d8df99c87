package dev.madang.runner.connectors;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Where something lies in a line: the first of these places that has it. */
record Place(List<Pointer> pointers) {

    static final Place NOWHERE = new Place(List.of());

    Place {
        pointers = List.copyOf(pointers);
    }

    /** The text there; of several elements the texts in a row, of an object its JSON. */
    Optional<String> text(JsonNode line) {
        return pointers.stream()
                .map(pointer -> pointer.in(line).map(Place::asText).collect(Collectors.joining()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    Optional<JsonNode> node(JsonNode line) {
        return pointers.stream().flatMap(pointer -> pointer.in(line)).findFirst();
    }

    Optional<BigDecimal> number(JsonNode line) {
        return pointers.stream()
                .flatMap(pointer -> pointer.in(line))
                .flatMap(node -> node.decimalValueOpt().stream())
                .findFirst();
    }

    /** The sum of all places, for figures that a tool tells in parts; empty when none of them has one. */
    Optional<Long> sum(JsonNode line) {
        List<Long> parts = pointers.stream()
                .flatMap(pointer -> pointer.in(line))
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().mapToLong(Long::longValue).sum());
    }

    private static String asText(JsonNode node) {
        return node.isValueNode() ? node.asString() : node.toString();
    }
}
