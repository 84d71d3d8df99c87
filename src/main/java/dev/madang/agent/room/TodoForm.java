package dev.madang.agent.room;

import dev.madang.agent.catalogue.ToolParameter;
import dev.madang.ui.Form;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a todo's form that are the values of its tool: their names begin with {@code param.}. */
final class TodoForm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREFIX = "param.";

    private TodoForm() {}

    /** A parameter that a form can ask for; what other todos hand over, and what is an object, it cannot. */
    static boolean isAsked(ToolParameter parameter) {
        List<String> metBy = parameter.metBy();
        return !parameter.type().equals("object") && (metBy == null || metBy.isEmpty());
    }

    static Form filled(Form form, List<ToolParameter> parameters, JsonNode params) {
        Form filled = form;
        for (ToolParameter parameter : parameters) {
            filled = filled.with(PREFIX + parameter.name(), ParamText.of(params.path(parameter.name())));
        }
        return filled;
    }

    /**
     * What was entered, of the types that the tool declares; an emptied field takes its value away.
     *
     * @param before the values until now
     * @throws WrongValue naming the field
     */
    static ObjectNode params(List<ToolParameter> parameters, Map<String, String> entered, JsonNode before) {
        ObjectNode params = JSON.createObjectNode();
        for (ToolParameter parameter : parameters) {
            String text = entered.getOrDefault(PREFIX + parameter.name(), "").strip();
            if (text.equals(ParamText.of(before.path(parameter.name())))) {
                continue;
            }
            if (text.isEmpty()) {
                params.putNull(parameter.name());
            } else {
                params.set(parameter.name(), value(parameter, text));
            }
        }
        return params;
    }

    /** A value that its tool cannot take. */
    static final class WrongValue extends RuntimeException {

        private final String field;

        WrongValue(String field) {
            super(field, null, false, false);
            this.field = PREFIX + field;
        }

        String field() {
            return field;
        }
    }

    private static JsonNode value(ToolParameter parameter, String text) {
        List<String> allowed = parameter.allowed();
        return switch (parameter.type()) {
            case "integer", "float" -> number(parameter, text);
            case "boolean" -> JSON.getNodeFactory().booleanNode(text.equals("true"));
            case "array" -> {
                List<String> items = Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
                require(allowed == null || allowed.containsAll(items), parameter);
                yield JSON.valueToTree(items);
            }
            default -> {
                require(allowed == null || allowed.contains(text), parameter);
                yield JSON.getNodeFactory().stringNode(text);
            }
        };
    }

    private static JsonNode number(ToolParameter parameter, String text) {
        try {
            require(text.length() <= 18, parameter);
            BigDecimal number = new BigDecimal(text);
            boolean within = (parameter.minimum() == null || number.doubleValue() >= parameter.minimum())
                    && (parameter.maximum() == null || number.doubleValue() <= parameter.maximum());
            require(within, parameter);
            return parameter.type().equals("integer")
                    ? JSON.getNodeFactory().numberNode(number.longValueExact())
                    : JSON.getNodeFactory().numberNode(number);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new WrongValue(parameter.name());
        }
    }

    private static void require(boolean condition, ToolParameter parameter) {
        if (!condition) {
            throw new WrongValue(parameter.name());
        }
    }
}
