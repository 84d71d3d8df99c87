package dev.madang.agent.web;

import dev.madang.agent.execution.Words;
import dev.madang.agent.session.Session;
import dev.madang.runs.RunPictures;
import dev.madang.runs.Wait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers why a session does not move; of one that moves or has ended it says nothing. */
@Component
class Waiting {

    private final RunPictures pictures;

    Waiting(RunPictures pictures) {
        this.pictures = pictures;
    }

    @Nullable
    WaitView of(Session session) {
        Wait wait = pictures.of(session.run()).why();
        return wait == null ? null : view(wait, session.asked().language());
    }

    private static WaitView view(Wait wait, String language) {
        return switch (wait) {
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
