package dev.madang.runner;

import dev.madang.approvals.Decision;
import dev.madang.approvals.Question;
import dev.madang.runs.NewStep;
import dev.madang.runs.Run;
import dev.madang.runs.RunKind;
import dev.madang.runs.RunState;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Step;
import dev.madang.runs.StepCall;
import dev.madang.runs.StepError;
import dev.madang.runs.StepOutcome;
import dev.madang.runs.StepState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The run of a process: one step, started once. A prompt is never run again by itself: what it did outside is not known, so a run
 * whose node died has failed.
 */
@Component
class ProcessKind implements RunKind {

    static final String NAME = "process";

    private static final String STEP = "process";
    // The process is ended by its own clock; this is for one that cannot be.
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final RunnerSettings settings;
    private final ProcessWork work;
    private final ProcessStore store;
    private final ProcessEvents events;
    private final JsonMapper json;

    ProcessKind(RunnerSettings settings, ProcessWork work, ProcessStore store, ProcessEvents events, JsonMapper json) {
        this.settings = settings;
        this.work = work;
        this.store = store;
        this.events = events;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String family() {
        return ProcessId.MODULE;
    }

    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public int slots() {
        return settings.limit();
    }

    NewStep step(Order order) {
        return new NewStep(
                STEP,
                STEP,
                5,
                List.of(),
                json.writeValueAsString(order),
                1,
                order.timeout().plus(MARGIN));
    }

    @Override
    public void started(RunTurn turn) {
        // Whoever starts the run adds its step.
    }

    @Override
    public Admission admit(RunTurn turn, Step step) {
        return Admission.START;
    }

    @Override
    public StepOutcome perform(StepCall call) {
        ProcessId id = ProcessId.of(call.run().subject());
        Ending ending = work.perform(id, order(call.step()), call);
        return new StepOutcome.Done(json.writeValueAsString(ending));
    }

    @Override
    public void ended(RunTurn turn, Step step) {
        if (turn.run().state() != RunState.CANCELLING) {
            end(turn, endingOf(step).orElseThrow());
        }
    }

    @Override
    public void decided(RunTurn turn, Question question, Decision decision) {
        throw new IllegalStateException("a process asks nothing");
    }

    @Override
    public void idle(RunTurn turn) {
        throw new IllegalStateException("the run of a process ends with its step");
    }

    @Override
    public void cancelled(RunTurn turn, Run.Cancel cancel) {
        end(turn, stopped(turn));
    }

    @Override
    public void changed(RunTurn turn) {
        Run run = turn.run();
        Step step = turn.step(STEP);
        Ending ending = run.state() == RunState.CANCELLED
                ? stopped(turn)
                : endingOf(step).orElse(null);
        ProcessId id = ProcessId.of(run.subject());
        if (turn.isNew()) {
            store.add(id, run, step.plan().input(), status(step));
        } else if (run.state().ended()) {
            store.end(id, status(ending), run.endedAt(), ending);
        } else {
            store.update(id, status(step));
        }
    }

    private void end(RunTurn turn, Ending ending) {
        if (ending.status() != ProcessStatus.COMPLETED) {
            turn.tell(events.error(ending));
        }
        RunState end = switch (ending.status()) {
            case COMPLETED -> RunState.COMPLETED;
            case STOPPED -> RunState.CANCELLED;
            case FAILED, PENDING, RUNNING -> RunState.FAILED;
        };
        turn.end(end, events.done(ProcessId.of(turn.run().subject()), ending));
    }

    /** Somebody ended it; what its work came to says with which status. */
    private Ending stopped(RunTurn turn) {
        Optional<Ending> work = endingOf(turn.step(STEP)).filter(ending -> ending.exitCode() != null);
        return new Ending(
                ProcessStatus.STOPPED,
                work.map(Ending::exitCode).orElse(null),
                "The process was stopped.",
                work.map(Ending::stderr).orElse(""),
                work.map(Ending::result).orElse(null),
                work.map(Ending::openEnded).orElse(null));
    }

    private Optional<Ending> endingOf(Step step) {
        @Nullable String result = step.result();
        if (result != null) {
            return Optional.of(json.readValue(result, Ending.class));
        }
        @Nullable StepError error = step.error();
        if (step.state() != StepState.FAILED || error == null) {
            return Optional.empty();
        }
        String why = switch (error.code()) {
            case "EXECUTION_INTERRUPTED" ->
                "The node that ran the process was lost. A prompt is never run again by itself.";
            case "TOOL_TIMEOUT" -> "The process took too long and could not be ended.";
            default -> "The process failed inside the server.";
        };
        return Optional.of(Ending.failed(null, why, ""));
    }

    private static ProcessStatus status(@Nullable Ending ending) {
        return ending == null ? ProcessStatus.FAILED : ending.status();
    }

    private static ProcessStatus status(Step step) {
        return step.state() == StepState.PENDING ? ProcessStatus.PENDING : ProcessStatus.RUNNING;
    }

    private Order order(Step step) {
        return json.readValue(step.plan().input(), Order.class);
    }
}
