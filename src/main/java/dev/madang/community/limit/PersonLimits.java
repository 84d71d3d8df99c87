package dev.madang.community.limit;

import dev.madang.community.actor.Actor;
import dev.madang.shared.Failure;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets people do what their limits allow. */
@Component
public class PersonLimits {

    private final Spending spending;

    PersonLimits(Spending spending) {
        this.spending = spending;
    }

    /**
     * Does something in a transaction of its own, if the limits allow it; only a real change is counted.
     *
     * @throws Failure LIMITED, with the time to wait; and whatever the action refuses, which counts nothing
     */
    public <T> T perform(Actor person, PersonAction action, Supplier<Outcome<T>> change) {
        return spending.perform(action.limits(person.actorId()), limit -> action.reason(), change);
    }
}
