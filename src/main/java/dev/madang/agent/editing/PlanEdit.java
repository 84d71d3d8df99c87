package dev.madang.agent.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One change that a person wants in a plan (contract section 4.3). */
public sealed interface PlanEdit {

    /**
     * A further todo.
     *
     * @param id the id that it shall have; later edits of the same change may name it
     * @param task what it is called, for people
     * @param tool the name of an active tool, or null to have it chosen by the task
     * @param toolParams an object
     * @param priority 0 to 10, or null for that of the todo it follows, else 5
     * @param insertAfter the todo that it follows and needs, or null for the end of the plan
     * @param dependsOn what it needs beside that, or null to leave it to {@code insertAfter}
     */
    record AddTodo(
            String id,
            String task,
            @Nullable String description,
            @Nullable String tool,
            JsonNode toolParams,
            @Nullable Integer priority,
            @Nullable String insertAfter,
            @Nullable List<String> dependsOn)
            implements PlanEdit {}

    /** Takes a todo out; its dependants inherit what it needed. */
    record RemoveTodo(String todoId) implements PlanEdit {}

    /**
     * Other values for what a todo is; null leaves a value as it is.
     *
     * @param toolParams an object whose members replace those of the same name; a JSON null takes one away
     * @param priority 0 to 10
     * @param dependsOn the whole new list
     */
    record UpdateTodo(
            String todoId,
            @Nullable String task,
            @Nullable String description,
            @Nullable String tool,
            @Nullable JsonNode toolParams,
            @Nullable Integer priority,
            @Nullable List<String> dependsOn)
            implements PlanEdit {

        /** Changes the priority alone. */
        public static UpdateTodo priority(String todoId, int priority) {
            return new UpdateTodo(todoId, null, null, null, null, priority, null);
        }
    }

    /** Puts todos into another order; those that are not named stay behind the named ones, in their order. */
    record Reorder(List<String> order) implements PlanEdit {}
}
