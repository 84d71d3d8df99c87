package dev.madang.runner.web;

import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /run}. {@code connector}, {@code prompt} and {@code workDir} are the contract's, the others additions.
 *
 * @param timeoutSeconds how long the process may take
 * @param env additional variables of its environment, of those that the configuration allows
 */
public record RunRequest(
        @Nullable String connector,
        @Nullable String prompt,
        @Nullable String workDir,
        @Nullable String model,
        @Nullable String resume,
        @Nullable Integer timeoutSeconds,
        @Nullable Map<String, @Nullable String> env) {

    String requireConnector() {
        return required("connector", connector);
    }

    String requirePrompt() {
        return required("prompt", prompt);
    }

    /** A name, or nothing where it was left out or is blank. */
    static @Nullable String given(@Nullable String name) {
        return name == null || name.isBlank() ? null : name;
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw new Violation(Place.BODY, field, Rule.MISSING).failure();
        }
        if (value.isBlank()) {
            throw new Violation(Place.BODY, field, Rule.EMPTY).failure();
        }
        return value;
    }
}
