package dev.madang.agent.web;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.execution.Estimates;
import dev.madang.agent.execution.Statistics;
import dev.madang.agent.planning.Mermaid;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionStatus;
import dev.madang.approvals.Approvals;
import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.runs.RunId;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the contract shows of sessions and plans. */
@Component
class SessionViews {

    private static final int RECENT_EVENTS = 500;

    private final Plans plans;
    private final Runs runs;
    private final Approvals approvals;
    private final EventLog events;
    private final ToolCatalogue catalogue;
    private final PendingActions pending;
    private final JsonMapper json;
    private final Clock clock;

    SessionViews(
            Plans plans,
            Runs runs,
            Approvals approvals,
            EventLog events,
            ToolCatalogue catalogue,
            PendingActions pending,
            JsonMapper json,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.approvals = approvals;
        this.events = events;
        this.catalogue = catalogue;
        this.pending = pending;
        this.json = json;
        this.clock = clock;
    }

    RunView run(Session session) {
        return new RunView(
                session.id().value(),
                session.found().status(),
                session.found().response(),
                session.found().planId(),
                statistics(session),
                session.found().error());
    }

    SessionView whole(Session session) {
        return new SessionView(
                session.id().value(),
                session.found().status(),
                session.asked().language(),
                session.asked().userInput(),
                session.found().cognitive(),
                plan(session)
                        .map(plan -> new SessionView.PlanOfSession(
                                plan.id().value(), plan.status(), plan.version(), TodoView.of(plan, steps(plan.run()))))
                        .orElse(null),
                session.found().response(),
                session.found().error(),
                Wire.time(session.times().createdAt()),
                Wire.timeOrNull(session.times().completedAt()),
                statistics(session));
    }

    PlanView plan(Plan plan) {
        return new PlanView(
                plan.id().value(),
                plan.session().value(),
                plan.status(),
                plan.version(),
                TodoView.of(plan, steps(plan.run())),
                plan.dependencyGraph(),
                Estimates.durationSec(plan, catalogue),
                Mermaid.of(plan.todos()),
                plan.notes(),
                Wire.time(plan.createdAt()));
    }

    /** The contract says {@code executing} where a running session is in its execution layer. */
    StatusView status(Session session) {
        Map<String, Step> steps = steps(session.run());
        boolean executing = session.found().status() == SessionStatus.RUNNING
                && session.found().layer() == Layer.EXECUTION;
        Optional<Plan> plan = plan(session);
        return new StatusView(
                session.id().value(),
                executing ? "executing" : session.found().status().wireName(),
                session.found().layer().wireName(),
                new StatusView.Progress(
                        plan.map(Plan::todos).map(List::size).orElse(0),
                        plan.map(found -> completed(found, steps)).orElse(0),
                        plan.flatMap(found -> current(session, found, steps)).orElse(null)),
                approvals.pending(session.run().value()).stream()
                        .findFirst()
                        .map(pending::view)
                        .orElse(null),
                Wire.timeOrNull(session.times().startedAt()),
                session.live() ? plan.map(this::estimatedEnd).orElse(null) : null);
    }

    private Optional<Plan> plan(Session session) {
        return Optional.ofNullable(session.found().planId()).map(id -> plans.find(new PlanId(id)));
    }

    private Statistics statistics(Session session) {
        return Statistics.of(session, runs.steps(session.run()), plan(session), clock.instant());
    }

    private Map<String, Step> steps(RunId run) {
        Map<String, Step> steps = new LinkedHashMap<>();
        runs.steps(run).forEach(step -> steps.put(step.key(), step));
        return steps;
    }

    private static int completed(Plan plan, Map<String, Step> steps) {
        return (int) plan.todos().stream()
                .map(todo -> steps.get(todo.id()))
                .filter(step -> step != null && step.state() == StepState.COMPLETED)
                .count();
    }

    private Optional<StatusView.CurrentTodo> current(Session session, Plan plan, Map<String, Step> steps) {
        return plan.todos().stream()
                .filter(todo -> isRunning(steps.get(todo.id())))
                .min(Comparator.comparing((Todo todo) -> Objects.requireNonNullElse(
                        Objects.requireNonNull(steps.get(todo.id())).startedAt(), Instant.MAX)))
                .map(todo -> new StatusView.CurrentTodo(todo.id(), todo.task(), percentage(session, todo.id())));
    }

    private static boolean isRunning(@Nullable Step step) {
        return step != null && step.state() == StepState.RUNNING;
    }

    private int percentage(Session session, String todo) {
        long last = events.head(session.id().subject()).map(EventLog.Head::last).orElse(0L);
        int percentage = 0;
        for (Event event : events.read(session.id().subject(), Math.max(0, last - RECENT_EVENTS), RECENT_EVENTS)) {
            if (event.name().equals("todo_progress")) {
                JsonNode payload = json.readTree(event.payload());
                if (payload.path("todo_id").asString().equals(todo)) {
                    percentage = payload.path("progress_percentage").asInt();
                }
            }
        }
        return percentage;
    }

    private @Nullable String estimatedEnd(Plan plan) {
        Instant approved = plan.approvedAt();
        return approved == null
                ? null
                : Wire.time(approved.plus(Duration.ofSeconds(Estimates.durationSec(plan, catalogue))));
    }
}
