package dev.madang.agent.web;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.editing.PlanDifference;
import dev.madang.agent.execution.Estimates;
import dev.madang.agent.execution.SessionEstimates;
import dev.madang.agent.execution.Statistics;
import dev.madang.agent.planning.Mermaid;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.PlanVersion;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionStatus;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.runs.RunId;
import dev.madang.runs.RunPicture;
import dev.madang.runs.RunPictures;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final SessionEstimates estimates;
    private final RunPictures pictures;
    private final Clock clock;

    SessionViews(
            Plans plans,
            Runs runs,
            Approvals approvals,
            EventLog events,
            ToolCatalogue catalogue,
            PendingActions pending,
            JsonMapper json,
            SessionEstimates estimates,
            RunPictures pictures,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.approvals = approvals;
        this.events = events;
        this.catalogue = catalogue;
        this.pending = pending;
        this.json = json;
        this.estimates = estimates;
        this.pictures = pictures;
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
                                plan.id().value(), plan.status(), plan.version(), todos(plan)))
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
                todos(plan),
                plan.dependencyGraph(),
                Estimates.durationSec(plan, catalogue),
                Mermaid.of(plan.todos()),
                plan.notes(),
                Wire.time(plan.createdAt()));
    }

    /** The contract says {@code executing} where a running session is in its execution layer. */
    StatusView status(Session session) {
        RunPicture picture = pictures.of(session.run());
        Map<String, Step> steps = byKey(picture.steps());
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
                picture.questions().stream().findFirst().map(pending::view).orElse(null),
                Wire.timeOrNull(session.times().startedAt()),
                session.live() ? plan.map(found -> estimatedEnd(found, steps)).orElse(null) : null,
                WaitView.of(picture.why(), session.asked().language()));
    }

    private Optional<Plan> plan(Session session) {
        return Optional.ofNullable(session.found().planId()).map(id -> plans.find(new PlanId(id)));
    }

    private Statistics statistics(Session session) {
        return Statistics.of(session, runs.steps(session.run()), plan(session), clock.instant());
    }

    private Map<String, Step> steps(RunId run) {
        return byKey(runs.steps(run));
    }

    private static Map<String, Step> byKey(List<Step> steps) {
        return steps.stream().collect(Collectors.toMap(Step::key, Function.identity()));
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

    private @Nullable String estimatedEnd(Plan plan, Map<String, Step> steps) {
        return plan.approvedAt() == null ? null : Wire.time(estimates.end(plan, steps));
    }

    /** The todos of a plan, as they stand. */
    List<TodoView> todos(Plan plan) {
        return TodoView.of(plan, steps(plan.run()), toBeApproved(plan));
    }

    /**
     * One todo of a plan.
     *
     * @throws Failure NOT_FOUND {@code PLAN_TODO_NOT_FOUND} when it was taken out of the plan
     */
    WholeTodoView todo(Plan plan, String id) {
        Todo todo = plan.todos().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("PLAN_TODO_NOT_FOUND").with("todo_id", id));
        Step step = steps(plan.run()).get(id);
        String result = step == null ? null : step.result();
        return new WholeTodoView(
                id,
                plan.id().value(),
                todo.task(),
                todo.description(),
                TodoView.status(plan.status(), step, toBeApproved(plan), id),
                todo.priority(),
                todo.tool(),
                todo.toolParams(),
                todo.dependsOn(),
                result == null ? null : json.readTree(result).path("summary"),
                step == null ? null : step.error(),
                step == null ? 0 : step.retries(),
                step == null ? null : Wire.timeOrNull(step.startedAt()),
                step == null || step.state() != StepState.COMPLETED ? null : Wire.timeOrNull(step.endedAt()));
    }

    /** How two versions of a plan differ, and what that means for its time and cost. */
    ComparisonView compare(Plan plan, PlanVersion from, PlanVersion to) {
        PlanDifference difference = PlanDifference.between(from.todos(), to.todos());
        return new ComparisonView(
                plan.id().value(),
                from.version(),
                to.version(),
                difference.added().stream().map(SessionViews::item).toList(),
                difference.removed().stream().map(SessionViews::item).toList(),
                difference.changed().stream().map(this::changed).toList(),
                difference.reordered(),
                new ComparisonView.Effect(
                        Estimates.durationSec(from.todos(), catalogue), Estimates.durationSec(to.todos(), catalogue)),
                new ComparisonView.Effect(
                        Estimates.costUsd(from.todos(), catalogue), Estimates.costUsd(to.todos(), catalogue)));
    }

    private static ComparisonView.Item item(Todo todo) {
        return new ComparisonView.Item(todo.id(), todo.task(), todo.tool(), todo.priority(), todo.dependsOn());
    }

    private ComparisonView.Changed changed(PlanDifference.Changed changed) {
        JsonNode before = json.valueToTree(changed.before());
        JsonNode after = json.valueToTree(changed.after());
        return new ComparisonView.Changed(
                changed.after().id(),
                changed.after().task(),
                changed.fields().stream()
                        .map(field -> new ComparisonView.Field(field, before.path(field), after.path(field)))
                        .toList());
    }

    private Set<String> toBeApproved(Plan plan) {
        return approvals.pending(plan.run().value()).stream()
                .filter(question -> question.type().equals("approval_request"))
                .map(Question::about)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
