package dev.madang.agent.room;

import dev.madang.agent.planning.Plan;
import dev.madang.agent.room.graph.Drawing;
import java.time.Duration;
import java.util.List;

/**
 * A plan as a page shows it.
 *
 * @param seconds how long it is likely to take
 * @param editable whether anything of it may still be changed
 */
public record PlanSheet(
        Plan plan, List<TodoRow> todos, PlanPicture wide, PlanPicture tall, int seconds, double usd, boolean editable) {

    public PlanSheet {
        todos = List.copyOf(todos);
    }

    static PlanSheet of(Plan plan, List<TodoRow> todos, int seconds, double usd, boolean editable) {
        return new PlanSheet(
                plan,
                todos,
                PlanPicture.of(plan, todos, Drawing.Shape.WIDE),
                PlanPicture.of(plan, todos, Drawing.Shape.TALL),
                seconds,
                usd,
                editable);
    }

    public String id() {
        return plan.id().value();
    }

    public Duration lasts() {
        return Duration.ofSeconds(seconds);
    }

    public int version() {
        return plan.version();
    }
}
