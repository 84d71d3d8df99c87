package dev.madang.console.runs;

import dev.madang.runs.Wait;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why something waits, as a key of the bundles and what belongs into it.
 *
 * @param tone of the note around it
 * @param at the moment that it speaks of, shown after it, or null
 */
public record Sentence(
        String key,
        List<String> parts,
        String tone,
        @Nullable Instant at) {

    private static final Set<String> KNOWN =
            Set.of("plan_review", "approval_request", "input_request", "clarification");

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** In the form in which the bundles want them. */
    public Object[] arguments() {
        return parts.toArray();
    }

    static Sentence of(Wait wait) {
        return switch (wait) {
            case Wait.Person(var question) ->
                new Sentence(
                        "wait.person." + (KNOWN.contains(question.type()) ? question.type() : "other"),
                        List.of(),
                        "warn",
                        question.deadline());
            case Wait.Slot(var kind) -> new Sentence("wait.slot", List.of(), "info", null);
            case Wait.Turn(var most) -> new Sentence("wait.turn", List.of(String.valueOf(most)), "info", null);
            case Wait.Retry(var step, var until) -> new Sentence("wait.retry", List.of(step), "info", until);
            case Wait.Steps(var keys) -> new Sentence("wait.steps", List.of(String.join(", ", keys)), "", null);
            case Wait.Dying(var since, var keys) ->
                keys.isEmpty()
                        ? new Sentence("wait.dying.nothing", List.of(), "warn", since)
                        : new Sentence("wait.dying", List.of(String.join(", ", keys)), "warn", since);
            case Wait.Paused(var keys) ->
                keys.isEmpty()
                        ? new Sentence("wait.paused", List.of(), "", null)
                        : new Sentence("wait.paused.finishing", List.of(String.join(", ", keys)), "", null);
        };
    }
}
