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
record RunRequest(
        @Nullable String connector,
        @Nullable String prompt,
        @Nullable String workDir,
        @Nullable String model,
        @Nullable String resume,
        @Nullable Integer timeoutSeconds,
        @Nullable Map<String, @Nullable String> env) {

    private static final int LONGEST_NAME = 200;

    String requireConnector() {
        return required("connector", connector);
    }

    String requirePrompt() {
        return required("prompt", prompt);
    }

    @Nullable
    String checkedModel() {
        return name("model", model);
    }

    @Nullable
    String checkedResume() {
        return name("resume", resume);
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

    /** Becomes the value of an option: it must not look like one itself, nor hide a second line. */
    private static @Nullable String name(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_NAME) {
            throw new Violation(Place.BODY, field, Rule.TOO_LONG, Map.of("max", LONGEST_NAME)).failure();
        }
        if (value.startsWith("-") || value.chars().anyMatch(Character::isISOControl)) {
            throw new Violation(Place.BODY, field, Rule.FORMAT, Map.of("expected", "a name")).failure();
        }
        return value;
    }
}
