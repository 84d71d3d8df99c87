package dev.madang.agent.editing.language;

import dev.madang.agent.editing.PlanEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what edits do, in our words whoever read them. */
final class Descriptions {

    private final String language;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> priorities = new HashMap<>();
    private final Map<String, List<String>> needs = new HashMap<>();

    Descriptions(String language, List<PlannedTodo> plan) {
        this.language = language;
        for (PlannedTodo planned : plan) {
            names.put(planned.todo().id(), planned.todo().task());
            priorities.put(planned.todo().id(), planned.todo().priority());
            needs.put(planned.todo().id(), planned.todo().dependsOn());
        }
    }

    /** The description of the next edit; they are described in their order. */
    String of(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.AddTodo add -> added(add);
            case PlanEdit.RemoveTodo remove -> say("edit.remove", name(remove.todoId()));
            case PlanEdit.UpdateTodo update -> updated(update);
            case PlanEdit.Reorder reorder ->
                say("edit.order", reorder.order().stream().map(this::name).collect(Collectors.joining(" → ")));
        };
    }

    private String added(PlanEdit.AddTodo add) {
        names.put(add.id(), add.task());
        String said = add.insertAfter() == null
                ? say("edit.add.end", add.task())
                : say("edit.add.after", add.task(), name(add.insertAfter()));
        List<String> more = new ArrayList<>(values(add.toolParams()));
        if (add.priority() != null) {
            more.add(say("value", say("param.priority"), add.priority().toString()));
        }
        return more.isEmpty() ? said : said + " (" + String.join(", ", more) + ")";
    }

    private String updated(PlanEdit.UpdateTodo update) {
        List<String> said = new ArrayList<>();
        String name = name(update.todoId());
        List<String> values = update.toolParams() == null ? List.of() : values(update.toolParams());
        if (update.tool() != null) {
            String task = update.task() == null ? say("tool." + update.tool()) : update.task();
            String with = values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
            said.add(say("edit.exchange", name, task) + with);
            names.put(update.todoId(), task);
        } else {
            if (update.task() != null) {
                said.add(say("edit.rename", name, update.task()));
                names.put(update.todoId(), update.task());
            }
            if (!values.isEmpty()) {
                said.add(say("edit.set", name, String.join(", ", values)));
            }
        }
        if (update.priority() != null) {
            int before = Objects.requireNonNullElse(priorities.get(update.todoId()), 5);
            said.add(say(
                    "edit.priority",
                    name,
                    String.valueOf(before),
                    update.priority().toString()));
        }
        if (update.dependsOn() != null) {
            needs(said, update.todoId(), name, update.dependsOn());
        }
        return said.isEmpty() ? say("edit.set", name, "–") : String.join("; ", said);
    }

    private void needs(List<String> said, String id, String name, List<String> now) {
        List<String> before = Objects.requireNonNullElse(needs.get(id), List.of());
        String more = names(now.stream().filter(need -> !before.contains(need)).toList());
        String less = names(before.stream().filter(need -> !now.contains(need)).toList());
        if (!more.isEmpty()) {
            said.add(say("edit.need.more", name, more));
        }
        if (!less.isEmpty()) {
            said.add(say("edit.need.less", name, less));
        }
        needs.put(id, now);
    }

    private String names(List<String> ids) {
        return ids.stream().map(id -> "'" + name(id) + "'").collect(Collectors.joining(", "));
    }

    private List<String> values(JsonNode params) {
        return params.propertyStream()
                .filter(param -> !param.getValue().isNull())
                .map(param -> say(
                        "value",
                        Wording.or(language, "param." + param.getKey(), param.getKey()),
                        value(param.getValue())))
                .toList();
    }

    private String value(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isBoolean()) {
            return say(value.asBoolean() ? "value.on" : "value.off");
        }
        if (value.isArray()) {
            return value.valueStream().map(this::value).collect(Collectors.joining("·"));
        }
        return value.isString() ? Wording.or(language, "word." + value.asString(), value.asString()) : value.toString();
    }

    private String name(String id) {
        return Objects.requireNonNullElse(names.get(id), id);
    }

    private String say(String key, String... arguments) {
        return Wording.of(language, key, (Object[]) arguments);
    }
}
