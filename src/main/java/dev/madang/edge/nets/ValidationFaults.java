package dev.madang.edge.nets;

import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What bean validation found, in the caller's names. */
final class ValidationFaults {

    private ValidationFaults() {}

    static Failure of(MethodArgumentNotValidException thrown) {
        return failure(ofErrors(
                thrown.getBindingResult().getAllErrors(),
                placeOf(thrown.getParameter()),
                thrown.getParameter().getParameterType()));
    }

    static Failure of(HandlerMethodValidationException thrown) {
        List<Violation> found = new ArrayList<>();
        for (ParameterValidationResult result : thrown.getParameterValidationResults()) {
            MethodParameter parameter = result.getMethodParameter();
            if (result instanceof ParameterErrors errors) {
                found.addAll(ofErrors(errors.getAllErrors(), placeOf(parameter), parameter.getParameterType()));
            } else {
                result.getResolvableErrors().forEach(error -> found.add(ofParameter(result, error)));
            }
        }
        return failure(found);
    }

    /** Validation knows no order; the same request must be told the same fault each time. */
    private static Failure failure(List<Violation> found) {
        Comparator<Violation> order = Comparator.comparing(Violation::rule)
                .thenComparing(Violation::path)
                .thenComparing(Violation::place);
        return found.isEmpty()
                ? new Violation(Place.BODY, "", Rule.OTHER).failure()
                : Violation.failure(found.stream().sorted(order).toList());
    }

    private static List<Violation> ofErrors(List<ObjectError> errors, Place place, Class<?> root) {
        return errors.stream()
                .map(error -> {
                    String path = error instanceof FieldError field ? JsonNames.path(root, field.getField()) : "";
                    return violation(place, path, error.unwrap(ConstraintViolation.class));
                })
                .toList();
    }

    private static Violation ofParameter(ParameterValidationResult result, MessageSourceResolvable error) {
        MethodParameter parameter = result.getMethodParameter();
        return violation(placeOf(parameter), nameOf(parameter), result.unwrap(error, ConstraintViolation.class));
    }

    private static Violation violation(Place place, String path, ConstraintViolation<?> broken) {
        Map<String, Object> attributes = broken.getConstraintDescriptor().getAttributes();
        @Nullable Object value = broken.getInvalidValue();
        String constraint = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull" -> new Violation(place, path, Rule.MISSING);
            case "NotBlank", "NotEmpty" -> new Violation(place, path, value == null ? Rule.MISSING : Rule.EMPTY);
            case "Size", "Length", "CodePointLength" -> size(place, path, attributes, value);
            case "Min", "DecimalMin" -> new Violation(place, path, Rule.TOO_SMALL, limit("min", attributes));
            case "Max", "DecimalMax" -> new Violation(place, path, Rule.TOO_GREAT, limit("max", attributes));
            case "Positive" -> new Violation(place, path, Rule.TOO_SMALL, Map.of("min", 1));
            case "PositiveOrZero" -> new Violation(place, path, Rule.TOO_SMALL, Map.of("min", 0));
            case "Pattern", "Email" -> new Violation(place, path, Rule.FORMAT);
            default -> new Violation(place, path, Rule.OTHER);
        };
    }

    private static Violation size(Place place, String path, Map<String, Object> attributes, @Nullable Object value) {
        int max = (int) attributes.getOrDefault("max", Integer.MAX_VALUE);
        int min = (int) attributes.getOrDefault("min", 0);
        int length = value instanceof CharSequence text
                ? text.length()
                : value instanceof Collection<?> items ? items.size() : 0;
        if (length > max || (value instanceof CharSequence && min == 0)) {
            return new Violation(place, path, Rule.TOO_LONG, Map.of("max", max));
        }
        return new Violation(place, path, length == 0 ? Rule.EMPTY : Rule.TOO_SHORT, Map.of("min", min));
    }

    private static Map<String, Object> limit(String name, Map<String, Object> attributes) {
        Object value = attributes.getOrDefault("value", "");
        return Map.of(name, value instanceof String text && !text.isEmpty() ? new BigDecimal(text) : value);
    }

    private static Place placeOf(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return Place.BODY;
        }
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Place.PATH;
        }
        return parameter.hasParameterAnnotation(RequestHeader.class) ? Place.HEADER : Place.QUERY;
    }

    /** The declared name, else that of the Java parameter. */
    static String nameOf(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .or(() -> Optional.ofNullable(parameter.getParameterAnnotation(PathVariable.class))
                        .map(PathVariable::name))
                .or(() -> Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
                        .map(RequestHeader::name))
                .filter(name -> !name.isEmpty())
                .orElseGet(
                        () -> Optional.ofNullable(parameter.getParameterName()).orElse(""));
    }
}
