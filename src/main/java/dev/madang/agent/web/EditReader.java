package dev.madang.agent.web;

import dev.madang.agent.editing.PlanEdit;
import dev.madang.edge.SoundText;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one edit; what it does not know it refuses, so that nothing is left out in silence. */
final class EditReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> OF_UPDATE =
            Set.of("task", "description", "tool", "tool_params", "priority", "depends_on");
    private static final Set<String> OF_ADD =
            Set.of("task", "description", "tool", "tool_params", "priority", "depends_on", "insert_after");

    private final String place;
    private final JsonNode params;

    private EditReader(String place, @Nullable JsonNode params) {
        this.place = place + ".params";
        this.params = params == null ? JSON.createObjectNode() : params;
    }

    static PlanEdit read(String place, EditRequest.@Nullable Edit edit) {
        String action = edit == null ? null : edit.action();
        if (edit == null || action == null) {
            throw violation(place + ".action", Rule.MISSING);
        }
        EditReader params = new EditReader(place, edit.params());
        return switch (action) {
            case "add_todo" -> params.known(OF_ADD).add();
            case "remove_todo" -> new PlanEdit.RemoveTodo(todo(place, edit));
            case "update_todo" -> params.known(OF_UPDATE).update(todo(place, edit));
            case "reorder" ->
                new PlanEdit.Reorder(
                        Optional.ofNullable(params.known(Set.of("order")).list("order"))
                                .orElseThrow(() -> violation(place + ".params.order", Rule.MISSING)));
            default ->
                throw new Violation(
                                Place.BODY,
                                place + ".action",
                                Rule.FORMAT,
                                Map.of("expected", "add_todo, remove_todo, update_todo, reorder"))
                        .failure();
        };
    }

    /** The values of an {@code update_todo} that stands elsewhere. */
    static PlanEdit.UpdateTodo update(String place, String todo, @Nullable JsonNode params) {
        return new EditReader(place, params).known(OF_UPDATE).update(todo);
    }

    private PlanEdit.AddTodo add() {
        return new PlanEdit.AddTodo(
                Ids.next("todo_"),
                Optional.ofNullable(text("task")).orElseThrow(() -> violation(place + ".task", Rule.MISSING)),
                text("description"),
                text("tool"),
                Objects.requireNonNullElseGet(object("tool_params"), JSON::createObjectNode),
                integer("priority"),
                text("insert_after"),
                list("depends_on"));
    }

    private PlanEdit.UpdateTodo update(String todo) {
        if (params.isEmpty()) {
            throw violation(place, Rule.EMPTY);
        }
        return new PlanEdit.UpdateTodo(
                todo,
                text("task"),
                text("description"),
                text("tool"),
                object("tool_params"),
                integer("priority"),
                list("depends_on"));
    }

    private EditReader known(Set<String> names) {
        if (!params.isObject()) {
            throw violation(place, Rule.WRONG_TYPE);
        }
        params.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw violation(place + "." + name, Rule.UNKNOWN);
                });
        return this;
    }

    private static String todo(String place, EditRequest.Edit edit) {
        if (edit.todoId() == null) {
            throw violation(place + ".todo_id", Rule.MISSING);
        }
        return edit.todoId();
    }

    private @Nullable String text(String name) {
        JsonNode value = given(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw violation(place + "." + name, Rule.WRONG_TYPE);
        }
        if (!SoundText.isSound(value.asString())) {
            throw violation(place + "." + name, Rule.UNSOUND);
        }
        return value.asString();
    }

    private @Nullable JsonNode object(String name) {
        JsonNode value = given(name);
        if (value != null && !value.isObject()) {
            throw violation(place + "." + name, Rule.WRONG_TYPE);
        }
        return value;
    }

    private @Nullable Integer integer(String name) {
        JsonNode value = given(name);
        if (value != null && !value.canConvertToInt()) {
            throw violation(place + "." + name, Rule.WRONG_TYPE);
        }
        return value == null ? null : value.asInt();
    }

    private @Nullable List<String> list(String name) {
        JsonNode value = given(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray() || !value.values().stream().allMatch(JsonNode::isString)) {
            throw violation(place + "." + name, Rule.WRONG_TYPE);
        }
        return value.values().stream().map(JsonNode::asString).toList();
    }

    private @Nullable JsonNode given(String name) {
        JsonNode value = params.path(name);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private static RuntimeException violation(String path, Rule rule) {
        return new Violation(Place.BODY, path, rule).failure();
    }
}
