package dev.madang.cli.bot;

import dev.madang.cli.client.Clean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what a server says, which may be anything: what is not there or of another type is empty. */
final class Field {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Field() {}

    /** An id that can stand in a path; empty for any other. */
    static String id(JsonNode object, String name) {
        String id = string(object, name);
        return ID.matcher(id).matches() ? id : "";
    }

    static String line(JsonNode object, String name) {
        return Clean.line(string(object, name));
    }

    static String text(JsonNode object, String name) {
        return Clean.text(string(object, name)).strip();
    }

    static boolean isTrue(JsonNode object, String name) {
        return object.path(name).asBoolean(false);
    }

    static boolean isNull(JsonNode object, String name) {
        return object.path(name).isNull() || object.path(name).isMissingNode();
    }

    /** What is in a list; an answer without the list is no answer. */
    static <T> List<T> list(JsonNode answer, String name, Function<JsonNode, T> reading) {
        JsonNode items = answer.path(name);
        if (!items.isArray()) {
            throw new BotFailure(BotFailure.Cause.UNREADABLE);
        }
        List<T> read = new ArrayList<>();
        items.forEach(item -> read.add(reading.apply(item)));
        return read;
    }

    private static String string(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
