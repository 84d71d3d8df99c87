package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a plan is likely to be done, from what its tools took on this server before; of a new tool, from its declaration. */
@Component
public class SessionEstimates {

    private final ToolCatalogue catalogue;
    private final ToolDurationStore durations;
    private final Clock clock;

    SessionEstimates(ToolCatalogue catalogue, ToolDurationStore durations, Clock clock) {
        this.catalogue = catalogue;
        this.durations = durations;
        this.clock = clock;
    }

    /** The end of the longest chain of todos that are still to be done, as if each started as soon as it may. */
    public Instant end(Plan plan, Map<String, Step> steps) {
        Map<String, Duration> measured =
                durations.medians(plan.todos().stream().map(Todo::tool).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return now.plus(Estimates.longestChain(
                plan.todos(),
                todo -> left(
                        Objects.requireNonNullElseGet(
                                measured.get(todo.tool()), () -> Estimates.declared(todo, catalogue)),
                        steps.get(todo.id()),
                        now)));
    }

    private static Duration left(Duration usual, @Nullable Step step, Instant now) {
        if (step == null) {
            return usual;
        }
        if (step.state() == StepState.RUNNING && step.startedAt() != null) {
            Duration left = usual.minus(Duration.between(step.startedAt(), now));
            return left.isNegative() ? Duration.ZERO : left;
        }
        return step.state().ended() ? Duration.ZERO : usual;
    }
}
