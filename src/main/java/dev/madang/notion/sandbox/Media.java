package dev.madang.notion.sandbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Icons, covers and files, as far as they lie elsewhere: nothing is ever fetched from there. */
final class Media {

    private static final Set<String> ICONS = Set.of("emoji", "external", "file", "custom_emoji", "icon");
    private static final Set<String> FILES = Set.of("external", "file");
    private static final int LONGEST_EMOJI = 32;

    private Media() {}

    static @Nullable JsonNode icon(Given given) {
        if (!given.isPresent()) {
            return null;
        }
        String type = given.typeAmong(ICONS);
        return switch (type) {
            case "emoji" -> Json.object().put("type", "emoji").put("emoji", emoji(given.at("emoji")));
            case "external", "file" -> file(given);
            default -> Json.typed(type, given.at(type).object().value().deepCopy());
        };
    }

    private static String emoji(Given given) {
        String emoji = given.text();
        if (emoji.isEmpty()
                || emoji.length() > LONGEST_EMOJI
                || emoji.codePoints().allMatch(Character::isLetter)) {
            throw given.fault("should be an emoji");
        }
        return emoji;
    }

    static @Nullable JsonNode cover(Given given) {
        return given.isPresent() ? file(given) : null;
    }

    /** {@code {"type":"external","external":{"url":…}}}. */
    static ObjectNode file(Given given) {
        if (given.object().at("file_upload").isDefined()) {
            throw Refused.invalid("Uploaded files are not kept in this workspace: give an external url instead.");
        }
        String type = given.typeAmong(FILES);
        Given value = given.at(type);
        ObjectNode file = Json.object().put("url", value.object().at("url").text(Limits.URL));
        return Json.typed(type, file);
    }
}
