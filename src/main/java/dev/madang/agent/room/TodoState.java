package dev.madang.agent.room;

import dev.madang.agent.planning.PlanStatus;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import org.jspecify.annotations.Nullable;

/** How a todo stands, with the tone and the shape of its badge and of its node. */
public enum TodoState {
    PENDING("", "waiting"),
    RUNNING("info", "running"),
    COMPLETED("good", "done"),
    FAILED("bad", "failed"),
    BLOCKED("warn", "paused"),
    SKIPPED("", "skipped"),
    CANCELLED("", "cancelled"),
    ASKS("warn", "ask");

    private final String tone;
    private final String shape;

    TodoState(String tone, String shape) {
        this.tone = tone;
        this.shape = shape;
    }

    public String tone() {
        return tone;
    }

    public String shape() {
        return shape;
    }

    /** Before a plan is approved there are no steps, only todos. */
    static TodoState of(PlanStatus plan, @Nullable Step step) {
        if (step == null) {
            return plan == PlanStatus.CANCELLED || plan == PlanStatus.FAILED ? CANCELLED : PENDING;
        }
        return of(step.state());
    }

    private static TodoState of(StepState state) {
        return switch (state) {
            case PENDING -> PENDING;
            case RUNNING -> RUNNING;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
            case BLOCKED -> BLOCKED;
            case SKIPPED -> SKIPPED;
            case CANCELLED -> CANCELLED;
            // It waits for what a person has to give or to allow.
            case WAITING -> ASKS;
        };
    }
}
