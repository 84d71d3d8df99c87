package dev.madang.agent.execution;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.agent.planning.DependencyGraph;
import dev.madang.agent.planning.Todo;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Step;
import dev.madang.runs.StepError;
import dev.madang.runs.StepState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What follows for the other todos when one failed, was skipped, may run again or was edited: behind a failed one a todo is blocked,
 * without what a skipped one would have produced it is skipped too, and when nothing stands in its way any more it may run.
 */
@Component
class Consequences {

    private final ToolCatalogue catalogue;
    private final Inputs inputs;
    private final Turns turns;
    private final AgentEvents events;

    Consequences(ToolCatalogue catalogue, Inputs inputs, Turns turns, AgentEvents events) {
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.turns = turns;
        this.events = events;
    }

    /** Skips a todo that is not running, and those that cannot do without it; {@code why} is for people. */
    void skip(RunTurn turn, String todo, String why) {
        skipAlone(turn, todo, why);
        follow(turn);
    }

    /** Brings every todo that has not started in step with those that it needs. */
    void follow(RunTurn turn) {
        for (String key : DependencyGraph.inOrder(graph(turn))) {
            Step step = turn.step(key);
            if (step.state() == StepState.PENDING || step.state() == StepState.BLOCKED) {
                follow(turn, step);
            }
        }
    }

    private void follow(RunTurn turn, Step step) {
        Optional<Step> obstacle = obstacle(turn, step);
        if (obstacle.isPresent()) {
            if (step.state() == StepState.PENDING) {
                turn.block(step.key(), blocked(turn, obstacle.get()));
            }
            return;
        }
        Optional<Step> lost = dependencies(turn, step)
                .filter(needed -> needed.state() == StepState.SKIPPED)
                .filter(needed -> cannotDoWithout(turn, step))
                .findFirst();
        if (lost.isPresent()) {
            String language = language(turn);
            String text = Words.of(
                    language, "skipped.needs", TodoSteps.todo(lost.get()).task());
            skipAlone(turn, step.key(), text);
        } else if (step.state() == StepState.BLOCKED) {
            turn.release(step.key(), step.plan());
        }
    }

    private void skipAlone(RunTurn turn, String key, String why) {
        if (turn.step(key).state() == StepState.WAITING) {
            turn.withdrawQuestions(key);
        }
        turn.skip(key, new StepError("EXECUTION_TODO_SKIPPED", why, false));
        turn.tell(events.of(
                "todo_skipped",
                "todo_id",
                key,
                "task",
                TodoSteps.todo(turn.step(key)).task(),
                "status",
                "skipped",
                "reason",
                why));
    }

    private StepError blocked(RunTurn turn, Step obstacle) {
        Step failed = origin(turn, obstacle);
        return new StepError(
                "EXECUTION_TODO_BLOCKED",
                Words.of(
                        language(turn),
                        "error.EXECUTION_TODO_BLOCKED",
                        TodoSteps.todo(failed).task()),
                true);
    }

    /** The failed todo at the end of a chain of blocked ones. */
    private static Step origin(RunTurn turn, Step obstacle) {
        Step at = obstacle;
        for (int far = 0; at.state() == StepState.BLOCKED && far < turn.steps().size(); far++) {
            Optional<Step> next = obstacle(turn, at);
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
        }
        return at;
    }

    /** Whether what a todo needs will be produced by none of the todos before it that are still to be counted on. */
    private boolean cannotDoWithout(RunTurn turn, Step step) {
        Todo todo = TodoSteps.todo(step);
        ToolDeclaration tool = catalogue.require(todo.tool());
        Set<String> before = DependencyGraph.allDependencies(graph(turn), step.key());
        Set<String> toolsLeft = new HashSet<>();
        Set<String> products = new HashSet<>();
        Set<String> toolsLost = new HashSet<>();
        for (String key : before) {
            ToolDeclaration needed =
                    catalogue.require(TodoSteps.todo(turn.step(key)).tool());
            if (isLost(turn.step(key).state())) {
                toolsLost.add(needed.name());
            } else {
                toolsLeft.add(needed.name());
                products.addAll(needed.produces());
            }
        }
        if (inputs.isMetByProducts(tool)) {
            return inputs.missing(tool, todo.toolParams(), products, turns.session(turn.run()))
                    .isPresent();
        }
        return tool.needs().stream().anyMatch(needed -> toolsLost.contains(needed) && !toolsLeft.contains(needed));
    }

    private static boolean isLost(StepState state) {
        return switch (state) {
            case SKIPPED, FAILED, BLOCKED, CANCELLED -> true;
            case PENDING, WAITING, RUNNING, COMPLETED -> false;
        };
    }

    private static Optional<Step> obstacle(RunTurn turn, Step step) {
        return dependencies(turn, step)
                .filter(needed -> needed.state() == StepState.FAILED || needed.state() == StepState.BLOCKED)
                .findFirst();
    }

    private static Stream<Step> dependencies(RunTurn turn, Step step) {
        return step.dependsOn().stream().filter(turn::has).map(turn::step);
    }

    private static Map<String, List<String>> graph(RunTurn turn) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        Turns.todos(turn).stream()
                .filter(step -> step.state() != StepState.CANCELLED)
                .forEach(step -> graph.put(step.key(), step.dependsOn()));
        graph.replaceAll(
                (key, needs) -> needs.stream().filter(graph::containsKey).toList());
        return graph;
    }

    private String language(RunTurn turn) {
        return turns.session(turn.run()).asked().language();
    }
}
