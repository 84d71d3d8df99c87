package dev.madang.agent.room;

import dev.madang.agent.planning.Todo;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import dev.madang.runs.Wait;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A todo as a page shows it.
 *
 * @param tool what people call its tool
 * @param percent how far it is while it runs
 * @param needs what the todos are called that it needs
 * @param waits why it waits, or null
 * @param open whether it may be edited
 * @param place its number in the plan, from 1
 */
public record TodoRow(
        Todo todo,
        String tool,
        TodoState state,
        int percent,
        List<String> needs,
        @Nullable Step step,
        @Nullable WaitNote waits,
        boolean open,
        int place) {

    public TodoRow {
        needs = List.copyOf(needs);
    }

    public String id() {
        return todo.id();
    }

    /** How often it was started again. */
    public int retries() {
        return step == null ? 0 : step.retries();
    }

    /** How often it may be. */
    public int maxRetries() {
        return step == null ? 0 : step.plan().maxAttempts() - 1;
    }

    /** What went wrong or stands in its way, in the session's language; empty when nothing does. */
    public String error() {
        return step == null || step.error() == null
                ? ""
                : Objects.requireNonNull(step.error()).message();
    }

    public boolean canBeRetried() {
        return step != null && step.state() == StepState.FAILED;
    }

    /** Whether a person may skip it: it has a step that is not running and has not ended well. */
    public boolean canBeSkipped() {
        return step != null
                && switch (step.state()) {
                    case PENDING, WAITING, BLOCKED, FAILED -> true;
                    case RUNNING, COMPLETED, SKIPPED, CANCELLED -> false;
                };
    }

    /** Whether it waits for a time or an order of things, not for a person. */
    static boolean isWorthTelling(@Nullable Wait wait) {
        return wait != null && !(wait instanceof Wait.Person) && !(wait instanceof Wait.Paused);
    }
}
