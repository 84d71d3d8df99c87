package dev.madang.cli.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A plan to look at and to decide about. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ProposedPlan(
        @JsonAlias("plan_id") String id,
        List<PlannedTodo> todos,
        int estimatedDurationSec,
        @Nullable List<String> notes) {

    public ProposedPlan {
        todos = List.copyOf(todos);
        notes = Clean.lines(notes);
    }

    /** What the planner has to say about it. */
    @Override
    public List<String> notes() {
        return notes == null ? List.of() : notes;
    }
}
