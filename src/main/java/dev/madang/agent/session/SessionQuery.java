package dev.madang.agent.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sessions to list: of whom (null for everybody), in which statuses, in which order, and which page. */
public record SessionQuery(
        @Nullable String owner, Set<SessionStatus> statuses, Sort sort, Order order, int limit, int offset) {

    /** The column to sort by. */
    public enum Sort {
        CREATED_AT,
        UPDATED_AT
    }

    /** The direction. */
    public enum Order {
        ASC,
        DESC
    }
}
