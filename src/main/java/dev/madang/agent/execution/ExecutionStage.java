package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.files.RunFiles;
import dev.madang.runs.RunKind.Admission;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepCall;
import dev.madang.runs.StepError;
import dev.madang.runs.StepOutcome;
import dev.madang.runs.StepState;
import dev.madang.runs.tools.ToolFailure;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The third layer: the todos. */
@Component
class ExecutionStage {

    private final ToolCatalogue catalogue;
    private final Inputs inputs;
    private final Questions questions;
    private final Consequences consequences;
    private final ToolDurationStore durations;
    private final Turns turns;
    private final Runs runs;
    private final RunFiles files;
    private final AgentEvents events;
    private final JsonMapper json;

    ExecutionStage(
            ToolCatalogue catalogue,
            Inputs inputs,
            Questions questions,
            Consequences consequences,
            ToolDurationStore durations,
            Turns turns,
            Runs runs,
            RunFiles files,
            AgentEvents events,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.questions = questions;
        this.consequences = consequences;
        this.durations = durations;
        this.turns = turns;
        this.runs = runs;
        this.files = files;
        this.events = events;
        this.json = json;
    }

    /** A missing input becomes a question, unless nobody is to be asked: then the todo fails and says what it missed. */
    Admission admit(RunTurn turn, Step step) {
        Session session = turns.session(turn.run());
        Todo todo = TodoSteps.todo(step);
        Optional<MissingInput> missing = missing(turn, session, step, todo);
        if (missing.isPresent() && !session.asked().options().skipHitl()) {
            turn.hold(step.key());
            questions.askInput(turn, session, todo, missing.get());
            return Admission.HOLD;
        }
        if (catalogue.require(todo.tool()).requiresApproval() && !questions.isApproved(turn, todo)) {
            awaitApproval(turn, session, todo);
            return Admission.HOLD;
        }
        turn.tell(events.of(
                "todo_started",
                "todo_id",
                todo.id(),
                "task",
                todo.task(),
                "tool",
                todo.tool(),
                "estimated_duration_sec",
                catalogue.require(todo.tool()).estimatedDurationSec()));
        return Admission.START;
    }

    private void awaitApproval(RunTurn turn, Session session, Todo todo) {
        if (session.asked().options().skipHitl()) {
            consequences.skip(turn, todo.id(), Words.of(session.asked().language(), "error.EXECUTION_TODO_SKIPPED"));
            tellProgress(turn);
        } else {
            turn.hold(todo.id());
            questions.askApproval(turn, session, todo);
        }
    }

    /** A person allowed a todo: it runs as it was shown. */
    void approved(RunTurn turn, Step step) {
        turn.release(step.key(), step.plan());
    }

    /** A person did not want a todo, or said nothing. */
    void skipped(RunTurn turn, Step step, String key) {
        String language = turns.session(turn.run()).asked().language();
        consequences.skip(turn, step.key(), Words.of(language, key));
        tellProgress(turn);
    }

    /** The value that a question asked for is there: the todo may run with it. */
    void answered(RunTurn turn, Step step, String field, JsonNode value) {
        Todo todo = TodoSteps.todo(step);
        ObjectNode params = (ObjectNode) todo.toolParams().deepCopy();
        params.set(field, value);
        turn.release(step.key(), TodoSteps.of(todo.withParams(params), step));
    }

