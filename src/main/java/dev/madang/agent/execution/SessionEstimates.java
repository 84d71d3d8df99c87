package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Duration> usual = durations.medians();
        Instant now = clock.instant();
        Map<String, Duration> ends = new HashMap<>();
        for (int pass = 0; pass < plan.todos().size(); pass++) {
            for (Todo todo : plan.todos()) {
                Duration begin = todo.dependsOn().stream()
                        .map(needed -> ends.getOrDefault(needed, Duration.ZERO))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
                ends.put(todo.id(), begin.plus(left(usual(todo, usual), steps.get(todo.id()), now)));
            }
        }
        return now.plus(ends.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO));
    }

    private Duration usual(Todo todo, Map<String, Duration> measured) {
        return Optional.ofNullable(measured.get(todo.tool()))
                .or(() -> catalogue
                        .find(todo.tool())
                        .map(ToolDeclaration::estimatedDurationSec)
                        .map(Duration::ofSeconds))
                .orElse(Duration.ZERO);
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
