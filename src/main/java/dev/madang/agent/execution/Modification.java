package dev.madang.agent.execution;

import dev.madang.agent.editing.PlanEdit;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise when a session goes on (dream-agent facts 3). */
public sealed interface Modification {

    /** The todo that it is about. */
    String todoId();

    /** Leaves a todo out. */
    record Skip(String todoId, @Nullable String reason) implements Modification {}

    /** Starts a failed todo again. */
    record Retry(String todoId) implements Modification {}

    /** Starts a failed todo again, or lets one begin, with other values. */
    record Update(PlanEdit.UpdateTodo edit) implements Modification {

        @Override
        public String todoId() {
            return edit.todoId();
        }
    }
}
