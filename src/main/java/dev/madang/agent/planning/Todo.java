package dev.madang.agent.planning;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One todo of a plan: what it is, not how it stands.
 *
 * @param id {@code todo_} and 12 base32 characters
 * @param tool the name of an active tool
 * @param toolParams an object
 * @param priority 0 to 10, higher first
 * @param dependsOn ids of todos of the same plan
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Todo(
        String id,
        String task,
        String description,
        String tool,
        JsonNode toolParams,
        int priority,
        List<String> dependsOn) {

    public Todo {
        dependsOn = List.copyOf(dependsOn);
    }

    public Todo needing(List<String> others) {
        return new Todo(id, task, description, tool, toolParams, priority, others);
    }

    public Todo withParams(JsonNode params) {
        return new Todo(id, task, description, tool, params, priority, dependsOn);
    }
}
