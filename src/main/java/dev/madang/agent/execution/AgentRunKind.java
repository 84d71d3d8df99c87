package dev.madang.agent.execution;

import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanStatus;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionStatus;
import dev.madang.agent.session.Sessions;
import dev.madang.approvals.Decision;
import dev.madang.approvals.Question;
import dev.madang.runs.Run;
import dev.madang.runs.RunKind;
import dev.madang.runs.RunState;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Step;
import dev.madang.runs.StepCall;
import dev.madang.runs.StepError;
import dev.madang.runs.StepOutcome;
import dev.madang.runs.StepState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The run of a session's turn: understand, plan, ask, run the todos, answer. */
@Component
class AgentRunKind implements RunKind {

    private static final int MOST_AT_ONCE = 5;

    private final CognitiveStage cognitive;
    private final PlanningStage planning;
    private final ExecutionStage execution;
    private final ResponseStage response;
    private final Steering steering;
    private final Sessions sessions;
    private final Plans plans;
    private final Turns turns;
    private final AgentEvents events;
    private final JsonMapper json;

    AgentRunKind(
            CognitiveStage cognitive,
            PlanningStage planning,
            ExecutionStage execution,
            ResponseStage response,
            Steering steering,
            Sessions sessions,
            Plans plans,
            Turns turns,
            AgentEvents events,
            JsonMapper json) {
        this.cognitive = cognitive;
        this.planning = planning;
        this.execution = execution;
        this.response = response;
        this.steering = steering;
        this.sessions = sessions;
        this.plans = plans;
        this.turns = turns;
        this.events = events;
        this.json = json;
    }

    @Override
    public String name() {
        return Sessions.RUN_KIND;
    }

    @Override
    public int parallelism() {
        return MOST_AT_ONCE;
    }

    @Override
    public void started(RunTurn turn) {
        turn.tell(events.of("session_start", "session_id", turn.run().subject().id()));
        turns.beginLayer(turn, Layer.COGNITIVE);
        turn.add(StepKeys.layer(StepKeys.COGNITIVE));
    }

    @Override
    public Admission admit(RunTurn turn, Step step) {
        return StepKeys.isTodo(step) ? execution.admit(turn, step) : Admission.START;
    }

    @Override
    public StepOutcome perform(StepCall call) throws InterruptedException {
        return switch (call.step().plan().kind()) {
            case StepKeys.COGNITIVE -> cognitive.perform(call);
            case StepKeys.PLANNING -> planning.perform(call);
            case StepKeys.RESPONSE -> response.perform(call);
            default -> execution.perform(call);
        };
    }

    @Override
    public void ended(RunTurn turn, Step step) {
        if (StepKeys.isTodo(step)) {
            execution.ended(turn, step);
        } else if (step.state() == StepState.FAILED) {
            fail(turn, Objects.requireNonNull(step.error()));
        } else if (step.state() == StepState.COMPLETED) {
            layerCompleted(turn, step);
        }
    }

    // The contract asks for a warning and names no event for it.
    @Override
    public void warned(RunTurn turn, Question question) {
        turn.tell(events.of(
                "hitl_timeout_warning",
                "request_id",
                question.id().value(),
                "timeout_at",
                question.deadline().toString(),
                "default_action",
                question.onSilence().action()));
    }

    @Override
    public void decided(RunTurn turn, Question question, Decision decision) {
        boolean silence = decision.by().equals(Decision.DEADLINE);
        if (silence) {
            turn.tell(events.of(
                    "hitl_timeout",
                    "request_id",
                    question.id().value(),
                    "action_taken",
                    decision.answer().action()));
        }
        switch (question.type()) {
            case Questions.PLAN_REVIEW -> reviewed(turn, decision, silence);
            case Questions.INPUT -> answered(turn, question, decision, silence);
            case Questions.APPROVAL -> allowed(turn, question, decision, silence);
            case Questions.CLARIFICATION -> clarified(turn, decision, silence);
            default -> throw new IllegalStateException("unexpected question " + question.type());
        }
    }

    @Override
    public void idle(RunTurn turn) {
        Session session = turns.session(turn.run());
        Plan plan = turns.requirePlan(session);
        turn.steps().stream()
                .filter(step -> StepKeys.isTodo(step) && step.state() == StepState.FAILED)
                .findFirst()
                .ifPresentOrElse(step -> failPartially(turn, plan, step), () -> {
                    if (!plan.todos().isEmpty()) {
                        execution.finished(turn);
                    }
                    response.begin(turn);
                });
    }

    @Override
    public void cancelled(RunTurn turn, Run.Cancel cancel) {
        if (cancel.ending() == RunState.FAILED) {
            fail(turn, error(turn, "TIMEOUT"));
        } else {
            end(turn, RunState.CANCELLED, "cancelled", error(turn, "EXECUTION_CANCELLED"));
        }
    }

    @Override
    public boolean goesOnAfterFailure(Run run, List<Step> steps) {
        return true;
    }

    @Override
    public void goOn(RunTurn turn) {
        steering.goOn(turn);
    }

