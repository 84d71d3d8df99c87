package dev.madang.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A violation as the community's contract lists it: a type, a location, and the figures of the rule. */
final class ListedFault {

    private ListedFault() {}

    static String type(Violation violation) {
        return switch (violation.rule()) {
            case MISSING -> "missing";
            case UNKNOWN -> "extra_forbidden";
            case WRONG_TYPE -> wrongType(violation);
            case EMPTY, TOO_SHORT -> "string_too_short";
            case TOO_LONG -> "string_too_long";
            case TOO_SMALL -> "greater_than_equal";
            case TOO_GREAT -> "less_than_equal";
            case FORMAT -> violation.limits().containsKey("expected") ? "literal_error" : "string_pattern_mismatch";
            case UNSOUND -> "string_unicode";
            case OTHER -> "value_error";
        };
    }

    /** {@code ["body", "edits", 0, "action"]} */
    static List<Object> location(Violation violation) {
        List<Object> location = new ArrayList<>();
        location.add(violation.place().name().toLowerCase(Locale.ROOT));
        for (String step : violation.path().split("[.\\[\\]]+", -1)) {
            if (!step.isEmpty()) {
                location.add(step.matches("\\d{1,9}") ? Integer.valueOf(step) : SoundText.mend(step));
            }
        }
        return location;
    }

    static Map<String, Object> context(Violation violation) {
        return switch (violation.rule()) {
            case EMPTY, TOO_SHORT -> limit("min_length", violation.limits().getOrDefault("min", 1));
            case TOO_LONG -> limit("max_length", violation.limits().get("max"));
            case TOO_SMALL -> limit("ge", violation.limits().get("min"));
            case TOO_GREAT -> limit("le", violation.limits().get("max"));
            case FORMAT -> limit("expected", violation.limits().get("expected"));
            case MISSING, UNKNOWN, WRONG_TYPE, UNSOUND, OTHER -> Map.of();
        };
    }

    private static Map<String, Object> limit(String name, @Nullable Object figure) {
        return figure == null ? Map.of() : Map.of(name, figure);
    }

    private static String wrongType(Violation violation) {
        String expected = String.valueOf(violation.limits().get("expected"));
        boolean inText = violation.place() != Violation.Place.BODY;
        return switch (expected) {
            case "string" -> "string_type";
            case "integer" -> inText ? "int_parsing" : "int_type";
            case "number" -> inText ? "float_parsing" : "float_type";
            case "boolean" -> inText ? "bool_parsing" : "bool_type";
            case "array" -> "list_type";
            case "object" -> violation.path().isEmpty() ? "model_attributes_type" : "dict_type";
            default -> "value_error";
        };
    }
}
