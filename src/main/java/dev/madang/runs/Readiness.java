package dev.madang.runs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which steps of a run may start: pending ones whose dependencies are all completed or skipped, the highest priority first. */
final class Readiness {

    private static final Comparator<Step> ORDER =
            Comparator.comparingInt((Step step) -> -step.plan().priority()).thenComparingInt(Step::place);

    private Readiness() {}

    /** Those that may start now, in the order in which they should. */
    static List<Step> ready(RunTurn turn) {
        return free(turn)
                .filter(step -> !startable(step, turn.now()).isAfter(turn.now()))
                .sorted(ORDER)
                .toList();
    }

    /** When the next of them may start; empty when none may without something else happening first. */
    static Optional<Instant> earliest(RunTurn turn) {
        return free(turn).map(step -> startable(step, turn.now())).min(Comparator.naturalOrder());
    }

    /** When a drive could do something; empty while only people or other nodes can. */
    static Optional<Instant> wanted(RunTurn turn) {
        return switch (turn.run().state()) {
            case RUNNING, WAITING -> earliest(turn).or(() -> isIdle(turn) ? Optional.of(turn.now()) : Optional.empty());
            case PAUSED, CANCELLING, COMPLETED, FAILED, CANCELLED -> Optional.empty();
        };
    }

    /** Whether nothing can happen any more unless the kind decides what does. */
    static boolean isIdle(RunTurn turn) {
        return turn.run().progress().questions() == 0
                && earliest(turn).isEmpty()
                && turn.steps().stream()
                        .noneMatch(step -> step.state() == StepState.RUNNING || step.state() == StepState.WAITING);
    }

    static boolean anyRunning(RunTurn turn) {
        return turn.steps().stream().anyMatch(step -> step.state() == StepState.RUNNING);
    }

    private static Stream<Step> free(RunTurn turn) {
        return turn.steps().stream()
                .filter(step -> step.state() == StepState.PENDING)
                .filter(step -> step.dependsOn().stream().allMatch(key -> met(turn, key)));
    }

    private static boolean met(RunTurn turn, String key) {
        return turn.has(key) && turn.step(key).state().satisfies();
    }

    private static Instant startable(Step step, Instant now) {
        Instant notBefore = step.notBefore();
        return notBefore == null ? now : notBefore;
    }
}
