package dev.madang.notion.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The options of select, multi_select and status. */
final class Options {

    private static final int LONGEST_NAME = 100;
    private static final List<String> GROUPS = List.of("To-do", "In progress", "Complete");
    private static final List<String> GROUP_COLORS = List.of("gray", "blue", "green");

    private Options() {}

    static ObjectNode read(Given config, @Nullable JsonNode before) {
        ObjectNode read = Json.object();
        read.set("options", options(config.at("options"), before));
        return read;
    }

    private static ArrayNode options(Given given, @Nullable JsonNode before) {
        ArrayNode options = Json.array();
        if (!given.isDefined()) {
            return before == null ? options : (ArrayNode) before.path("options").deepCopy();
        }
        Set<String> names = new HashSet<>();
        for (Given option : given.list(Limits.VALUES)) {
            ObjectNode read = option(option, before);
            if (!names.add(read.path("name").asString())) {
                throw Refused.invalid("Select option names must be unique: "
                        + read.path("name").asString());
            }
            options.add(read);
        }
        return options;
    }

    private static ObjectNode option(Given given, @Nullable JsonNode before) {
        given.only(Set.of("id", "name", "color", "description"));
        ObjectNode known = known(before, given);
        String name = given.at("name").isPresent() || known == null
                ? name(given.at("name"))
                : known.path("name").asString();
        String color = given.at("color").isPresent()
                ? given.at("color").word(Limits.COLORS)
                : known == null ? "default" : known.path("color").asString();
        String id = known == null ? idOf(name) : known.path("id").asString();
        return Json.object().put("id", id).put("name", name).put("color", color).putNull("description");
    }

    private static @Nullable ObjectNode known(@Nullable JsonNode before, Given given) {
        if (before == null) {
            return null;
        }
        for (JsonNode option : before.path("options")) {
            boolean same = given.at("id").isPresent()
                    ? option.path("id").equals(given.at("id").value())
                    : option.path("name").equals(given.at("name").value());
            if (same) {
                return (ObjectNode) option;
            }
        }
        return null;
    }

    static String name(Given given) {
        String name = given.text(LONGEST_NAME);
        if (name.isBlank()) {
            throw given.fault("should not be empty");
        }
        if (name.contains(",")) {
            throw Refused.invalid("Invalid select option, commas not allowed: " + name);
        }
        return name;
    }

    private static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The option that is meant, or null. */
    static @Nullable ObjectNode find(JsonNode config, String key, String wanted) {
        for (JsonNode option : config.path("options")) {
            if (option.path(key).asString().equals(wanted)) {
                return (ObjectNode) option;
            }
        }
        return null;
    }

    /** Adds an option as Notion does when a row names one that is not there. */
    static ObjectNode add(ObjectNode config, String name) {
        ObjectNode option = Json.object()
                .put("id", idOf(name))
                .put("name", name)
                .put("color", "default")
                .putNull("description");
        ((ArrayNode) config.path("options")).add(option);
        return option;
    }

    /** Options with their groups; without any the three that Notion makes. New ones land in the first group. */
    static ObjectNode status(Given config, @Nullable JsonNode before) {
        ObjectNode read = Json.object();
        ArrayNode options = options(config.at("options"), before);
        boolean usual = options.isEmpty();
        if (usual) {
            List.of("Not started", "In progress", "Done")
                    .forEach(name -> options.add(Json.object()
                            .put("id", idOf(name))
                            .put("name", name)
                            .put(
                                    "color",
                                    GROUP_COLORS
                                            .get(List.of("Not started", "In progress", "Done")
                                                    .indexOf(name))
                                            .replace("gray", "default"))
                            .putNull("description")));
        }
        read.set("options", options);
        read.set("groups", groups(options, usual, config.at("groups"), before));
        return read;
    }

    private static ArrayNode groups(ArrayNode options, boolean usual, Given given, @Nullable JsonNode before) {
        ArrayNode groups = Json.array();
        for (int i = 0; i < GROUPS.size(); i++) {
            groups.add(Json.object()
                    .put("id", idOf("group " + i))
                    .put("name", GROUPS.get(i))
                    .put("color", GROUP_COLORS.get(i)));
        }
        List<ArrayNode> ids = List.of(
                ((ObjectNode) groups.get(0)).putArray("option_ids"),
                ((ObjectNode) groups.get(1)).putArray("option_ids"),
                ((ObjectNode) groups.get(2)).putArray("option_ids"));
        for (int i = 0; i < options.size(); i++) {
            String id = options.get(i).path("id").asString();
            int group = usual ? i : groupOf(options.get(i), given, before);
            ids.get(group).add(id);
        }
        return groups;
    }

    private static int groupOf(JsonNode option, Given given, @Nullable JsonNode before) {
        int named = given.isPresent() ? place(given.value(), option) : -1;
        int had = before == null ? -1 : place(before.path("groups"), option);
        return named >= 0 ? named : Math.max(had, 0);
    }

    /** The place of the group that holds an option by its id or name. */
    static int place(JsonNode groups, JsonNode option) {
        for (int i = 0; i < Math.min(groups.size(), GROUPS.size()); i++) {
            for (JsonNode id : groups.get(i).path("option_ids")) {
                if (id.equals(option.path("id")) || id.equals(option.path("name"))) {
                    return i;
                }
            }
        }
        return -1;
    }
}
