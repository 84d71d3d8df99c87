package dev.madang.runner;

import dev.madang.runs.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a command-line tool as it stands.
 *
 * @param run the durable run behind it
 * @param owner who started it
 * @param startedAt when it was accepted
 * @param completedAt when it had ended, its whole process group dead; null until then
 * @param ending how it ended; null until then
 */
public record CliProcess(
        ProcessId id,
        RunId run,
        String owner,
        Order order,
        ProcessStatus status,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Ending ending) {

    /** How it ended, as a number; see {@link Ending#exitCode}. */
    public @Nullable Integer exitCode() {
        return ending == null ? null : ending.exitCode();
    }

    /** Why it did not end well. */
    public @Nullable String error() {
        return ending == null ? null : ending.error();
    }
}
