package dev.madang.agent.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the planner proposes, before it is checked.
 *
 * @param notes what the user should know about the proposal
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Draft(List<Item> todos, List<String> notes) {

    public Draft {
        todos = List.copyOf(todos);
        notes = List.copyOf(notes);
    }

    /**
     * A proposed todo.
     *
     * @param ref a name for it within the draft
     * @param dependsOn refs of other items
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Item(
            String ref,
            String task,
            @Nullable String description,
            String tool,
            @Nullable JsonNode params,
            int priority,
            List<String> dependsOn) {}
}
