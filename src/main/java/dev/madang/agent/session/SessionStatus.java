package dev.madang.agent.session;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.madang.runs.RunState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a session stands, in the words of the contract. */
public enum SessionStatus {
    CREATED,
    RUNNING,
    PAUSED,
    HITL_WAITING,
    COMPLETED,
    FAILED,
    CANCELLED,
    EXPIRED;

    /** Those of the filter value {@code active}; they count towards the limit of live sessions. */
    public static final Set<SessionStatus> LIVE = EnumSet.of(CREATED, RUNNING, PAUSED, HITL_WAITING);

    /** What a session is while its run is in {@code state}. */
    public static SessionStatus of(RunState state) {
        return switch (state) {
            // A run that is being cancelled still works: it is not shown stopped before its work is dead.
            case RUNNING, CANCELLING -> RUNNING;
            case WAITING -> HITL_WAITING;
            case PAUSED -> PAUSED;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }

    public boolean live() {
        return LIVE.contains(this);
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
