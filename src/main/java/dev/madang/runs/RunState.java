package dev.madang.runs;

import java.util.EnumSet;
import java.util.Set;

/** Where a run is, and where it may go from there. */
public enum RunState {
    /** Work is under way or about to start. */
    RUNNING,
    /** Nothing can happen before a person answers. */
    WAITING,
    /** A person halted it: what runs may finish, nothing new starts. */
    PAUSED,
    /** Its end was demanded and accepted; work is being interrupted. */
    CANCELLING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether nothing follows by itself any more. */
    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    Set<RunState> next() {
        return switch (this) {
            case RUNNING -> EnumSet.of(WAITING, PAUSED, CANCELLING, COMPLETED, FAILED, CANCELLED);
            case WAITING -> EnumSet.of(RUNNING, PAUSED, CANCELLING, COMPLETED, FAILED, CANCELLED);
            case PAUSED -> EnumSet.of(RUNNING, CANCELLING, FAILED, CANCELLED);
            case CANCELLING -> EnumSet.of(FAILED, CANCELLED);
            case FAILED -> EnumSet.of(RUNNING);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(RunState.class);
        };
    }
}
