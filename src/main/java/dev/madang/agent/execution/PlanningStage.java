package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.planning.Draft;
import dev.madang.agent.planning.Mermaid;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.PlanStatus;
import dev.madang.agent.planning.Planner;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionOptions;
import dev.madang.agent.understanding.Understanding;
import dev.madang.events.NewEvent;
import dev.madang.llm.Completion;
import dev.madang.runs.RunState;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Step;
import dev.madang.runs.StepCall;
import dev.madang.runs.StepError;
import dev.madang.runs.StepOutcome;
import dev.madang.shared.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The second layer: what is to be done, and whether a person wants it so. */
@Component
class PlanningStage {

    private final Planner planner;
    private final Plans plans;
    private final ToolCatalogue catalogue;
    private final Questions questions;
    private final Turns turns;
    private final AgentEvents events;
    private final JsonMapper json;

    PlanningStage(
            Planner planner,
            Plans plans,
            ToolCatalogue catalogue,
            Questions questions,
            Turns turns,
            AgentEvents events,
            JsonMapper json) {
        this.planner = planner;
        this.plans = plans;
        this.catalogue = catalogue;
        this.questions = questions;
        this.turns = turns;
        this.events = events;
        this.json = json;
    }

    StepOutcome perform(StepCall call) throws InterruptedException {
        Session session = turns.session(call.run());
        Understanding understanding = json.treeToValue(session.found().cognitive(), Understanding.class);
        Session.Asked asked = session.asked();
        Completion completion = planner.propose(
                turns.request(session),
                understanding,
                asked.options().dataset(),
                asked.language(),
                turns.payer(session));
        Draft draft = json.treeToValue(completion.answer(), Draft.class);
        Optional<StepError> fault = planner.fault(draft);
        return fault.isPresent()
                ? new StepOutcome.Failed(Words.worded(asked.language(), withoutPlace(fault.get())))
                : new StepOutcome.Done(json.writeValueAsString(LayerResult.of(completion)));
    }

    void completed(RunTurn turn, Step step) {
        LayerResult result = turns.layerResult(step);
        turns.use(turn, result.usage());
        Session session = turns.session(turn.run());
        Plan plan = plan(session, turn, json.treeToValue(result.answer(), Draft.class));
        plans.create(plan);
        turns.update(turn, found -> found.planned(plan.id().value()));
        turn.tell(events.of(
                "layer_complete",
                "layer",
                Layer.PLANNING,
                "result",
                Map.of("plan_id", plan.id().value(), "total_todos", plan.todos().size()),
                "next_layer",
                plan.todos().isEmpty() ? Layer.RESPONSE : Layer.EXECUTION,
                "duration_ms",
                Turns.millis(step)));
        turn.tell(generated(plan));
        if (plan.todos().isEmpty() || needsNoReview(session.asked().options())) {
            approve(turn, plan, "auto");
        } else {
            questions.askPlanReview(turn, session, plan);
        }
    }

    private static boolean needsNoReview(SessionOptions options) {
        return options.autoApprovePlan() || options.skipHitl();
    }

    /** The plan that was shown is the plan that runs: its todos become the run's steps. */
    void approve(RunTurn turn, Plan plan, String by) {
        plans.save(plan.approvedAt(turn.now()));
        turn.tell(events.of(
                "plan_approved", "plan_id", plan.id().value(), "approved_by", by, "execution_starting", true));
        if (!plan.todos().isEmpty()) {
            turns.beginLayer(turn, Layer.EXECUTION);
        }
        plan.todos().forEach(todo -> turn.add(TodoSteps.of(todo, catalogue.require(todo.tool()))));
    }

    void rejected(RunTurn turn, Plan plan, String code) {
        String language = turns.session(turn.run()).asked().language();
        plans.save(plan.in(PlanStatus.CANCELLED));
        turn.end(
                RunState.CANCELLED,
                events.last(
                        "failed",
                        "status",
                        "cancelled",
                        "error",
                        Map.of("code", code, "message", Words.of(language, "failed." + code), "recoverable", false)));
    }

    private static StepError withoutPlace(StepError fault) {
        return new StepError(fault.code(), "", fault.recoverable());
    }

    private NewEvent generated(Plan plan) {
        return events.of(
                "plan_generated",
                "plan_id",
                plan.id().value(),
                "version",
                plan.version(),
                "status",
                plan.status(),
                "todos",
                plan.todos().stream().map(PlanningStage::listed).toList(),
                "dependency_graph",
                plan.dependencyGraph(),
                "estimated_duration_sec",
                Estimates.durationSec(plan, catalogue),
                "mermaid_diagram",
                Mermaid.of(plan.todos()),
                "notes",
                plan.notes());
    }

    static Map<String, Object> listed(Todo todo) {
        return Map.of(
                "id", todo.id(),
                "task", todo.task(),
                "tool", todo.tool(),
                "status", "pending",
                "priority", todo.priority(),
                "depends_on", todo.dependsOn());
    }

    private Plan plan(Session session, RunTurn turn, Draft draft) {
        Map<String, String> ids = new HashMap<>();
        draft.todos().forEach(item -> ids.put(item.ref(), Ids.next("todo_")));
        List<Todo> todos = new ArrayList<>();
        for (Draft.Item item : draft.todos()) {
            JsonNode params = item.params() == null ? json.createObjectNode() : item.params();
            todos.add(new Todo(
                    Objects.requireNonNull(ids.get(item.ref())),
                    item.task(),
                    Objects.requireNonNullElse(item.description(), ""),
                    item.tool(),
                    params,
                    item.priority(),
                    item.dependsOn().stream()
                            .map(ref -> Objects.requireNonNull(ids.get(ref)))
                            .toList()));
        }
        return new Plan(
                PlanId.next(),
                session.id(),
                turn.run().id(),
                PlanStatus.PENDING_APPROVAL,
                1,
                draft.notes(),
                todos,
                turn.now(),
                null);
    }
}
