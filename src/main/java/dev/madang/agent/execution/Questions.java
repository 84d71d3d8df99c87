package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.planning.Mermaid;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.approvals.Answer;
import dev.madang.approvals.NewQuestion;
import dev.madang.approvals.Question;
import dev.madang.events.NewEvent;
import dev.madang.runs.RunTurn;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the questions of a session to people: into the inbox and into the session's log. */
@Component
class Questions {

    private final ToolCatalogue catalogue;
    private final JsonMapper json;
    private final Duration reviewPatience;
    private final Duration openRequestPatience;
    private final Duration inputPatience;

    Questions(
            ToolCatalogue catalogue,
            JsonMapper json,
            @Value("${madang.agent.plan-review-timeout:300s}") Duration reviewPatience,
            @Value("${madang.agent.plan-review-timeout-waiting:3600s}") Duration openRequestPatience,
            @Value("${madang.agent.input-timeout:300s}") Duration inputPatience) {
        this.catalogue = catalogue;
        this.json = json;
        this.reviewPatience = reviewPatience;
        this.openRequestPatience = openRequestPatience;
        this.inputPatience = inputPatience;
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
        ask(turn, "plan_review", "hitl_plan_review", plan.id().value(), content, Answer.of("reject"), patience);
    }

    void askInput(RunTurn turn, Session session, Todo todo, MissingInput missing) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("todo_id", todo.id());
        content.put("field", missing.field());
        content.put("question", question(session, todo, missing));
        content.put("message", question(session, todo, missing));
        content.put("input_type", missing.options().isEmpty() ? "text" : "choice");
        content.put("options", missing.options());
        content.put("required", true);
        ask(turn, "input_request", "hitl_input_request", todo.id(), content, Answer.of("cancel"), inputPatience);
    }

    static String question(Session session, Todo todo, MissingInput missing) {
        String language = session.asked().language();
        return switch (missing.field()) {
            case "brand", "target_brand", "competitor_brands" -> Words.of(language, "input." + missing.field());
            default -> Words.of(language, "input.other", todo.task(), missing.field());
        };
    }

    private void ask(
            RunTurn turn,
            String type,
            String event,
            String about,
            Map<String, Object> content,
            Answer onSilence,
            Duration patience) {
        Question question =
                turn.ask(new NewQuestion(type, about, json.writeValueAsString(content), onSilence, patience));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("request_id", question.id().value());
        told.putAll(content);
        told.put("timeout_sec", patience.toSeconds());
        told.put("timeout_at", question.deadline());
        told.put("on_timeout", onSilence.action());
        turn.tell(NewEvent.of(event, json.writeValueAsString(told)));
    }

    private Map<String, Object> shown(Plan plan) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("todos", plan.todos().stream().map(PlanningStage::listed).toList());
        shown.put("dependency_graph", plan.dependencyGraph());
        shown.put("estimated_duration_sec", Estimates.durationSec(plan, catalogue));
        shown.put("mermaid_diagram", Mermaid.of(plan.todos()));
        shown.put("notes", plan.notes());
        return shown;
    }
}
