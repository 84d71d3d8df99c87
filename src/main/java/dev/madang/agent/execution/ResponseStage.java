package dev.madang.agent.execution;

import dev.madang.agent.answer.Answers;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.llm.Completion;
import dev.madang.runs.RunState;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepCall;
import dev.madang.runs.StepOutcome;
import dev.madang.runs.StepState;
import dev.madang.runs.tools.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The last layer: the answer. */
@Component
class ResponseStage {

    private final Answers answers;
    private final Turns turns;
    private final Runs runs;
    private final AgentEvents events;
    private final JsonMapper json;

    ResponseStage(Answers answers, Turns turns, Runs runs, AgentEvents events, JsonMapper json) {
        this.answers = answers;
        this.turns = turns;
        this.runs = runs;
        this.events = events;
        this.json = json;
    }

    void begin(RunTurn turn) {
        turns.beginLayer(turn, Layer.RESPONSE);
        turn.add(StepKeys.layer(StepKeys.RESPONSE));
    }

    StepOutcome perform(StepCall call) throws InterruptedException {
        Session session = turns.session(call.run());
        Map<String, JsonNode> products = new LinkedHashMap<>();
        List<ToolResult.Attachment> attachments = new ArrayList<>();
        for (Step step : runs.steps(call.run().id())) {
            if (StepKeys.isTodo(step) && step.state() == StepState.COMPLETED) {
                TodoResult result = turns.todoResult(step);
                products.putAll(result.produced());
                attachments.addAll(result.attachments());
            }
        }
        Plan plan = turns.requirePlan(session);
        Completion completion = answers.compose(
                turns.request(session),
                session.found().cognitive(),
                products,
                plan.notes(),
                session.asked().language(),
                turns.payer(session));
        ObjectNode response = json.createObjectNode();
        response.put("format", attachments.isEmpty() ? "text" : "mixed");
        response.setAll((ObjectNode) completion.answer());
        response.put("provider", completion.provider()).put("model", completion.model());
        response.set("attachments", attachments(session, attachments));
        LayerResult result = new LayerResult(response, completion.provider(), completion.model(), completion.usage());
        return new StepOutcome.Done(json.writeValueAsString(result));
    }

    void completed(RunTurn turn, Step step) {
        LayerResult result = turns.layerResult(step);
        turns.use(turn, result.usage());
        turns.update(turn, found -> found.answered(result.answer()));
        turn.tell(events.of(
                "layer_complete",
                "layer",
                Layer.RESPONSE,
                "result",
                Map.of("format", result.answer().path("format").asString()),
                "duration_ms",
                Turns.millis(step)));
        turn.end(
                RunState.COMPLETED,
                events.last(
                        "complete",
                        "status",
                        "success",
                        "response",
                        result.answer(),
                        "statistics",
                        turns.statistics(turn),
                        "report_paths",
                        reportPaths(result.answer())));
    }

    private List<String> reportPaths(JsonNode response) {
        return response.path("attachments").values().stream()
                .filter(attachment ->
                        List.of("file", "pdf").contains(attachment.path("type").asString()))
                .map(attachment -> attachment.path("url").asString())
                .toList();
    }

    private ArrayNode attachments(Session session, List<ToolResult.Attachment> attachments) {
        ArrayNode list = json.createArrayNode();
        for (ToolResult.Attachment attachment : attachments) {
            list.add(json.createObjectNode()
                    .put("type", attachment.type())
                    .put("title", attachment.title())
                    .put("url", "/files/" + session.fileFolder() + "/" + attachment.name()));
        }
        return list;
    }

    /** What a turn that ends early leaves behind. */
    static Map<String, Object> partial(RunTurn turn) {
        List<String> completed = Turns.keysIn(turn, StepState.COMPLETED);
        return Map.of("completed_todos", completed, "available_data", !completed.isEmpty());
    }

    static String taskOf(Plan plan, String todo) {
        return plan.todos().stream()
                .filter(each -> each.id().equals(todo))
                .map(Todo::task)
                .findFirst()
                .orElse(todo);
    }
}
