package dev.madang.agent.verification;

import dev.madang.agent.execution.TodoStatus;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.runs.Runs;
import dev.madang.runs.Step;
import dev.madang.runs.StepError;
import dev.madang.runs.StepState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies what a session has so far (dream-agent 6.5). */
@Component
public class Verifier {

    private static final Set<StepState> TROUBLE = Set.of(StepState.FAILED, StepState.BLOCKED, StepState.SKIPPED);

    private final Plans plans;
    private final Runs runs;
    private final JsonMapper json;

    Verifier(Plans plans, Runs runs, JsonMapper json) {
        this.plans = plans;
        this.runs = runs;
        this.json = json;
    }

    /** What can be said from the figures of the todos that are done. */
    public VerificationResult verify(Session session, VerifyType type) {
        JsonNode cognitive = session.found().cognitive();
        int brands = cognitive == null
                ? 0
                : (int) cognitive.path("entities").values().stream()
                        .filter(entity -> entity.path("type").asString().equals("brand"))
                        .count();
        return new Verification(findings(session), brands, session.asked().language()).of(type);
    }

    private Findings findings(Session session) {
        String planId = session.found().planId();
        List<Todo> todos =
                planId == null ? List.of() : plans.find(new PlanId(planId)).todos();
        Map<String, Step> steps =
                runs.steps(session.run()).stream().collect(Collectors.toMap(Step::key, Function.identity()));
        Map<String, List<JsonNode>> byTool = new HashMap<>();
        List<Findings.Trouble> troubles = new ArrayList<>();
        int completed = 0;
        for (Todo todo : todos) {
            Step step = steps.get(todo.id());
            if (step != null && step.state() == StepState.COMPLETED) {
                completed++;
                byTool.computeIfAbsent(todo.tool(), key -> new ArrayList<>())
                        .add(json.readTree(step.result()).path("summary"));
            } else if (step != null && TROUBLE.contains(step.state())) {
                StepError error = step.error();
                troubles.add(new Findings.Trouble(
                        todo.task(), TodoStatus.of(step.state()), error == null ? "" : error.message()));
            }
        }
        return new Findings(todos.size(), completed, troubles, byTool);
    }
}
