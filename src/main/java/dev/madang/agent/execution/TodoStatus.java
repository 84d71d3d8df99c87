package dev.madang.agent.execution;

import dev.madang.runs.StepState;

/** What the contract calls the state of a todo. */
public final class TodoStatus {

    /** It waits for a person to allow it. */
    public static final String NEEDS_APPROVAL = "needs_approval";

    private TodoStatus() {}

    /** The word for a state; one that waits for an approval is {@link #NEEDS_APPROVAL}, which its step does not know. */
    public static String of(StepState state) {
        return switch (state) {
            case PENDING -> "pending";
            case RUNNING -> "in_progress";
            case COMPLETED -> "completed";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            // One waits for a value that a person has to give, the other for a todo that failed.
            case WAITING, BLOCKED -> "blocked";
            case CANCELLED -> "cancelled";
        };
    }
}
