package dev.madang.agent.execution;

import dev.madang.agent.editing.PlanChange;
import dev.madang.agent.planning.Plan;
import java.util.List;

/** A plan after a revision, and what that did. */
public record RevisedPlan(Plan plan, List<PlanChange> changes) {

    public RevisedPlan {
        changes = List.copyOf(changes);
    }
}
