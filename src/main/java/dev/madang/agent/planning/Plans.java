package dev.madang.agent.planning;

import dev.madang.shared.Failure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans of all sessions, with every version they had. */
@Component
public class Plans {

    private final PlanStore store;

    Plans(PlanStore store) {
        this.store = store;
    }

    /** Writes the first version of a plan, as part of the change that made it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(Plan plan) {
        store.save(plan);
        store.addVersion(plan, "create", "system");
    }

    /** Writes a change of the plan's status, as part of the change that caused it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Plan plan) {
        store.save(plan);
    }

    /**
     * One plan.
     *
     * @throws Failure NOT_FOUND {@code PLAN_NOT_FOUND}
     */
    public Plan find(PlanId id) {
        return store.find(id)
                .orElseThrow(() -> Failure.notFound("PLAN_NOT_FOUND").with("plan_id", id.value()));
    }
}
