package dev.madang.factory.design;

import java.util.List;
import java.util.Objects;

/**
 * A kind of thing that the app keeps.
 *
 * @param key in snake_case, singular
 * @param path in kebab case, plural: what its routes begin with
 * @param icon a name of Material's icons
 * @param fields none twice; the first text is what a list shows
 */
public record Entity(String key, String path, Label singular, Label plural, String icon, List<Field> fields) {

    public Entity {
        Objects.requireNonNull(singular);
        Objects.requireNonNull(plural);
        fields = List.copyOf(fields);
        if (!key.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("no entity name: " + key);
        }
        if (fields.stream().noneMatch(field -> field.type().isText())) {
            throw new IllegalArgumentException("nothing to call it by: " + key);
        }
        if (fields.stream().map(Field::key).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("a field twice: " + key);
        }
    }

    /** The field that names an instance. */
    public Field title() {
        return fields.stream()
                .filter(field -> field.type().isText())
                .findFirst()
                .orElseThrow();
    }
}
