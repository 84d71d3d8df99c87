package dev.madang.runs;

import java.util.EnumSet;
import java.util.Set;

/** Where a step is, and where it may go from there. */
public enum StepState {
    PENDING,
    /** Held until a person answers. */
    WAITING,
    /** Something it needs failed. */
    BLOCKED,
    RUNNING,
    COMPLETED,
    FAILED,
    SKIPPED,
    CANCELLED;

    /** Whether nothing follows by itself any more. */
    public boolean ended() {
        return switch (this) {
            case PENDING, WAITING, RUNNING -> false;
            case BLOCKED, COMPLETED, FAILED, SKIPPED, CANCELLED -> true;
        };
    }

    /** Whether what depends on it may go on; a kind whose steps cannot do without a skipped one skips those too. */
    public boolean satisfies() {
        return this == COMPLETED || this == SKIPPED;
    }

    Set<StepState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(WAITING, BLOCKED, RUNNING, SKIPPED, CANCELLED);
            case WAITING, BLOCKED -> EnumSet.of(PENDING, SKIPPED, CANCELLED);
            case RUNNING -> EnumSet.of(PENDING, COMPLETED, FAILED, CANCELLED);
            case FAILED -> EnumSet.of(PENDING, SKIPPED, CANCELLED);
            // A person may let a failed run go on, with what its end cancelled.
            case CANCELLED -> EnumSet.of(PENDING);
            case COMPLETED, SKIPPED -> EnumSet.noneOf(StepState.class);
        };
    }
}
