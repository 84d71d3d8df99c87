package dev.madang.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.approvals.Answer;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import dev.madang.events.Event;
import dev.madang.events.EventCursor;
import dev.madang.events.EventLog;
import dev.madang.events.NewEvent;
import dev.madang.events.Subject;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RunsIntegrationTests {

    @Autowired
    Runs runs;

    @Autowired
    RunStore store;

    @Autowired
    Approvals approvals;

    @Autowired
    EventLog events;

    @Autowired
    ManualClock clock;

    @Test
    void stepsRunInTheOrderOfTheirDependenciesAndTheLogIsGapless() throws Exception {
        Run run = start(
                ProbeKind.step("c", "done", "a", "b"), ProbeKind.step("a", "done"), ProbeKind.step("b", "done", "a"));
        List<Event> log = storyOf(run);
        assertThat(log)
                .extracting(Event::payload)
                .filteredOn(text -> text.contains("COMPLETED"))
                .containsExactly("\"a COMPLETED\"", "\"b COMPLETED\"", "\"c COMPLETED\"");
        assertThat(log)
                .extracting(Event::sequence)
                .isEqualTo(IntStream.rangeClosed(1, log.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void noMoreStepsRunAtOnceThanTheKindAllows() throws Exception {
        String gate = Ids.next("g");
        Run run = start(
                ProbeKind.step("a", "gate:" + gate),
                ProbeKind.step("b", "gate:" + gate),
                ProbeKind.step("c", "gate:" + gate));
        await().until(() -> inState(run, StepState.RUNNING) == 2);
        assertThat(inState(run, StepState.PENDING)).isEqualTo(1);
        ProbeKind.gate(gate).countDown();
        storyOf(run);
        assertThat(inState(run, StepState.COMPLETED)).isEqualTo(3);
    }

    @Test
    void theHigherPriorityStartsFirst() throws Exception {
        String gate = Ids.next("g");
        Run run = start(
                priority("low", 1, "gate:" + gate),
                priority("mid", 5, "gate:" + gate),
                priority("high", 9, "gate:" + gate));
        await().until(() -> inState(run, StepState.RUNNING) == 2);
        assertThat(runs.steps(run.id()))
                .filteredOn(step -> step.state() == StepState.RUNNING)
                .extracting(Step::key)
                .containsExactlyInAnyOrder("mid", "high");
        ProbeKind.gate(gate).countDown();
        storyOf(run);
    }

    @Test
    void aFailureThatMayPassIsTriedAgainAndCounted() throws Exception {
        Run run = start(ProbeKind.step("a", "flaky:2"));
        storyOf(run);
        Step step = runs.steps(run.id()).getFirst();
        assertThat(step.state()).isEqualTo(StepState.COMPLETED);
        assertThat(step.retries()).isEqualTo(2);
    }

    @Test
    void threeRetriesAreFourAttempts() throws Exception {
        Run run = start(ProbeKind.step("a", "flaky:99"));
        storyOf(run);
        assertThat(ProbeKind.performed(run.id(), "a")).hasValue(4);
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void anErrorThatCannotPassIsNotTriedAgain() throws Exception {
        Run run = start(ProbeKind.step("a", "broken"), ProbeKind.step("b", "done", "a"));
        storyOf(run);
        assertThat(ProbeKind.performed(run.id(), "a")).hasValue(1);
        assertThat(ProbeKind.performed(run.id(), "b")).hasValue(0);
    }

    @Test
    void anAttemptThatTakesTooLongIsInterruptedAndFails() throws Exception {
        Run run = start(new NewStep("a", "probe", 5, List.of(), "gate:" + Ids.next("never"), 1, Duration.ofMillis(50)));
        storyOf(run);
        assertThat(runs.steps(run.id()).getFirst().error().code()).isEqualTo("TOOL_TIMEOUT");
    }

    @Test
    void aQuestionHoldsItsStepWhileOthersGoOnAndTheAnswerReleasesIt() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"), ProbeKind.step("b", "done"));
        await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
        assertThat(ProbeKind.performed(run.id(), "b")).hasValue(1);
        approvals.decide(pending(run).id(), Answer.of("answer"), "me");
        storyOf(run);
        assertThat(runs.steps(run.id()).getFirst().result()).isEqualTo("\"answered\"");
    }

    @Test
    void ofManyDecisionsExactlyOneWins() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"));
        await().until(() -> !approvals.pending(run.id().value()).isEmpty());
        Question question = pending(run);
        List<Callable<Boolean>> deciders = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> decides(question, "person" + i))
                .toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> won = new ArrayList<>();
            for (Future<Boolean> future : executor.invokeAll(deciders)) {
                won.add(future.get());
            }
            assertThat(won).containsOnlyOnce(true);
        }
        storyOf(run);
        assertThat(ProbeKind.performed(run.id(), "a")).hasValue(1);
    }

    @Test
    void silenceDecidesAtTheDeadlineAndALaterAnswerIsGone() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"));
        await().until(() -> !approvals.pending(run.id().value()).isEmpty());
        Question question = pending(run);
        assertThat(approvals.expire(question.id())).isFalse();
        clock.advance(Duration.ofMinutes(6));
        assertThat(approvals.expire(question.id())).isTrue();
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThatThrownBy(() -> approvals.decide(question.id(), Answer.of("answer"), "me"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("HITL_REQUEST_EXPIRED"));
    }

    @Test
    void aCancelledRunIsNotShownEndedWhileItsWorkGoesOn() throws Exception {
        String gate = Ids.next("g");
        Run run = start(ProbeKind.step("a", "stubborn:" + gate), ProbeKind.step("b", "done", "a"));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        runs.cancel(run.id(), RunState.CANCELLED, "enough");
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.CANCELLING);
        ProbeKind.gate(gate).countDown();
        storyOf(run);
        Run ended = runs.find(run.id());
        assertThat(ended.state()).isEqualTo(RunState.CANCELLED);
        assertThat(ended.cancel().workEndedAt()).isAfterOrEqualTo(ended.cancel().requestedAt());
        assertThat(ProbeKind.performed(run.id(), "b")).hasValue(0);
    }

    @Test
    void aCancelInterruptsRunningWork() throws Exception {
        Run run = start(ProbeKind.step("a", "gate:" + Ids.next("never")));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        runs.cancel(run.id(), RunState.CANCELLED, "enough");
        storyOf(run);
        assertThat(runs.steps(run.id()).getFirst().state()).isEqualTo(StepState.CANCELLED);
    }

    @Test
    void aWaitingRunIsCancelledAtOnceAndItsQuestionTakenBack() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"));
        await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
        await().until(() -> runs.find(run.id()).progress().driver() == null);
        assertThat(runs.cancel(run.id(), RunState.CANCELLED, "enough").state()).isEqualTo(RunState.CANCELLED);
        assertThat(approvals.pending(run.id().value())).isEmpty();
        assertThatThrownBy(() -> runs.cancel(run.id(), RunState.CANCELLED, "again"))
                .isInstanceOf(Failure.class);
    }

    @Test
    void whatADriveThatWasTakenOverWritesIsRefused() throws Exception {
        String gate = Ids.next("g");
        Run run = start(ProbeKind.step("a", "late:" + gate));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        Run held = runs.find(run.id());
        long stale = held.progress().epoch();
        runs.take(
                run.id(),
                turn -> turn.become(turn.run().with(turn.run().progress().takenBy("another node"))));
        assertThatThrownBy(() -> runs.changeAs(stale, run.id(), turn -> turn.pause()))
                .isInstanceOf(Runs.TakenOver.class);
        assertThatThrownBy(() -> runs.tell(stale, held, NewEvent.of("late", "{}")))
                .isInstanceOf(Runs.TakenOver.class);
        ProbeKind.gate(gate).countDown();
        await().until(() -> runs.steps(run.id()).getFirst().state() == StepState.RUNNING);
        assertThat(events.read(run.subject(), 0, 100)).extracting(Event::name).doesNotContain("ended", "late");
    }

    @Test
    void aPausedRunStartsNothingNewUntilItIsResumed() throws Exception {
        String gate = Ids.next("g");
        Run run = start(ProbeKind.step("a", "gate:" + gate), ProbeKind.step("b", "done", "a"));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        runs.change(run.id(), turn -> {
            turn.pause();
            return null;
        });
        ProbeKind.gate(gate).countDown();
        await().until(() -> runs.find(run.id()).progress().driver() == null);
        assertThat(ProbeKind.performed(run.id(), "b")).hasValue(0);
        runs.change(run.id(), turn -> {
            turn.resume();
            return null;
        });
        storyOf(run);
        assertThat(ProbeKind.performed(run.id(), "b")).hasValue(1);
    }

    @Test
    void everyUpdateMeetsExactlyTheVersionItRead() {
        Run run = start(ProbeKind.step("a", "ask"));
        assertThatThrownBy(() -> store.update(run, run.progress().version() + 1000))
                .isInstanceOf(IllegalStateException.class);
    }

    private Run start(NewStep... steps) {
        ProbeKind.START.set(turn -> List.of(steps).forEach(turn::add));
        return runs.start("probe", new Subject("probe", Ids.next("p_")), "me");
    }

    private static NewStep priority(String key, int priority, String input) {
        return new NewStep(key, "probe", priority, List.of(), input, 1, Duration.ofSeconds(30));
    }

    private Question pending(Run run) {
        return approvals.pending(run.id().value()).getFirst();
    }

    private boolean decides(Question question, String by) {
        try {
            approvals.decide(question.id(), Answer.of("answer"), by);
            return true;
        } catch (Failure failure) {
            assertThat(failure.reason()).isEqualTo("HITL_ALREADY_RESPONDED");
            return false;
        }
    }

    private long inState(Run run, StepState state) {
        return runs.steps(run.id()).stream()
                .filter(step -> step.state() == state)
                .count();
    }

    /** The whole log, once the run is at rest. */
    private List<Event> storyOf(Run run) throws InterruptedException {
        List<Event> story = new ArrayList<>();
        try (EventCursor cursor = events.follow(run.subject(), 0)) {
            while (!cursor.atEnd()) {
                List<Event> next = cursor.next(Duration.ofSeconds(20));
                assertThat(next.isEmpty() && !cursor.atEnd())
                        .as("nothing came for 20 s")
                        .isFalse();
                story.addAll(next);
            }
        }
        return story;
    }
}
