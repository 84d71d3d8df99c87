package dev.madang.agent.room;

import tools.jackson.databind.JsonNode;

/** Values of a tool as people read them. */
final class ParamText {

    private ParamText() {}

    /** Text as it is, a list with commas; nothing for what is not there. */
    static String of(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isArray()
                ? String.join(
                        ", ",
                        value.values().stream().map(item -> item.asString("")).toList())
                : value.isString() ? value.asString() : value.toString();
    }
}
