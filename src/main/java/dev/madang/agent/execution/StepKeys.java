package dev.madang.agent.execution;

import dev.madang.runs.NewStep;
import dev.madang.runs.Step;
import java.time.Duration;
import java.util.List;

/** The steps of a session's run: one per layer, and one per todo under the todo's id. */
final class StepKeys {

    static final String COGNITIVE = "cognitive";
    static final String CLARIFIED = "clarified";
    static final String PLANNING = "planning";
    static final String RESPONSE = "response";
    static final String TODO = "todo";

    private static final Duration LAYER_TIMEOUT = Duration.ofMinutes(2);
    private static final int LAYER_ATTEMPTS = 3;

    private StepKeys() {}

    static NewStep layer(String key) {
        return new NewStep(key, key, 10, List.of(), "{}", LAYER_ATTEMPTS, LAYER_TIMEOUT);
    }

    /** The cognitive layer once more, with what a person answered; its input is an object with {@code answer}. */
    static NewStep clarified(String input) {
        return new NewStep(CLARIFIED, COGNITIVE, 10, List.of(), input, LAYER_ATTEMPTS, LAYER_TIMEOUT);
    }

    static boolean isClarified(Step step) {
        return step.key().equals(CLARIFIED);
    }

    static boolean isTodo(Step step) {
        return step.plan().kind().equals(TODO);
    }
}
