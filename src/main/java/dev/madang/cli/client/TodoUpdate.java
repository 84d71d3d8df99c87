package dev.madang.cli.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How a todo stands now.
 *
 * @param status in_progress, completed, failed, or pending when it will be tried again
 * @param progress percent
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TodoUpdate(
        String todoId,
        String status,
        int progress,
        @Nullable ApiError error) {

    /** Why it failed; empty where it did not. */
    public String reason() {
        return error == null ? "" : error.message();
    }
}
