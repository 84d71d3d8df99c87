package dev.madang.agent.planning;

import dev.madang.shared.Ids;

/** Names a plan: {@code plan_} and 12 base32 characters. */
public record PlanId(String value) {

    public static PlanId next() {
        return new PlanId(Ids.next("plan_"));
    }

    @Override
    public String toString() {
        return value;
    }
}
