package dev.madang.agent.control;

import dev.madang.edge.SoundText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value that somebody entered, checked against what the question asks for: {@code input_type}, {@code options} and
 * {@code validation} of its content (dream-agent facts 2.1).
 */
final class InputValue {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 40;

    private InputValue() {}

    /** The value as its decision keeps it: text as it is, numbers, lists and booleans as JSON; nothing when it does not fit. */
    static Optional<String> of(JsonNode content, JsonNode given) {
        return switch (content.path("input_type").asString()) {
            case "number" -> number(content, given);
            case "date" -> date(given);
            case "choice" -> text(given).filter(value -> options(content).contains(value));
            case "multiselect" -> several(content, given);
            default ->
                text(given).map(value -> content.path("value_type").asString().equals("array") ? list(value) : value);
        };
    }

    /** A text that says something. */
    static Optional<String> text(JsonNode given) {
        String value = given.isString() || given.isNumber() || given.isBoolean()
                ? given.asString().strip()
                : "";
        return value.isEmpty() || value.length() > LONGEST || !SoundText.isSound(value)
                ? Optional.empty()
                : Optional.of(value);
    }

    private static Optional<String> number(JsonNode content, JsonNode given) {
        JsonNode validation = content.path("validation");
        try {
            String text = text(given)
                    .filter(value -> value.length() <= LONGEST_NUMBER)
                    .orElse("");
            BigDecimal number = new BigDecimal(text);
            boolean whole = content.path("value_type").asString().equals("integer");
            boolean fits = (!whole || number.stripTrailingZeros().scale() <= 0)
                    && Math.abs(number.scale()) <= LONGEST_NUMBER
                    && (validation.path("min").isMissingNode()
                            || number.compareTo(validation.path("min").decimalValue()) >= 0)
                    && (validation.path("max").isMissingNode()
                            || number.compareTo(validation.path("max").decimalValue()) <= 0);
            return fits ? Optional.of(number.stripTrailingZeros().toPlainString()) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> date(JsonNode given) {
        try {
            return text(given).map(LocalDate::parse).map(LocalDate::toString);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A list, or its values with commas between them. */
    private static Optional<String> several(JsonNode content, JsonNode given) {
        List<String> values = given.isArray()
                ? given.values().stream().map(JsonNode::asString).toList()
                : text(given).map(InputValue::parts).orElse(List.of());
        boolean fits = !values.isEmpty() && options(content).containsAll(values);
        return fits
                ? Optional.of(JSON.writeValueAsString(values.stream().distinct().toList()))
                : Optional.empty();
    }

    private static String list(String value) {
        return JSON.writeValueAsString(parts(value));
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> options(JsonNode content) {
        return content.path("options").values().stream()
                .map(option -> option.path("value").asString())
                .toList();
    }
}
