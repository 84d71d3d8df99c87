package dev.madang.runs;

import java.time.Duration;
import java.util.List;

/**
 * What a step is asked to do.
 *
 * @param key unique in the run
 * @param kind tells the run's kind what to do
 * @param priority higher ones start first; ties go to the older step
 * @param dependsOn keys of steps that have to be completed before
 * @param input a JSON document
 * @param maxAttempts how often it may be started in all, at least 1
 * @param timeout how long one attempt may take
 */
public record NewStep(
        String key,
        String kind,
        int priority,
        List<String> dependsOn,
        String input,
        int maxAttempts,
        Duration timeout) {

    public NewStep {
        dependsOn = List.copyOf(dependsOn);
        if (maxAttempts < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("step " + key + " could never run");
        }
    }

    public static NewStep of(String key, String kind, String input) {
        return new NewStep(key, kind, 5, List.of(), input, 4, Duration.ofMinutes(5));
    }
}
