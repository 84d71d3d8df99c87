package dev.madang.cli.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A todo as a plan shows it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlannedTodo(
        String id, String task, String tool, @Nullable List<String> dependsOn) {

    public PlannedTodo {
        task = Clean.line(task);
        tool = Clean.line(tool);
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    }

    /** The ids of the todos whose results it needs. */
    @Override
    public List<String> dependsOn() {
        return dependsOn == null ? List.of() : dependsOn;
    }
}
