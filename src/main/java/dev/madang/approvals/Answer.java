package dev.madang.approvals;

import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param action one of the question's options ({@code approve}, {@code reject}, {@code skip}, {@code answer}, {@code cancel})
 * @param value what was entered, where the question asks for a value
 * @param comment what the decider added in their own words
 */
public record Answer(
        String action, @Nullable String value, @Nullable String comment) {

    public static Answer of(String action) {
        return new Answer(action, null, null);
    }
}
