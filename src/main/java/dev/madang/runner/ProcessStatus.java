package dev.madang.runner;

import java.util.Locale;

/** Where a process stands (RULINGS of the runner: a time-out is a failure with its reason). */
public enum ProcessStatus {
    /** It waits for a slot. */
    PENDING,
    RUNNING,
    /** It ended well: with status 0, or after its result. */
    COMPLETED,
    FAILED,
    /** Somebody ended it. */
    STOPPED;

    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == STOPPED;
    }

    /** As the contract writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
