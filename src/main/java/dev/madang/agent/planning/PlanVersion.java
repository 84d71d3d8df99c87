package dev.madang.agent.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was after a change.
 *
 * @param version from 1
 * @param changeType {@link #CREATE}, {@link #USER_EDIT}, {@link #NL_EDIT} or {@link #UNDO}
 * @param changedBy an account, or {@code system}
 * @param changeReason what whoever changed it said, or null
 */
public record PlanVersion(
        int version,
        String changeType,
        String changedBy,
        @Nullable String changeReason,
        Instant createdAt,
        List<Todo> todos) {

    /** The planner made it. */
    public static final String CREATE = "create";

    /** Somebody edited it. */
    public static final String USER_EDIT = "user_edit";

    /** Somebody said in a sentence what should be otherwise. */
    public static final String NL_EDIT = "nl_edit";

    /** Somebody went back to an earlier version. */
    public static final String UNDO = "undo";

    public PlanVersion {
        todos = List.copyOf(todos);
    }
}
