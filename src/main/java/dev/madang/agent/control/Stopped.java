package dev.madang.agent.control;

import java.time.Instant;
import java.util.List;

/**
 * How a session was left when it was stopped.
 *
 * @param completed the todos of its plan that were done
 * @param cancelled those that will never be
 */
public record Stopped(Instant at, List<String> completed, List<String> cancelled) {

    public Stopped {
        completed = List.copyOf(completed);
        cancelled = List.copyOf(cancelled);
    }
}
