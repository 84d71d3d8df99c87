package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A required input that neither the request nor a dependency gives.
 *
 * @param type what kind of value it is
 * @param valueType the type of the tool's parameter, as declared
 * @param options the values to choose from, or none when anything may be entered
 * @param defaultValue what silence answers, or null when silence ends the run
 * @param validation {@code required}, and of {@code min}, {@code max}, {@code pattern} those that bind
 */
record MissingInput(
        String field,
        InputType type,
        String valueType,
        List<Option> options,
        @Nullable JsonNode defaultValue,
        Map<String, Object> validation) {

    private static final String WHOLE_NUMBER = "-?[0-9]{1,9}";

    MissingInput {
        options = List.copyOf(options);
    }

    /** A value and what it is called. */
    record Option(String value, String label) {}

    static MissingInput of(ToolParameter parameter, List<Option> options) {
        List<Option> choices = parameter.type().equals("boolean")
                ? List.of(new Option("true", "예 / Yes"), new Option("false", "아니요 / No"))
                : options;
        Map<String, Object> validation = new LinkedHashMap<>();
        validation.put("required", true);
        if (parameter.minimum() != null) {
            validation.put("min", parameter.minimum());
        }
        if (parameter.maximum() != null) {
            validation.put("max", parameter.maximum());
        }
        if (parameter.type().equals("integer")) {
            validation.put("pattern", WHOLE_NUMBER);
        }
        return new MissingInput(
                parameter.name(),
                InputType.of(parameter, choices),
                parameter.type(),
                choices,
                parameter.defaultValue(),
                validation);
    }
}
