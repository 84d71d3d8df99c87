package dev.madang.agent.editing.language;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.catalogue.ToolParameter;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.language.Interpretation.Reason;
import dev.madang.agent.planning.Todo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds edits, whoever read them, against the plan and the tools: they may only name what there is and what is allowed. */
final class EditCheck {

    private static final int LONGEST_TASK = 200;

    private final ToolCatalogue catalogue;
    private final Map<String, String> tools = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    EditCheck(ToolCatalogue catalogue, List<PlannedTodo> plan) {
        this.catalogue = catalogue;
        for (PlannedTodo planned : plan) {
            Todo todo = planned.todo();
            tools.put(todo.id(), todo.tool());
            if (!planned.open()) {
                started.add(todo.id());
            }
        }
    }

    /** What is wrong first, with no quote; empty when nothing is. */
    Optional<Misunderstood> fault(List<PlanEdit> edits) {
        try {
            edits.forEach(this::check);
            require(!tools.isEmpty(), Reason.EMPTIES_PLAN, "");
            return Optional.empty();
        } catch (Misunderstood fault) {
            return Optional.of(fault);
        }
    }

    private void check(PlanEdit edit) {
        switch (edit) {
            case PlanEdit.AddTodo add -> added(add);
            case PlanEdit.RemoveTodo remove -> {
                open(remove.todoId());
                tools.remove(remove.todoId());
            }
            case PlanEdit.UpdateTodo update -> updated(update);
            case PlanEdit.Reorder reorder -> {
                reorder.order().forEach(this::there);
                boolean distinct =
                        Set.copyOf(reorder.order()).size() == reorder.order().size();
                require(distinct && !reorder.order().isEmpty(), Reason.NOT_UNDERSTOOD, "");
            }
        }
    }

    private void added(PlanEdit.AddTodo add) {
        String tool = add.tool() == null ? "" : add.tool();
        ToolDeclaration declared = active(tool);
        task(add.task());
        priority(add.priority());
        params(declared, add.toolParams());
        require(!tools.containsKey(add.id()), Reason.NOT_UNDERSTOOD, add.id());
        if (add.insertAfter() != null) {
            there(add.insertAfter());
        }
        needs(add.id(), add.dependsOn());
        tools.put(add.id(), tool);
    }

    private void updated(PlanEdit.UpdateTodo update) {
        open(update.todoId());
        String tool = update.tool() == null ? tools.getOrDefault(update.todoId(), "") : update.tool();
        if (update.tool() != null) {
            active(tool);
            tools.put(update.todoId(), tool);
        }
        if (update.task() != null) {
            task(update.task());
        }
        priority(update.priority());
        if (update.toolParams() != null) {
            params(catalogue.require(tool), update.toolParams());
        }
        needs(update.todoId(), update.dependsOn());
    }

    private void needs(String id, @Nullable List<String> needs) {
        if (needs != null) {
            needs.forEach(this::there);
            require(!needs.contains(id), Reason.NOT_UNDERSTOOD, id);
        }
    }

    private void there(String id) {
        require(tools.containsKey(id), Reason.UNKNOWN_TODO, id);
    }

    private void open(String id) {
        there(id);
        require(!started.contains(id), Reason.ALREADY_STARTED, id);
    }

    private ToolDeclaration active(String tool) {
        ToolDeclaration declared = catalogue.find(tool).orElseThrow(() -> new Misunderstood(Reason.UNKNOWN_TOOL, tool));
        require(catalogue.isActive(tool), Reason.TOOL_NOT_ACTIVE, tool);
        return declared;
    }

    private static void task(String task) {
        require(!task.isBlank() && task.length() <= LONGEST_TASK, Reason.NOT_UNDERSTOOD, "task");
    }

    private static void priority(@Nullable Integer priority) {
        boolean inRange = priority == null || (priority >= 0 && priority <= Sketch.HIGHEST);
        if (!inRange) {
            throw new Misunderstood(Reason.VALUE_NOT_ALLOWED, "priority", String.valueOf(priority), "0–10");
        }
    }

    private static void params(ToolDeclaration tool, JsonNode params) {
        require(params.isObject(), Reason.NOT_UNDERSTOOD, tool.name());
        params.propertyStream().filter(param -> !param.getValue().isNull()).forEach(param -> {
            ToolParameter declared = tool.parameters().stream()
                    .filter(parameter -> parameter.name().equals(param.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new Misunderstood(Reason.UNKNOWN_PARAMETER, tool.name(), param.getKey()));
            if (!fits(declared, param.getValue())) {
                throw new Misunderstood(
                        Reason.VALUE_NOT_ALLOWED,
                        declared.name(),
                        param.getValue().toString(),
                        Settings.range(declared));
            }
        });
    }

    private static boolean fits(ToolParameter declared, JsonNode value) {
        List<String> allowed = declared.allowed();
        return switch (declared.type()) {
            case "integer" -> value.isIntegralNumber() && within(declared, value);
            case "float" -> value.isNumber() && within(declared, value);
            case "boolean" -> value.isBoolean();
            case "array" ->
                value.isArray()
                        && !value.isEmpty()
                        && (allowed == null
                                || value.valueStream().allMatch(item -> allowed.contains(item.asString(""))));
            case "object" -> value.isObject();
            default -> value.isString() && (allowed == null || allowed.contains(value.asString()));
        };
    }

    private static boolean within(ToolParameter declared, JsonNode value) {
        return (declared.minimum() == null || value.asDouble() >= declared.minimum())
                && (declared.maximum() == null || value.asDouble() <= declared.maximum());
    }

    private static void require(boolean condition, Reason reason, String about) {
        if (!condition) {
            throw about.isEmpty() ? new Misunderstood(reason) : new Misunderstood(reason, about);
        }
    }
}
