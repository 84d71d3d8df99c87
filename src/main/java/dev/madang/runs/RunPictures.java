package dev.madang.runs;

import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Runs for people to look at. */
@Component
public class RunPictures {

    private final Runs runs;
    private final RunKinds kinds;
    private final Approvals approvals;
    private final Clock clock;

    RunPictures(Runs runs, RunKinds kinds, Approvals approvals, Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * A run, its steps and its questions, all of one moment.
     *
     * @throws dev.madang.shared.Failure NOT_FOUND {@code RUN_NOT_FOUND}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public RunPicture of(RunId id) {
        Run run = runs.find(id);
        RunKind kind = kinds.of(run);
        List<Step> steps = runs.steps(id);
        List<Question> questions = run.progress().questions() == 0 ? List.of() : approvals.pending(id.value());
        Waits waits = new Waits(run, steps, questions, kind.parallelism(), clock.instant());
        Map<String, Wait> ofSteps = new HashMap<>();
        steps.forEach(step -> waits.of(step).ifPresent(wait -> ofSteps.put(step.key(), wait)));
        boolean retriable = run.state() == RunState.FAILED && kind.goesOnAfterFailure(run, steps);
        return new RunPicture(run, steps, questions, waits.ofRun().orElse(null), ofSteps, retriable);
    }
}
