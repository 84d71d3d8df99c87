package dev.madang.runs;

import dev.madang.approvals.Answer;
import dev.madang.approvals.Decision;
import dev.madang.approvals.NewQuestion;
import dev.madang.approvals.Question;
import dev.madang.events.NewEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * A kind of run for tests. A step's input says what it does: {@code done}, {@code gate:<name>} (waits until the gate opens),
 * {@code flaky:<n>} (fails n times), {@code broken} (fails for good), {@code stubborn:<gate>} (ends only through the gate, whatever
 * interrupts it).
 */
@Primary
@Component
public class ProbeKind implements RunKind {

    static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();
    static final Map<String, AtomicInteger> PERFORMED = new ConcurrentHashMap<>();

    public static CountDownLatch gate(String name) {
        return GATES.computeIfAbsent(name, key -> new CountDownLatch(1));
    }

    static AtomicInteger performed(RunId run, String step) {
        return PERFORMED.computeIfAbsent(run + "/" + step, key -> new AtomicInteger());
    }

    public static NewStep step(String key, String input, String... dependsOn) {
        return new NewStep(key, "probe", 5, List.of(dependsOn), input, 4, Duration.ofSeconds(30));
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public int parallelism() {
        return 2;
    }

    @Override
    public void started(RunTurn turn) {
        // Its steps come with the call that starts it.
    }

    @Override
    public Admission admit(RunTurn turn, Step step) {
        if (step.plan().input().equals("ask")) {
            turn.hold(step.key());
            turn.ask(new NewQuestion("input_request", step.key(), "{}", Answer.of("cancel"), Duration.ofMinutes(5)));
            return Admission.HOLD;
        }
        turn.tell(NewEvent.of("started", "\"" + step.key() + "\""));
        return Admission.START;
    }

    @Override
    public StepOutcome perform(StepCall call) throws InterruptedException {
        int times = performed(call.run().id(), call.step().key()).incrementAndGet();
        String[] input = call.step().plan().input().split(":", 2);
        return switch (input[0]) {
            case "gate" -> {
                gate(input[1]).await();
                yield new StepOutcome.Done("1");
            }
            case "stubborn" -> {
                awaitStubbornly(gate(input[1]));
                yield new StepOutcome.Done("1");
            }
            case "stubborn-broken" -> {
                awaitStubbornly(gate(input[1]));
                yield new StepOutcome.Failed(new StepError("BROKEN", "", true));
            }
            case "flaky" ->
                times > Integer.parseInt(input[1])
                        ? new StepOutcome.Done("1")
                        : new StepOutcome.Failed(new StepError("FLAKY", "", true));
            case "broken" -> new StepOutcome.Failed(new StepError("BROKEN", "", false));
            case "telling" -> {
                call.tell(NewEvent.of("progress", "50"));
                yield new StepOutcome.Done("1");
            }
            case "late" -> {
                call.tell(NewEvent.of("progress", "0"));
                gate(input[1]).await();
                yield new StepOutcome.Done("1");
            }
            default -> new StepOutcome.Done("\"" + input[0] + "\"");
        };
    }

    @Override
    public void ended(RunTurn turn, Step step) {
        turn.tell(NewEvent.of("ended", "\"" + step.key() + " " + step.state() + "\""));
        if (step.state() == StepState.FAILED) {
            turn.end(RunState.FAILED, NewEvent.last("failed", "{}"));
        }
    }

    @Override
    public boolean goesOnAfterFailure(Run run, List<Step> steps) {
        return steps.stream().anyMatch(step -> step.state() == StepState.FAILED);
    }

    @Override
    public void goOn(RunTurn turn) {
        turn.tell(NewEvent.of("again", "{}"));
        turn.steps().stream()
                .filter(step -> step.state() == StepState.FAILED)
                .forEach(step -> turn.release(step.key(), step.plan()));
        turn.resume();
    }

    @Override
    public void warned(RunTurn turn, Question question) {
        turn.tell(NewEvent.of("warned", "{}"));
    }

    @Override
    public void decided(RunTurn turn, Question question, Decision decision) {
        if (decision.answer().action().equals("cancel")) {
            turn.end(RunState.CANCELLED, NewEvent.last("cancelled", "{}"));
            return;
        }
        String key = question.about();
        turn.release(key, step(key, "answered", turn.step(key).dependsOn().toArray(String[]::new)));
    }

    @Override
    public void idle(RunTurn turn) {
        turn.end(RunState.COMPLETED, NewEvent.last("completed", "{}"));
    }

    @Override
    public void cancelled(RunTurn turn, Run.Cancel cancel) {
        turn.end(cancel.ending(), NewEvent.last("cancelled", "{}"));
    }

    private static void awaitStubbornly(CountDownLatch gate) {
        while (true) {
            try {
                gate.await();
                return;
            } catch (InterruptedException e) {
                // Stubborn on purpose: work that does not hear an interrupt.
            }
        }
    }
}
