package dev.madang.agent.editing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What an edit has done to a plan.
 *
 * @param todoId the todo it was done to; that of the first of several
 * @param task what that todo is called
 * @param text the change in one sentence, in English as the contract prints it (section 4.3)
 */
public record PlanChange(Action action, String todoId, String task, String text) {

    /** The kind of change. */
    public enum Action {
        ADD,
        REMOVE,
        UPDATE,
        REORDER;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
