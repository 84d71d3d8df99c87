package dev.madang.agent.control;

import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.Sessions;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import org.springframework.stereotype.Component;

/** The plans that a caller may see: those of their own sessions, an admin all. */
@Component
public class SeenPlans {

    private final Plans plans;
    private final Sessions sessions;

    SeenPlans(Plans plans, Sessions sessions) {
        this.plans = plans;
        this.sessions = sessions;
    }

    /**
     * One plan.
     *
     * @throws Failure NOT_FOUND {@code PLAN_NOT_FOUND}, FORBIDDEN {@code AUTH_SESSION_OWNER_MISMATCH}
     */
    public Plan find(String id, Caller caller) {
        return seen(plans.find(new PlanId(id)), caller);
    }

    /**
     * The plan of a todo.
     *
     * @throws Failure NOT_FOUND {@code PLAN_TODO_NOT_FOUND}, FORBIDDEN {@code AUTH_SESSION_OWNER_MISMATCH}
     */
    public Plan ofTodo(String todo, Caller caller) {
        return seen(plans.ofTodo(todo), caller);
    }

    private Plan seen(Plan plan, Caller caller) {
        Session ignored = sessions.find(plan.session(), caller);
        return plan;
    }
}
