package dev.madang.agent.room;

import dev.madang.runs.Wait;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why something waits, as a key of the bundles and what belongs into it.
 *
 * @param until when something happens by itself, or null
 */
public record WaitNote(
        String key, List<String> parts, @Nullable Instant until) {

    public WaitNote {
        parts = List.copyOf(parts);
    }

    /** In the form in which the bundles want them. */
    public Object[] arguments() {
        return parts.toArray();
    }

    /**
     * The words for a wait.
     *
     * @param task what the todo with that key is called
     */
    static WaitNote of(Wait wait, Function<String, String> task) {
        return switch (wait) {
            case Wait.Person(var question) -> new WaitNote("session.wait.person", List.of(), question.deadline());
            case Wait.Slot _ -> new WaitNote("session.wait.slot", List.of(), null);
            case Wait.Turn(var most) -> new WaitNote("session.wait.turn", List.of(String.valueOf(most)), null);
            case Wait.Retry(var step, var until) ->
                new WaitNote("session.wait.retry", List.of(task.apply(step)), until);
            case Wait.Steps(var keys) -> named("session.wait.todos", keys, task);
            case Wait.Dying(var _, var keys) -> named("session.wait.stopping", keys, task);
            case Wait.Paused(var keys) -> named("session.wait.paused", keys, task);
        };
    }

    private static WaitNote named(String key, List<String> keys, Function<String, String> task) {
        return keys.isEmpty()
                ? new WaitNote(key, List.of(), null)
                : new WaitNote(
                        key + ".named", List.of(keys.stream().map(task).collect(Collectors.joining(", "))), null);
    }
}
