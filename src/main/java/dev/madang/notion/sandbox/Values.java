package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Schema.Property;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the value that a request gives to a property; what is kept is what an answer shows under the property's type. */
final class Values {

    private static final Set<String> READ_ONLY = Set.of(
            "formula",
            "rollup",
            "unique_id",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
            "button",
            "location",
            "last_visited_time");
    private static final int LONGEST_FILE_NAME = 100;

    private Values() {}

    /**
     * What a property is to have from now on; one that names a new option gets it.
     *
     * @param value what stands under the name of the property
     */
    static JsonNode read(Property property, Given value, Workspace workspace) {
        String type = property.type();
        if (READ_ONLY.contains(type)) {
            throw Refused.invalid(property.name() + " is a property of type " + type + ", which cannot be written.");
        }
        Given given = inside(property, value);
        if (given.isNull() && !type.equals("checkbox")) {
            return Json.orNull(empty(type));
        }
        return switch (type) {
            case "title", "rich_text" -> RichText.read(given);
            case "number" -> number(given);
            case "select" -> option(property, given);
            case "status" -> status(property, given);
            case "multi_select" -> options(property, given);
            case "date" -> Dates.read(given);
            case "checkbox" -> Json.object().put("v", given.flag()).path("v");
            case "url" -> text(given, Limits.URL);
            case "email", "phone_number" -> text(given, Limits.CONTACT);
            case "people" -> people(given, workspace);
            case "files" -> files(given);
            case "relation" -> relation(given, workspace);
            default -> given.object().value().deepCopy();
        };
    }

    private static Given inside(Property property, Given value) {
        // A bare null clears it, whatever it is.
        if (value.isNull()) {
            return value;
        }
        value.object();
        String type = property.type();
        if (!value.at(type).isDefined()) {
            throw Refused.invalid(property.name() + " is expected to be " + type + ".");
        }
        return value.at(type);
    }

    /** What a property has that was never written. */
    static @Nullable JsonNode empty(String type) {
        return switch (type) {
            case "title", "rich_text", "multi_select", "people", "files", "relation" -> Json.array();
            case "checkbox" -> Json.object().put("v", false).path("v");
            default -> null;
        };
    }

    private static JsonNode number(Given given) {
        double number = given.number();
        if (!Double.isFinite(number)) {
            throw given.fault("should be a finite number");
        }
        return given.value();
    }

    private static JsonNode text(Given given, int most) {
        String text = given.text(most);
        return text.isEmpty() ? Json.orNull(null) : given.value();
    }

    private static ObjectNode option(Property property, Given given) {
        given.object();
        if (given.at("id").isPresent()) {
            ObjectNode option =
                    Options.find(property.config(), "id", given.at("id").text());
            if (option != null) {
                return shown(option);
            }
            if (!given.at("name").isPresent()) {
                throw given.at("id").fault("should be the id of an option");
            }
        }
        String name = Options.name(given.at("name"));
        ObjectNode option = Options.find(property.config(), "name", name);
        return shown(option == null ? Options.add(property.config(), name) : option);
    }

    private static ObjectNode status(Property property, Given given) {
        given.object();
        String key = given.at("id").isPresent() ? "id" : "name";
        String wanted = given.at(key).text();
        ObjectNode option = Options.find(property.config(), key, wanted);
        if (option == null) {
            throw Refused.invalid("Invalid status option. Status option \"" + wanted + "\" does not exist.");
        }
        return shown(option);
    }

    private static ObjectNode shown(ObjectNode option) {
        ObjectNode shown = option.deepCopy();
        shown.remove("description");
        return shown;
    }

    private static ArrayNode options(Property property, Given given) {
        ArrayNode options = Json.array();
        Set<String> seen = new LinkedHashSet<>();
        given.list(Limits.VALUES).forEach(one -> {
            ObjectNode option = option(property, one);
            if (seen.add(option.path("id").asString())) {
                options.add(option);
            }
        });
        return options;
    }

    private static ArrayNode people(Given given, Workspace workspace) {
        ArrayNode people = Json.array();
        for (Given person : given.list(Limits.VALUES)) {
            UUID id = person.at("id").uuid();
            if (!id.equals(workspace.person()) && !id.equals(workspace.bot())) {
                throw Refused.invalid("Could not find user with ID: " + id + ".");
            }
            people.add(Json.user(id));
        }
        return people;
    }

    private static ArrayNode files(Given given) {
        ArrayNode files = Json.array();
        for (Given file : given.list(Limits.VALUES)) {
            ObjectNode read = Json.object().put("name", file.at("name").text(LONGEST_FILE_NAME));
            Media.file(file).properties().forEach(field -> read.set(field.getKey(), field.getValue()));
            files.add(read);
        }
        return files;
    }

    private static ArrayNode relation(Given given, Workspace workspace) {
        ArrayNode pages = Json.array();
        Set<UUID> ids = new LinkedHashSet<>();
        given.list(Limits.VALUES).forEach(page -> ids.add(page.at("id").id(workspace)));
        ids.forEach(id -> pages.add(Json.object().put("id", id.toString())));
        return pages;
    }
}
