package dev.madang.edge.nets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/** The names that values have on the wire, where Java calls them something else. */
final class JsonNames {

    private JsonNames() {}

    static String of(AnnotatedElement member, String javaName) {
        return Optional.ofNullable(member.getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(javaName);
    }

    /** {@code edits[0].todoId} of a record becomes {@code edits[0].todo_id}, as its caller wrote it. */
    static String path(Class<?> root, String javaPath) {
        StringBuilder path = new StringBuilder();
        ResolvableType type = ResolvableType.forClass(root);
        for (String step : javaPath.split("\\.", -1)) {
            String name = step.replaceFirst("\\[.*", "");
            Field field = ReflectionUtils.findField(type.resolve(Object.class), name);
            path.append(path.isEmpty() ? "" : ".");
            path.append(field == null ? name : of(field, name)).append(step.substring(name.length()));
            type = field == null ? ResolvableType.NONE : elementOf(ResolvableType.forField(field), step);
        }
        return path.toString();
    }

    private static ResolvableType elementOf(ResolvableType type, String step) {
        if (!step.contains("[")) {
            return type;
        }
        ResolvableType[] arguments = type.getGenerics();
        return type.isArray()
                ? type.getComponentType()
                : Arrays.stream(arguments).reduce((first, last) -> last).orElse(ResolvableType.NONE);
    }
}
