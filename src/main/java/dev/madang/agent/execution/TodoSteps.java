package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.NewStep;
import dev.madang.runs.Step;
import tools.jackson.databind.json.JsonMapper;

/** The steps that todos become. */
final class TodoSteps {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TodoSteps() {}

    /** A todo of an approved plan. */
    static NewStep of(Todo todo, ToolDeclaration tool) {
        return new NewStep(
                todo.id(),
                StepKeys.TODO,
                todo.priority(),
                todo.dependsOn(),
                JSON.writeValueAsString(todo),
                tool.maxAttempts(),
                tool.timeout());
    }

    /** The same step for a todo that says something else now. */
    static NewStep of(Todo todo, Step step) {
        NewStep plan = step.plan();
        return new NewStep(
                todo.id(),
                StepKeys.TODO,
                todo.priority(),
                todo.dependsOn(),
                JSON.writeValueAsString(todo),
                plan.maxAttempts(),
                plan.timeout());
    }

    static Todo todo(Step step) {
        return JSON.readValue(step.plan().input(), Todo.class);
    }
}
