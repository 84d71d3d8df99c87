package dev.madang.agent.web;

import dev.madang.agent.execution.Modification;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The optional body of a resume (dream-agent 3.4, facts 3): {@code skip_todo}, {@code retry_todo}, {@code update_todo}. */
record ResumeRequest(@Nullable List<Change> modifications) {

    private static final int MOST = 50;

    /** One modification; {@code params} are the new values of an update, or {@code reason} of a skip. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Change(
            @Nullable String action,
            @Nullable String todoId,
            @Nullable JsonNode params) {}

    static List<Modification> of(@Nullable ResumeRequest body) {
        if (body == null || body.modifications() == null) {
            return List.of();
        }
        if (body.modifications().size() > MOST) {
            throw new Violation(Place.BODY, "modifications", Rule.TOO_LONG, Map.of("max", MOST)).failure();
        }
        List<Modification> read = new ArrayList<>();
        for (int number = 0; number < body.modifications().size(); number++) {
            read.add(read("modifications[" + number + "]", body.modifications().get(number)));
        }
        return read;
    }

    private static Modification read(String place, @Nullable Change change) {
        String action = change == null ? null : change.action();
        String todo = change == null ? null : change.todoId();
        if (change == null || action == null || todo == null) {
            String missing = action == null ? ".action" : ".todo_id";
            throw new Violation(Place.BODY, place + missing, Rule.MISSING).failure();
        }
        JsonNode params = change.params();
        return switch (action) {
            case "skip_todo" ->
                new Modification.Skip(
                        todo,
                        params == null || !params.path("reason").isString()
                                ? null
                                : params.path("reason").asString());
            case "retry_todo" -> new Modification.Retry(todo);
            case "update_todo" -> new Modification.Update(EditReader.update(place, todo, params));
            default ->
                throw new Violation(
                                Place.BODY,
                                place + ".action",
                                Rule.FORMAT,
                                Map.of("expected", "skip_todo, retry_todo, update_todo"))
                        .failure();
        };
    }
}
