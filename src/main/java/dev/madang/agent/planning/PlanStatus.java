package dev.madang.agent.planning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a plan stands, in the words of the contract. */
public enum PlanStatus {
    DRAFT,
    PENDING_APPROVAL,
    APPROVED,
    EXECUTING,
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
