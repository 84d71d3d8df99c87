package dev.madang.notion.sandbox.room;

import tools.jackson.databind.JsonNode;

/** The emoji of a page, or what stands for it. */
final class Icon {

    private Icon() {}

    static String of(JsonNode icon, String otherwise) {
        return icon.path("type").asString("").equals("emoji")
                ? icon.path("emoji").asString(otherwise)
                : otherwise;
    }
}
