package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Why nothing moves.
 *
 * @param reason {@code person}, {@code slot}, {@code turn}, {@code retry}, {@code todos}, {@code stopping} or {@code paused}
 * @param message the same in a sentence, in the session's language
 * @param requestId the question that a person has to answer
 * @param until when something happens by itself
 * @param todos the todos that it is about
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitView(
        String reason,
        String message,
        @Nullable String requestId,
        @Nullable String until,
        @Nullable List<String> todos) {}
