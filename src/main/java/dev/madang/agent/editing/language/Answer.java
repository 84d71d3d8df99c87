package dev.madang.agent.editing.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.agent.editing.PlanEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What rules or a model answer, before it is checked.
 *
 * @param notUnderstood the parts that no edit stands for
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Answer(List<Draft> edits, List<Rules.Part> notUnderstood) {

    /** The schema of an answer. */
    static final String SCHEMA = """
            {"type":"object","required":["edits","not_understood"],"properties":{
              "edits":{"type":"array","maxItems":60,"items":{"type":"object","required":["action"],"properties":{
                "action":{"enum":["add_todo","remove_todo","update_todo","reorder"]},
                "quote":{"type":"string"},"todo_id":{"type":"string"},"task":{"type":"string"},
                "description":{"type":"string"},"tool":{"type":"string"},"tool_params":{"type":"object"},
                "priority":{"type":"integer","minimum":0,"maximum":10},"insert_after":{"type":"string"},
                "depends_on":{"type":"array","items":{"type":"string"}},
                "order":{"type":"array","items":{"type":"string"}}}}},
              "not_understood":{"type":"array","items":{"type":"object","required":["quote","reason","about"],"properties":{
                "quote":{"type":"string"},
                "reason":{"enum":["NOT_UNDERSTOOD","QUESTION","UNKNOWN_TOOL","TOOL_NOT_ACTIVE","UNKNOWN_TODO","AMBIGUOUS_TODO",
                  "ALREADY_STARTED","UNKNOWN_PARAMETER","VALUE_NOT_ALLOWED","NOTHING_TO_DO","EMPTIES_PLAN"]},
                "about":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    Answer {
        edits = List.copyOf(edits);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /**
     * One edit.
     *
     * @param quote the part of the instruction that asks for it; a language model has to give it
     * @param todoId the todo, or a name for one that is added
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Draft(
            String action,
            @Nullable String quote,
            @Nullable String todoId,
            @Nullable String task,
            @Nullable String description,
            @Nullable String tool,
            @Nullable JsonNode toolParams,
            @Nullable Integer priority,
            @Nullable String insertAfter,
            @Nullable List<String> dependsOn,
            @Nullable List<String> order) {}

    static Answer of(Rules.Reading reading) {
        return new Answer(
                reading.faults().isEmpty()
                        ? reading.edits().stream().map(Answer::draft).toList()
                        : List.of(),
                reading.faults());
    }

    private static Draft draft(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.AddTodo a ->
                new Draft(
                        "add_todo",
                        null,
                        a.id(),
                        a.task(),
                        a.description(),
                        a.tool(),
                        a.toolParams(),
                        a.priority(),
                        a.insertAfter(),
                        a.dependsOn(),
                        null);
            case PlanEdit.RemoveTodo r ->
                new Draft("remove_todo", null, r.todoId(), null, null, null, null, null, null, null, null);
            case PlanEdit.UpdateTodo u ->
                new Draft(
                        "update_todo",
                        null,
                        u.todoId(),
                        u.task(),
                        u.description(),
                        u.tool(),
                        u.toolParams(),
                        u.priority(),
                        null,
                        u.dependsOn(),
                        null);
            case PlanEdit.Reorder o ->
                new Draft("reorder", null, null, null, null, null, null, null, null, null, o.order());
        };
    }

    /** The edits, with ids of their own for the todos that are added. */
    List<PlanEdit> edits(Supplier<String> ids, JsonMapper json) {
        Map<String, String> names = new HashMap<>();
        for (Draft draft : edits) {
            if (draft.action.equals("add_todo")) {
                names.put(draft.todoId == null ? "" : draft.todoId, ids.get());
            }
        }
        return edits.stream().map(draft -> edit(draft, names, json)).toList();
    }

    private static PlanEdit edit(Draft draft, Map<String, String> names, JsonMapper json) {
        String id = id(draft.todoId == null ? "" : draft.todoId, names);
        List<String> dependsOn = ids(draft.dependsOn, names);
        JsonNode params = draft.toolParams;
        return switch (draft.action) {
            case "add_todo" ->
                new PlanEdit.AddTodo(
                        id,
                        draft.task == null ? "" : draft.task,
                        draft.description,
                        draft.tool,
                        params instanceof ObjectNode ? params : json.createObjectNode(),
                        draft.priority,
                        draft.insertAfter == null ? null : id(draft.insertAfter, names),
                        dependsOn);
            case "remove_todo" -> new PlanEdit.RemoveTodo(id);
            case "update_todo" ->
                new PlanEdit.UpdateTodo(
                        id, draft.task, draft.description, draft.tool, params, draft.priority, dependsOn);
            default -> {
                List<String> order = ids(draft.order, names);
                yield new PlanEdit.Reorder(order == null ? List.of() : order);
            }
        };
    }

    private static String id(String name, Map<String, String> names) {
        String given = names.get(name);
        return given == null ? name : given;
    }

    private static @Nullable List<String> ids(@Nullable List<String> some, Map<String, String> names) {
        return some == null ? null : some.stream().map(name -> id(name, names)).toList();
    }
}