    StepOutcome perform(StepCall call) throws InterruptedException {
        Session session = turns.session(call.run());
        Todo todo = TodoSteps.todo(call.step());
        ToolDeclaration tool = catalogue.require(todo.tool());
        Map<String, JsonNode> products = products(call);
        Optional<MissingInput> missing = inputs.missing(tool, todo.toolParams(), products.keySet(), session);
        if (missing.isPresent()) {
            String question = Questions.question(session, todo, missing.get());
            return failed(new StepError("TOOL_INVALID_PARAMS", question, false));
        }
        JsonNode parameters = inputs.withDefaults(tool, todo.toolParams());
        TodoFiles own = new TodoFiles(files, session.fileSubject(), suffix(session, todo));
        try (TodoCall toolCall = new TodoCall(call, session, parameters, products, own, events)) {
            TodoResult result =
                    TodoResult.of(catalogue.implementation(todo.tool()).call(toolCall));
            toolCall.publish();
            return new StepOutcome.Done(json.writeValueAsString(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ToolFailure e) {
            boolean again = e.retry() == ToolFailure.Retry.MAY_HELP;
            return failed(new StepError(e.code(), Objects.requireNonNull(e.getMessage()), again));
        } catch (Failure e) {
            return failed(new StepError(e.reason(), "", false));
        }
    }

    void ended(RunTurn turn, Step step) {
        switch (step.state()) {
            case COMPLETED -> completed(turn, step);
            case FAILED -> {
                tellFailed(turn, step);
                consequences.follow(turn);
            }
            case PENDING -> tellFailed(turn, step);
            case WAITING, BLOCKED, RUNNING, SKIPPED, CANCELLED -> {}
        }
        tellProgress(turn);
    }

    /** All todos are at rest: the layer is over. */
    void finished(RunTurn turn) {
        turn.tell(events.of(
                "layer_complete",
                "layer",
                Layer.EXECUTION,
                "result",
                Map.of(
                        "completed", Turns.keysIn(turn, StepState.COMPLETED),
                        "failed", Turns.keysIn(turn, StepState.FAILED)),
                "next_layer",
                Layer.RESPONSE));
    }

    private Optional<MissingInput> missing(RunTurn turn, Session session, Step step, Todo todo) {
        Map<String, JsonNode> products = products(turn.steps().stream().toList(), step);
        return inputs.missing(catalogue.require(todo.tool()), todo.toolParams(), products.keySet(), session);
    }

    private void completed(RunTurn turn, Step step) {
        Todo todo = TodoSteps.todo(step);
        durations.add(todo.tool(), step.duration(), turn.now());
        List<String> next = turns.requirePlan(turns.session(turn.run())).todos().stream()
                .filter(other -> other.dependsOn().contains(todo.id()))
                .map(Todo::id)
                .toList();
        turn.tell(events.of(
                "todo_completed",
                "todo_id",
                todo.id(),
                "task",
                todo.task(),
                "status",
                "completed",
                "result_summary",
                turns.todoResult(step).summary(),
                "duration_ms",
                Turns.millis(step),
                "next_todos",
                next));
    }

    private void tellFailed(RunTurn turn, Step step) {
        String language = turns.session(turn.run()).asked().language();
        StepError error = Words.worded(language, Objects.requireNonNull(step.error()));
        turn.tell(events.of(
                "todo_failed",
                "todo_id",
                step.key(),
                "task",
                TodoSteps.todo(step).task(),
                "status",
                step.state() == StepState.FAILED ? "failed" : "pending",
                "error",
                error,
                "retry_count",
                step.retries(),
                "max_retries",
                step.plan().maxAttempts() - 1));
    }

    void tellProgress(RunTurn turn) {
        int total = Turns.todos(turn).size();
        int completed = Turns.keysIn(turn, StepState.COMPLETED).size();
        List<String> running = Turns.keysIn(turn, StepState.RUNNING);
        turn.tell(events.of(
                "execution_progress",
                "total_todos",
                total,
                "completed",
                completed,
                "in_progress",
                running.size(),
                "pending",
                Turns.keysIn(turn, StepState.PENDING).size(),
                "failed",
                Turns.keysIn(turn, StepState.FAILED).size(),
                "progress_percentage",
                total == 0 ? 100 : 100 * completed / total));
    }

    private Map<String, JsonNode> products(StepCall call) {
        return products(runs.steps(call.run().id()), call.step());
    }

    /** What the todos that a step needs, at whatever distance, have produced. */
    private Map<String, JsonNode> products(List<Step> steps, Step step) {
        Map<String, List<String>> graph = new HashMap<>();
        steps.forEach(each -> graph.put(each.key(), each.dependsOn()));
        Set<String> needed = DependencyGraph.allDependencies(graph, step.key());
        Map<String, JsonNode> products = new HashMap<>();
        steps.stream()
                .filter(each -> needed.contains(each.key()) && each.state() == StepState.COMPLETED)
                .forEach(each -> products.putAll(turns.todoResult(each).produced()));
        return products;
    }

    /** The first todo of a tool has files with plain names, the others carry their id in theirs. */
    private String suffix(Session session, Todo todo) {
        boolean first = turns.requirePlan(session).todos().stream()
                .filter(other -> other.tool().equals(todo.tool()))
                .findFirst()
                .filter(other -> !other.id().equals(todo.id()))
                .isEmpty();
        return first ? "" : "-" + todo.id();
    }

    private static StepOutcome failed(StepError error) {
        return new StepOutcome.Failed(error);
    }
}
