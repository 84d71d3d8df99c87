package dev.madang.runner.connectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of a connector's file; whatever is wrong in it is told with the file and the key. */
final class Fields {

    private final String file;
    private final String path;
    private final JsonNode object;

    private Fields(String file, String path, JsonNode object) {
        this.file = file;
        this.path = path;
        this.object = object;
    }

    /** The object of a file, in which no key may stand that is not among these. */
    static Fields of(String file, JsonNode json, String... known) {
        return new Fields(file, "", json).knowing(known);
    }

    private Fields knowing(String... known) {
        if (!object.isObject()) {
            throw wrong(path, "must be an object");
        }
        for (String key : object.propertyNames()) {
            if (!List.of(known).contains(key)) {
                throw wrong(path + "/" + key, "is not known; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    boolean has(String key) {
        return object.hasNonNull(key);
    }

    String text(String key) {
        JsonNode value = object.get(key);
        if (value == null || !value.isString() || value.stringValue().isBlank()) {
            throw wrong(path + "/" + key, "must be a text");
        }
        return value.stringValue();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    boolean flag(String key) {
        JsonNode value = object.get(key);
        if (value != null && !value.isBoolean()) {
            throw wrong(path + "/" + key, "must be true or false");
        }
        return value != null && value.booleanValue();
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String value = text(key);
        Map<String, E> choices = new LinkedHashMap<>();
        for (E one : type.getEnumConstants()) {
            choices.put(one.name().toLowerCase(Locale.ROOT).replace('_', '-'), one);
        }
        E chosen = choices.get(value);
        if (chosen == null) {
            throw wrong(path + "/" + key, "must be one of " + String.join(", ", choices.keySet()));
        }
        return chosen;
    }

    List<String> texts(String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.values().stream().anyMatch(one -> !one.isString())) {
            throw wrong(path + "/" + key, "must be a list of texts");
        }
        return value.values().stream().map(JsonNode::stringValue).toList();
    }

    private String plain(String key) {
        JsonNode value = object.get(key);
        if (!value.isString()) {
            throw wrong(path + "/" + key, "must be a text");
        }
        return value.stringValue();
    }

    /** A list of texts one of which holds the place for a value; or none. */
    List<String> template(String key) {
        List<String> texts = texts(key);
        if (!texts.isEmpty() && texts.stream().noneMatch(text -> text.contains("{" + key + "}"))) {
            throw wrong(path + "/" + key, "must say where the value goes: {" + key + "}");
        }
        return texts;
    }

    Map<String, String> variables(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        child(key)
                .ifPresent(fields -> fields.object.propertyNames().forEach(name -> all.put(name, fields.plain(name))));
        return all;
    }

    Set<String> names(String key) {
        return new LinkedHashSet<>(texts(key));
    }

    /** The object under a key, in which only these keys may stand; empty where there is none. */
    Optional<Fields> object(String key, String... known) {
        return child(key).map(fields -> fields.knowing(known));
    }

    /** The objects of a list, in each of which only these keys may stand. */
    List<Fields> objects(String key, String... known) {
        JsonNode value = object.get(key);
        if (value == null || !value.isArray()) {
            throw wrong(path + "/" + key, "must be a list");
        }
        List<Fields> all = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            all.add(new Fields(file, path + "/" + key + "/" + i, value.get(i)).knowing(known));
        }
        return all;
    }

    /** A pointer, or a list of them. */
    Place place(String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            return Place.NOWHERE;
        }
        List<String> texts = value.isString() ? List.of(value.stringValue()) : texts(key);
        return new Place(texts.stream()
                .map(text -> checked(path + "/" + key, text, Pointer::of))
                .toList());
    }

    /** Conditions by pointer. */
    Map<Pointer, Condition> conditions(String key) {
        Map<Pointer, Condition> all = new LinkedHashMap<>();
        child(key)
                .ifPresent(fields -> fields.object.properties().forEach(one -> {
                    String where = fields.path + "/" + one.getKey();
                    all.put(checked(where, one.getKey(), Pointer::of), condition(where, one.getValue()));
                }));
        if (all.isEmpty()) {
            throw wrong(path + "/" + key, "must say for which lines this is");
        }
        return all;
    }

    <T> T checked(String key, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(key, String.valueOf(e.getMessage()).lines().findFirst().orElse("is wrong"));
        }
    }

    IllegalArgumentException wrong(@Nullable String where, String what) {
        String key = where == null || where.isEmpty() ? "" : ": " + where;
        return new IllegalArgumentException(file + key + " " + what);
    }

    private Optional<Fields> child(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonNode value = object.get(key);
        if (!value.isObject()) {
            throw wrong(path + "/" + key, "must be an object");
        }
        return Optional.of(new Fields(file, path + "/" + key, value));
    }

    private Condition condition(String where, JsonNode value) {
        if (!value.isObject()) {
            return oneOf(where, value);
        }
        Fields fields = new Fields(file, where, value).knowing("not", "present", "startsWith");
        if (value.size() != 1) {
            throw wrong(where, "must hold one condition");
        }
        if (value.has("not")) {
            return new Condition.NoneOf(oneOf(where + "/not", value.get("not")));
        }
        return value.has("present")
                ? new Condition.Present(fields.flag("present"))
                : new Condition.StartsWith(fields.text("startsWith"));
    }

    private Condition.OneOf oneOf(String where, JsonNode value) {
        List<JsonNode> values = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        if (values.stream().anyMatch(one -> !one.isValueNode())) {
            throw wrong(where, "must be a value, a list of values, or a condition");
        }
        Set<String> texts = values.stream()
                .filter(one -> !one.isNull())
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Condition.OneOf(texts, values.stream().anyMatch(JsonNode::isNull));
    }
}
