package dev.madang.notion.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value of a request and its path there, so that whatever is wrong with it is told as Notion tells it: {@code body failed
 * validation: body.children.length should be ≤ `100`, instead was `101`.}
 */
public record Given(String path, JsonNode value) {

    private static final int LONGEST_QUOTE = 120;

    /** Nothing. */
    public static Given undefined(String path) {
        return new Given(path, JsonNodeFactory.instance.missingNode());
    }

    Given at(String name) {
        return new Given(path + "." + name, value.path(name));
    }

    Given at(int index) {
        return new Given(path + "[" + index + "]", value.path(index));
    }

    boolean isDefined() {
        return !value.isMissingNode();
    }

    boolean isNull() {
        return value.isNull();
    }

    /** Defined and not null. */
    boolean isPresent() {
        return isDefined() && !isNull();
    }

    Given require() {
        if (!isDefined()) {
            throw fault("should be defined");
        }
        return this;
    }

    Given object() {
        if (!value.isObject()) {
            throw fault(isDefined() ? "should be an object" : "should be defined");
        }
        return this;
    }

    /** An object without other keys than these. */
    Given only(Set<String> names) {
        object();
        value.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw at(name).fault("should be not present");
                });
        return this;
    }

    String text() {
        if (!value.isString()) {
            throw fault(isDefined() ? "should be a string" : "should be defined");
        }
        return value.stringValue();
    }

    /** A text of at most so many UTF-16 units, which is how Notion counts. */
    String text(int most) {
        String text = text();
        if (text.length() > most) {
            throw tooMany(text.length(), most);
        }
        return text;
    }

    boolean flag() {
        if (!value.isBoolean()) {
            throw fault(isDefined() ? "should be a boolean" : "should be defined");
        }
        return value.booleanValue();
    }

    boolean flag(boolean otherwise) {
        return isPresent() ? flag() : otherwise;
    }

    double number() {
        if (!value.isNumber()) {
            throw fault(isDefined() ? "should be a number" : "should be defined");
        }
        return value.doubleValue();
    }

    List<Given> list() {
        if (!value.isArray()) {
            throw fault(isDefined() ? "should be an array" : "should be defined");
        }
        List<Given> items = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            items.add(at(i));
        }
        return items;
    }

    List<Given> list(int most) {
        List<Given> items = list();
        if (items.size() > most) {
            throw tooMany(items.size(), most);
        }
        return items;
    }

    /** The fields of an object. */
    List<Map.Entry<String, Given>> fields() {
        return object().value.properties().stream()
                .map(field -> Map.entry(field.getKey(), new Given(path + "." + field.getKey(), field.getValue())))
                .toList();
    }

    /** One of these words. */
    String word(Set<String> words) {
        require();
        if (!value.isString() || !words.contains(value.stringValue())) {
            throw fault("should be "
                    + words.stream().sorted().map(word -> "`\"" + word + "\"`").collect(Collectors.joining(", or ")));
        }
        return value.stringValue();
    }

    /** An id with or without dashes; the word {@code sandbox} is the workspace's home. */
    UUID id(Workspace workspace) {
        String text = text();
        return text.equals("sandbox") ? workspace.home() : uuid(text);
    }

    UUID uuid() {
        return uuid(text());
    }

    private UUID uuid(String text) {
        UUID id = Uuids.read(text);
        if (id == null) {
            throw fault("should be a valid uuid");
        }
        return id;
    }

    /** Which of the alternatives is there; exactly one must be. */
    String oneOf(Set<String> names) {
        object();
        List<String> there = names.stream().filter(name -> at(name).isDefined()).toList();
        if (there.size() != 1) {
            String all = names.stream()
                    .sorted()
                    .map(name -> "`" + path + "." + name + "`")
                    .collect(Collectors.joining(", "));
            throw Refused.invalid(root() + " failed validation: "
                    + (there.isEmpty()
                            ? "one of " + all + " should be defined, instead was `undefined`."
                            : "only one of " + all + " should be defined."));
        }
        return there.getFirst();
    }

    /** What the field "type" says if it is given, else the one key that is there. */
    String typeAmong(Set<String> types) {
        object();
        if (at("type").isPresent()) {
            return at("type").word(types);
        }
        return oneOf(types);
    }

    Refused tooMany(int length, int most) {
        return Refused.invalid(root() + " failed validation: " + path + ".length should be ≤ `" + most
                + "`, instead was `" + length + "`.");
    }

    /** @param should {@code should be an array} */
    Refused fault(String should) {
        return Refused.invalid(
                root() + " failed validation: " + path + " " + should + ", instead was " + quoted() + ".");
    }

    private String root() {
        return Stream.of("query", "path").filter(path::startsWith).findFirst().orElse("body");
    }

    private String quoted() {
        String text = isDefined() ? value.toString() : "undefined";
        return "`" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...") + "`";
    }

    @Nullable
    Given orNull() {
        return isPresent() ? this : null;
    }
}
