package dev.madang.edge.nets;

import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What a JSON body that could not be read as what the handler wants has wrong. */
final class BodyFaults {

    private BodyFaults() {}

    static Failure of(HttpMessageNotReadableException thrown) {
        return switch (thrown.getCause()) {
            case MismatchedInputException mismatch -> violation(mismatch).failure();
            case ValueInstantiationException refused ->
                new Violation(Place.BODY, pathOf(refused.getPath()), Rule.OTHER).failure();
            case JacksonException broken
            when broken.getLocation() != null && broken.getPath().isEmpty() ->
                unreadable()
                        .with("line", broken.getLocation().getLineNr())
                        .with("column", broken.getLocation().getColumnNr());
            case null -> new Violation(Place.BODY, "", Rule.MISSING).failure();
            default -> unreadable();
        };
    }

    private static Failure unreadable() {
        return Failure.of(Failure.Kind.UNREADABLE, "BROKEN_JSON");
    }

    private static Violation violation(MismatchedInputException mismatch) {
        String path = pathOf(mismatch.getPath());
        return switch (mismatch) {
            case PropertyBindingException unknown -> new Violation(Place.BODY, path, Rule.UNKNOWN);
            case InvalidNullException missing -> new Violation(Place.BODY, path, Rule.MISSING);
            case InvalidFormatException format
            when isOneOf(format.getTargetType()) ->
                new Violation(Place.BODY, path, Rule.FORMAT, Map.of("expected", choices(format.getTargetType())));
            default -> new Violation(Place.BODY, path, Rule.WRONG_TYPE, expected(mismatch.getTargetType()));
        };
    }

    private static boolean isOneOf(@Nullable Class<?> type) {
        return type != null && type.isEnum();
    }

    private static List<String> choices(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> JsonNames.of(constant, constant.getName()))
                .toList();
    }

    private static Map<String, Object> expected(@Nullable Class<?> type) {
        return type == null ? Map.of() : Map.of("expected", jsonType(type));
    }

    static String jsonType(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type) || type.isEnum()) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (List.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class)
                .contains(type)) {
            return "integer";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "array" : "object";
    }

    private static String pathOf(List<JacksonException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : steps) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
