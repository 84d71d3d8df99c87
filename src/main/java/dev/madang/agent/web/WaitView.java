package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.agent.execution.Words;
import dev.madang.runs.Wait;
import java.time.Instant;
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
        @Nullable List<String> todos) {

    /** Why a session waits; of one that moves or has ended there is nothing to say. */
    static @Nullable WaitView of(@Nullable Wait why, String language) {
        return switch (why) {
            case null -> null;
            case Wait.Person(var question) ->
                new WaitView(
                        "person",
                        Words.of(language, "waits.person"),
                        question.id().value(),
                        Wire.time(question.deadline()),
                        null);
            case Wait.Slot ignored -> new WaitView("slot", Words.of(language, "waits.slot"), null, null, null);
            case Wait.Turn(int most) -> new WaitView("turn", Words.of(language, "waits.turn", most), null, null, null);
            case Wait.Retry(String todo, Instant until) ->
                new WaitView("retry", Words.of(language, "waits.retry"), null, Wire.time(until), List.of(todo));
            case Wait.Steps(List<String> keys) ->
                new WaitView("todos", Words.of(language, "waits.todos"), null, null, keys);
            case Wait.Dying(Instant ignored, List<String> keys) ->
                new WaitView("stopping", Words.of(language, "waits.stopping"), null, null, keys);
            case Wait.Paused(List<String> keys) ->
                new WaitView("paused", Words.of(language, "waits.paused"), null, null, keys);
        };
    }
}
