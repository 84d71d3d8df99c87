package dev.madang.agent.planning;

import dev.madang.shared.Failure;
import java.util.List;
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
        store.nameTodos(plan);
        store.addVersion(
                plan,
                new PlanVersion(plan.version(), PlanVersion.CREATE, "system", null, plan.createdAt(), plan.todos()));
    }

    /** Writes a change of the plan's status, as part of the change that caused it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Plan plan) {
        store.save(plan);
    }

    /** Writes the next version of a plan, as part of the change that made it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revise(Plan plan, PlanVersion version) {
        store.save(plan);
        store.nameTodos(plan);
        store.addVersion(plan, version);
    }

    /** Every version that a plan had, the first one first. */
    public List<PlanVersion> versions(PlanId id) {
        return store.versions(id);
    }

    /**
     * One version of a plan.
     *
     * @throws Failure NOT_FOUND {@code PLAN_VERSION_NOT_FOUND}
     */
    public PlanVersion version(PlanId id, int version) {
        return versions(id).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> Failure.notFound("PLAN_VERSION_NOT_FOUND")
                        .with("plan_id", id.value())
                        .with("version", version));
    }

    /**
     * The plan that has a todo, or had it in one of its versions.
     *
     * @throws Failure NOT_FOUND {@code PLAN_TODO_NOT_FOUND}
     */
    public Plan ofTodo(String todo) {
        return store.ofTodo(todo)
                .orElseThrow(() -> Failure.notFound("PLAN_TODO_NOT_FOUND").with("todo_id", todo));
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
