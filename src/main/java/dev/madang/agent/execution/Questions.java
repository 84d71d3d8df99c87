package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.Mermaid;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.approvals.Answer;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.NewQuestion;
import dev.madang.approvals.Question;
import dev.madang.events.NewEvent;
import dev.madang.runs.RunTurn;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the questions of a session to people: into the inbox and into the session's log. */
@Component
class Questions {

    static final String PLAN_REVIEW = "plan_review";
    static final String INPUT = "input_request";
    static final String APPROVAL = "approval_request";
    static final String CLARIFICATION = "clarification";

    private final ToolCatalogue catalogue;
    private final Approvals approvals;
    private final JsonMapper json;
    private final Duration reviewPatience;
    private final Duration openRequestPatience;
    private final Duration inputPatience;
    private final Duration clarificationPatience;
    private final Duration approvalPatience;

    Questions(
            ToolCatalogue catalogue,
            Approvals approvals,
            JsonMapper json,
            @Value("${madang.agent.plan-review-timeout:300s}") Duration reviewPatience,
            @Value("${madang.agent.plan-review-timeout-waiting:3600s}") Duration openRequestPatience,
            @Value("${madang.agent.input-timeout:300s}") Duration inputPatience,
            @Value("${madang.agent.clarification-timeout:180s}") Duration clarificationPatience,
            @Value("${madang.agent.approval-timeout:3600s}") Duration approvalPatience) {
        this.catalogue = catalogue;
        this.approvals = approvals;
        this.json = json;
        this.reviewPatience = reviewPatience;
        this.openRequestPatience = openRequestPatience;
        this.inputPatience = inputPatience;
        this.clarificationPatience = clarificationPatience;
        this.approvalPatience = approvalPatience;
    }

    void askPlanReview(RunTurn turn, Session session, Plan plan) {
        String language = session.asked().language();
        // Whoever started it with the synchronous call may have no other way to see the plan in time.
        Duration patience = session.asked().options().waiting() ? openRequestPatience : reviewPatience;
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("plan_id", plan.id().value());
        content.put("plan", shown(plan));
        content.put("message", Words.of(language, "review.message", plan.todos().size()));
        content.put("options", List.of("approve", "modify", "reject"));
        ask(turn, PLAN_REVIEW, plan.id().value(), content, Answer.of("reject"), patience);
    }

    void askInput(RunTurn turn, Session session, Todo todo, MissingInput missing) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("todo_id", todo.id());
        content.put("field", missing.field());
        content.put("question", question(session, todo, missing));
        content.put("message", question(session, todo, missing));
        content.put("input_type", missing.type());
        content.put("options", missing.options());
        content.put("required", true);
        content.put("validation", missing.validation());
        content.put("value_type", missing.valueType());
        JsonNode usual = missing.defaultValue();
        if (usual != null) {
            content.put("default_value", usual);
        }
        Answer onSilence = usual == null
                ? Answer.of("cancel")
                : new Answer("answer", usual.isString() ? usual.asString() : usual.toString(), null);
        ask(turn, INPUT, todo.id(), content, onSilence, inputPatience);
    }

    /** Asks whether a todo may run that its tool does not run without a person's word. */
    void askApproval(RunTurn turn, Session session, Todo todo) {
        ToolDeclaration tool = catalogue.require(todo.tool());
        String reason = Words.of(session.asked().language(), "approval.message", todo.task());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", todo.id());
        shown.put("task", todo.task());
        shown.put("tool", todo.tool());
        shown.put("description", todo.description());
        shown.put("tool_params", todo.toolParams());
        shown.put("estimated_cost_usd", tool.estimatedCostUsd());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("todo_id", todo.id());
        content.put("todo", shown);
        content.put("message", reason);
        content.put("reason", reason);
        content.put("options", List.of("approve", "skip", "reject"));
        content.put("fingerprint", Fingerprint.of(todo));
        ask(turn, APPROVAL, todo.id(), content, Answer.of("skip"), approvalPatience);
    }

    /** Whether a person has allowed exactly this todo: one that was edited afterwards is another. */
    boolean isApproved(RunTurn turn, Todo todo) {
        return approvals.ofRun(turn.run().id().value()).stream()
                .filter(question ->
                        question.type().equals(APPROVAL) && todo.id().equals(question.about()))
                .filter(question -> json.readTree(question.content())
                        .path("fingerprint")
                        .asString()
                        .equals(Fingerprint.of(todo)))
                .map(Question::decision)
                .anyMatch(decision ->
                        decision != null && decision.answer().action().equals("approve"));
    }

    /** Asks what a request means that could mean anything. */
    void askClarification(RunTurn turn, Session session, Ambiguity ambiguity) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("original_input", session.asked().userInput());
        content.put("ambiguity", ambiguity.reason());
        content.put("question", ambiguity.question());
        content.put("message", ambiguity.question());
        content.put("input_type", InputType.TEXT);
        content.put("suggestions", ambiguity.suggestions());
        content.put("required", true);
        ask(turn, CLARIFICATION, null, content, Answer.of("cancel"), clarificationPatience);
    }

    static String question(Session session, Todo todo, MissingInput missing) {
        String language = session.asked().language();
        return missing.field().equals("brand")
                ? Words.of(language, "input.brand")
                : Words.of(language, "input.other", todo.task(), missing.field());
    }

    private void ask(
            RunTurn turn,
            String type,
            @Nullable String about,
            Map<String, Object> content,
            Answer onSilence,
            Duration patience) {
        Question question =
                turn.ask(new NewQuestion(type, about, json.writeValueAsString(content), onSilence, patience));
        AskedQuestion asked = new AskedQuestion(question);
        turn.tell(NewEvent.of(asked.event(), json.writeValueAsString(asked.payload())));
    }

    private Map<String, Object> shown(Plan plan) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("todos", plan.todos().stream().map(PlanningStage::listed).toList());
        shown.put("dependency_graph", plan.dependencyGraph());
        shown.put("version", plan.version());
        shown.put("estimated_duration_sec", Estimates.durationSec(plan, catalogue));
        shown.put("estimated_cost_usd", Estimates.costUsd(plan.todos(), catalogue));
        shown.put("mermaid_diagram", Mermaid.of(plan.todos()));
        shown.put("notes", plan.notes());
        return shown;
    }
}
