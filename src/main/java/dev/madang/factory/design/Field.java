package dev.madang.factory.design;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One field of an entity.
 *
 * @param key in snake_case
 * @param options of a choice, else none
 * @param referred of a reference the key of the entity that it leads to, else empty
 */
public record Field(String key, Label label, FieldType type, boolean required, List<Option> options, String referred) {

    /** One value of a choice. */
    public record Option(String key, Label label) {}

    public Field {
        Objects.requireNonNull(label);
        options = List.copyOf(options);
        if (!key.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("no field name: " + key);
        }
        if ((type == FieldType.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException("options and choices belong together: " + key);
        }
        if ((type == FieldType.REFERENCE) == referred.isEmpty()) {
            throw new IllegalArgumentException("references lead somewhere: " + key);
        }
    }

    static Field plain(String key, Label label, FieldType type) {
        return new Field(key, label, type, false, List.of(), "");
    }

    Field mandatory(boolean must) {
        return new Field(key, label, type, must, options, referred);
    }

    public Optional<String> target() {
        return Optional.of(referred).filter(key -> !key.isEmpty());
    }
}
