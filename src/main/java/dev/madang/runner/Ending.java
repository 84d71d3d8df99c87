package dev.madang.runner;

import org.jspecify.annotations.Nullable;

/**
 * How a process ended; kept as the result of its step.
 *
 * @param status COMPLETED, FAILED or STOPPED
 * @param exitCode the exit status, 128 + signal of a killed one, or null when there never was a process
 * @param error why it did not end well, in words for people; null when it did
 * @param stderr the end of what it wrote to standard error; empty when it wrote nothing
 * @param result the data of its {@code result} event as JSON; null when it had none
 * @param openEnded whether its last line of standard output had no line break; null: it had one
 */
public record Ending(
        ProcessStatus status,
        @Nullable Integer exitCode,
        @Nullable String error,
        String stderr,
        @Nullable String result,
        @Nullable Boolean openEnded) {

    Ending with(String newResult) {
        return new Ending(status, exitCode, error, stderr, newResult, openEnded);
    }

    static Ending failed(@Nullable Integer exitCode, String error, String stderr) {
        return new Ending(ProcessStatus.FAILED, exitCode, error, stderr, null, null);
    }
}
