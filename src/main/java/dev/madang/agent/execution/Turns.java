package dev.madang.agent.execution;

import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.agent.session.Sessions;
import dev.madang.ledger.Attribution;
import dev.madang.llm.Usage;
import dev.madang.runs.Run;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the stages of a session share: its row, its plan, its figures. */
@Component
class Turns {

    private final Sessions sessions;
    private final Plans plans;
    private final Runs runs;
    private final AgentEvents events;
    private final JsonMapper json;

    Turns(Sessions sessions, Plans plans, Runs runs, AgentEvents events, JsonMapper json) {
        this.sessions = sessions;
        this.plans = plans;
        this.runs = runs;
        this.events = events;
        this.json = json;
    }

    Session session(Run run) {
        return sessions.find(new SessionId(run.subject().id()));
    }

    void update(RunTurn turn, UnaryOperator<Session.Progress> change) {
        Session session = session(turn.run());
        sessions.save(session.with(change.apply(session.found())));
    }

    /** What the user asked for, with what they answered when it was unclear. */
    String request(Session session) {
        return runs.steps(session.run()).stream()
                .filter(StepKeys::isClarified)
                .findFirst()
                .map(step -> session.asked().userInput() + "\n"
                        + json.readTree(step.plan().input()).path("answer").asString())
                .orElse(session.asked().userInput());
    }

    Optional<Plan> plan(Session session) {
        return Optional.ofNullable(session.found().planId()).map(id -> plans.find(new PlanId(id)));
    }

    /** The plan of a turn that has one. */
    Plan requirePlan(Session session) {
        return plan(session).orElseThrow(() -> new IllegalStateException(session.id() + " has no plan"));
    }

    void beginLayer(RunTurn turn, Layer layer) {
        Session session = session(turn.run());
        sessions.save(session.with(session.found().in(layer)));
        turn.tell(events.of(
                "layer_start",
                "layer",
                layer,
                "description",
                Words.of(session.asked().language(), "layer." + layer.wireName())));
    }

    void use(RunTurn turn, Usage usage) {
        if (usage.tokens() > 0 || usage.costMicros() > 0) {
            update(turn, found -> found.used(usage.tokens(), usage.costMicros()));
        }
    }

    /** The figures that the contract prints as {@code statistics}. */
    Statistics statistics(RunTurn turn) {
        Session session = session(turn.run());
        return Statistics.of(session, turn.steps().stream().toList(), plan(session), turn.now());
    }

    LayerResult layerResult(Step step) {
        return json.readValue(step.result(), LayerResult.class);
    }

    TodoResult todoResult(Step step) {
        return json.readValue(step.result(), TodoResult.class);
    }

    static List<Step> todos(RunTurn turn) {
        return turn.steps().stream().filter(StepKeys::isTodo).toList();
    }

    static List<String> keysIn(RunTurn turn, StepState state) {
        return todos(turn).stream()
                .filter(step -> step.state() == state)
                .map(Step::key)
                .toList();
    }

    /** Who pays for what a model does in this turn. */
    Attribution payer(Session session) {
        return new Attribution(
                session.owner(), "agent", session.id().toString(), session.run().toString(), null);
    }

    static long millis(Step step) {
        return Math.max(0, step.duration().toMillis());
    }
}