    /** Keeps the session and its plan in step with the run. */
    @Override
    public void changed(RunTurn turn) {
        Session session = turns.session(turn.run());
        Instant started = session.times().startedAt();
        SessionStatus status = SessionStatus.of(turn.run().state());
        boolean ended = turn.run().state().ended();
        sessions.save(session.with(session.found().with(status))
                .at(new Session.Times(
                        session.times().createdAt(),
                        turn.now(),
                        started == null ? turn.now() : started,
                        ended ? turn.now() : null)));
        turns.plan(session).ifPresent(plan -> follow(turn, plan));
    }

    private void layerCompleted(RunTurn turn, Step step) {
        switch (step.key()) {
            case StepKeys.COGNITIVE, StepKeys.CLARIFIED -> cognitive.completed(turn, step);
            case StepKeys.PLANNING -> planning.completed(turn, step);
            case StepKeys.RESPONSE -> response.completed(turn, step);
            default -> throw new IllegalStateException("unexpected step " + step.key());
        }
    }

    private void reviewed(RunTurn turn, Decision decision, boolean silence) {
        Plan plan = turns.requirePlan(turns.session(turn.run()));
        if (decision.answer().action().equals("approve")) {
            planning.approve(turn, plan, decision.by());
        } else {
            planning.rejected(turn, plan, silence ? "PLAN_REVIEW_TIMEOUT" : "PLAN_REJECTED");
        }
    }

    private void answered(RunTurn turn, Question question, Decision decision, boolean silence) {
        String value = decision.answer().value();
        if (value == null) {
            unanswered(turn, silence);
            return;
        }
        JsonNode content = json.readTree(question.content());
        Step step = turn.step(content.path("todo_id").asString());
        boolean text = content.path("value_type").asString("string").equals("string");
        JsonNode given = text ? json.getNodeFactory().stringNode(value) : json.readTree(value);
        execution.answered(turn, step, content.path("field").asString(), given);
    }

    private void unanswered(RunTurn turn, boolean silence) {
        end(turn, RunState.CANCELLED, "cancelled", error(turn, silence ? "HITL_TIMEOUT" : "EXECUTION_CANCELLED"));
    }

    private void allowed(RunTurn turn, Question question, Decision decision, boolean silence) {
        Step step = turn.step(Objects.requireNonNull(question.about()));
        switch (decision.answer().action()) {
            case "approve" -> execution.approved(turn, step);
            case "skip" -> execution.skipped(turn, step, silence ? "skipped.silence" : "skipped.person");
            default -> end(turn, RunState.CANCELLED, "cancelled", error(turn, "APPROVAL_REJECTED"));
        }
    }

    private void clarified(RunTurn turn, Decision decision, boolean silence) {
        String value = decision.answer().value();
        if (value == null) {
            unanswered(turn, silence);
        } else {
            cognitive.clarified(turn, value);
        }
    }

    private void failPartially(RunTurn turn, Plan plan, Step failed) {
        String language = turns.session(turn.run()).asked().language();
        StepError cause = Words.worded(language, Objects.requireNonNull(failed.error()));
        String task = ResponseStage.taskOf(plan, failed.key());
        fail(
                turn,
                new StepError(
                        cause.code(), Words.of(language, "failed.EXECUTION_PARTIAL", task, cause.message()), true));
    }

    private void fail(RunTurn turn, StepError error) {
        String language = turns.session(turn.run()).asked().language();
        StepError worded = Words.worded(language, error);
        turns.update(turn, found -> found.failed(worded));
        end(turn, RunState.FAILED, "failed", worded);
    }

    private void end(RunTurn turn, RunState end, String status, StepError error) {
        if (end == RunState.CANCELLED) {
            turns.update(turn, found -> found.failed(error));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", error.code());
        told.put("message", error.message());
        told.put("recoverable", end == RunState.FAILED && error.recoverable());
        turn.end(
                end,
                events.last(
                        "failed",
                        "status",
                        status,
                        "error",
                        told,
                        "partial_results",
                        ResponseStage.partial(turn),
                        "statistics",
                        turns.statistics(turn)));
    }

    private StepError error(RunTurn turn, String code) {
        String language = turns.session(turn.run()).asked().language();
        return new StepError(code, Words.of(language, "failed." + code), true);
    }

    private void follow(RunTurn turn, Plan plan) {
        PlanStatus status = switch (turn.run().state()) {
            case COMPLETED -> PlanStatus.COMPLETED;
            case FAILED -> PlanStatus.FAILED;
            case CANCELLED -> PlanStatus.CANCELLED;
            case PAUSED -> PlanStatus.PAUSED;
            case RUNNING, WAITING, CANCELLING -> live(turn, plan);
        };
        if (status != plan.status()) {
            plans.save(plan.in(status));
        }
    }

    private static PlanStatus live(RunTurn turn, Plan plan) {
        if (plan.approvedAt() == null) {
            return PlanStatus.PENDING_APPROVAL;
        }
        boolean begun = Turns.todos(turn).stream().anyMatch(step -> step.attempts() > 0);
        return begun ? PlanStatus.EXECUTING : PlanStatus.APPROVED;
    }
}
