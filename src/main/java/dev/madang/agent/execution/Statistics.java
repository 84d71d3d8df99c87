package dev.madang.agent.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.session.Session;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a session's turn (dream-agent 2.1; {@code failed} and {@code cost_usd} are additions).
 *
 * @param executionTimeMs from the start of the turn to its end, or until now
 */
public record Statistics(
        @JsonProperty("total_todos") int totalTodos,
        @JsonProperty("completed_todos") int completedTodos,
        @JsonProperty("failed_todos") int failedTodos,
        @JsonProperty("execution_time_ms") long executionTimeMs,
        @JsonProperty("tokens_used") long tokensUsed,
        @JsonProperty("cost_usd") BigDecimal costUsd) {

    private static final int MICRO_DIGITS = 6;

    /** Counts what stands now. */
    public static Statistics of(Session session, List<Step> steps, Optional<Plan> plan, Instant now) {
        List<Step> todos = steps.stream().filter(StepKeys::isTodo).toList();
        Instant started = session.times().startedAt();
        Instant ended = session.times().completedAt();
        return new Statistics(
                plan.map(Plan::todos).map(List::size).orElse(0),
                count(todos, StepState.COMPLETED),
                count(todos, StepState.FAILED),
                started == null
                        ? 0
                        : Duration.between(started, ended == null ? now : ended).toMillis(),
                session.found().tokensUsed(),
                BigDecimal.valueOf(session.found().costMicros(), MICRO_DIGITS).stripTrailingZeros());
    }

    private static int count(List<Step> steps, StepState state) {
        return (int) steps.stream().filter(step -> step.state() == state).count();
    }
}
