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
import dev.madang.events.Subjects;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Subject;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.ServerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class RunsIntegrationTests {

    @Autowired
    Runs runs;

    @Autowired
    RunStore store;

    @Autowired
    GroupCommit commits;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    NodeStore nodes;

    @Autowired
    Changes changes;

    @Autowired
    ProbeKind probeKind;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Subjects subjects;

    @Autowired
    JdbcClient jdbc;

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
    void aQuestionIsToldOfOnceMoreAMinuteBeforeItsDeadline() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"));
        await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
        clock.advance(Duration.ofSeconds(239));
        assertThat(events.read(run.subject(), 0, 100)).extracting(Event::name).doesNotContain("warned");
        clock.advance(Duration.ofSeconds(2));
        await().until(() -> events.read(run.subject(), 0, 100).stream()
                .anyMatch(event -> event.name().equals("warned")));
        assertThat(pending(run).state()).isEqualTo(Question.State.PENDING);
        approvals.decide(pending(run).id(), Answer.of("answer"), "me");
        storyOf(run);
    }

    @Test
    void nobodyIsWarnedOfAQuestionThatWasAnswered() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"));
        await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
        Question question = pending(run);
        approvals.decide(question.id(), Answer.of("answer"), "me");
        approvals.warn(question.id());
        assertThat(storyOf(run)).extracting(Event::name).doesNotContain("warned");
    }

    @Test
    void anErasedSubjectTakesItsRunsAndTheirQuestionsWithIt() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"));
        await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
        Question question = pending(run);
        subjects.erase(run.subject());
        assertThatThrownBy(() -> runs.find(run.id())).isInstanceOf(Failure.class);
        assertThat(runs.steps(run.id())).isEmpty();
        assertThatThrownBy(() -> approvals.find(question.id())).isInstanceOf(Failure.class);
        assertThat(events.head(run.subject())).isEmpty();
        // Its deadline comes to nothing, and is not tried again for ever.
        assertThat(approvals.expire(question.id())).isTrue();
    }

    @Test
    void whoDecidedWhatWhenIsKept() throws Exception {
        Run run = start(ProbeKind.step("a", "ask"));
        await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
        Question question = pending(run);
        approvals.decide(question.id(), new Answer("answer", "42", "because"), "mina");
        Question kept = approvals
                .decided(List.of("probe"), clock.instant().plusSeconds(1), 1)
                .getFirst();
        assertThat(kept.id()).isEqualTo(question.id());
        assertThat(kept.content()).isEqualTo(question.content());
        assertThat(kept.decision().by()).isEqualTo("mina");
        assertThat(kept.decision().answer()).isEqualTo(new Answer("answer", "42", "because"));
        assertThat(approvals.decided(List.of("other kind"), clock.instant(), 1)).isEmpty();
        storyOf(run);
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
        assertThat(runs.steps(run.id()).getLast().state()).isEqualTo(StepState.CANCELLED);
    }

    @Test
    void aRunThatIsBeingCancelledAsksNothingAnyMore() throws Exception {
        String gate = Ids.next("g");
        Run run = start(ProbeKind.step("a", "stubborn:" + gate), ProbeKind.step("b", "ask"));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        Question question = pending(run);
        runs.cancel(run.id(), RunState.CANCELLED, "enough");
        assertThatThrownBy(() -> approvals.decide(question.id(), Answer.of("answer"), "me"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("HITL_REQUEST_WITHDRAWN"));
        ProbeKind.gate(gate).countDown();
        storyOf(run);
    }

    @Test
    void whatWorkComesToDuringACancelDoesNotChangeItsEnd() throws Exception {
        String broken = Ids.next("g");
        Run failing = start(ProbeKind.step("a", "stubborn-broken:" + broken));
        await().until(() -> ProbeKind.performed(failing.id(), "a").get() == 1);
        runs.cancel(failing.id(), RunState.CANCELLED, "enough");
        ProbeKind.gate(broken).countDown();
        storyOf(failing);
        assertThat(runs.find(failing.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThat(runs.steps(failing.id()).getFirst().state()).isEqualTo(StepState.CANCELLED);
    }

    @Test
    void aKindThatEndsARunWhoseEndWasDemandedEndsNothing() throws Exception {
        String gate = Ids.next("g");
        Run run = start(ProbeKind.step("a", "stubborn:" + gate));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        runs.cancel(run.id(), RunState.CANCELLED, "enough");
        runs.change(run.id(), turn -> {
            turn.end(RunState.FAILED, NewEvent.last("failed", "{}"));
            return null;
        });
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.CANCELLING);
        ProbeKind.gate(gate).countDown();
        assertThat(storyOf(run).getLast().name()).isEqualTo("cancelled");
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
        assertThat(store.free(List.of(held.progress().driver()), clock.instant().plus(Duration.ofDays(1))))
                .isGreaterThanOrEqualTo(1);
        assertThatThrownBy(() -> commits.make(new Change<>(new Change.Target.Held(run.id(), stale), null, turn -> {
                    turn.pause();
                    return null;
                })))
                .isInstanceOf(TakenOver.class);
        assertThatThrownBy(() -> new StepCall.Story(commits, held, stale).append(List.of(NewEvent.of("late", "{}"))))
                .isInstanceOf(TakenOver.class);
        ProbeKind.gate(gate).countDown();
        await().until(() -> dispatcher.drives().isEmpty());
        assertThat(runs.steps(run.id()).getFirst().state()).isEqualTo(StepState.RUNNING);
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
        Run stale = run.with(new Run.Progress(1000, 0, null, 0, null));
        assertThatThrownBy(() -> store.update(List.of(stale))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDecisionAndACancelOfOneRunNeverBlockEachOther() throws Exception {
        for (int i = 0; i < 40; i++) {
            Run run = start(ProbeKind.step("a", "ask"));
            await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
            Question question = pending(run);
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                var refusals = executor.invokeAll(List.<Callable<Boolean>>of(
                        () -> isRefused(() -> approvals.decide(question.id(), Answer.of("answer"), "me")),
                        () -> isRefused(() -> runs.cancel(run.id(), RunState.CANCELLED, "enough"))));
                for (Future<Boolean> refusal : refusals) {
                    // A deadlock would come out here as another exception.
                    assertThat(refusal.get()).isNotNull();
                }
            }
            storyOf(run);
        }
    }

    private static boolean isRefused(Runnable action) {
        try {
            action.run();
            return false;
        } catch (Failure failure) {
            return true;
        }
    }

    @Test
    void whatTheServersEndInterruptsGoesOnAndSpendsNoAttempt() throws Exception {
        String gate = Ids.next("g");
        Run run = start(ProbeKind.step("a", "gate:" + gate));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        dispatcher.stop();
        assertThat(nodes.others("nobody")).isEmpty();
        Run handedBack = runs.find(run.id());
        assertThat(handedBack.progress().driver()).isNull();
        assertThat(runs.steps(run.id()).getFirst().state()).isEqualTo(StepState.PENDING);
        dispatcher.start();
        ProbeKind.gate(gate).countDown();
        storyOf(run);
        assertThat(runs.steps(run.id()).getFirst().attempts()).isEqualTo(1);
        assertThat(ProbeKind.performed(run.id(), "a")).hasValue(2);
    }

    @Test
    void theRunsOfADeadNodeGoOnHereAndSpendOneAttempt() throws Exception {
        String gate = Ids.next("g");
        Run run = start(ProbeKind.step("a", "stubborn:" + gate));
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 1);
        String dead = Ids.next("node_");
        nodes.join(dead, clock.instant().minus(Duration.ofHours(4).plusSeconds(1)));
        assertThat(jdbc.sql("UPDATE runs.run SET driver = :dead WHERE id = :run")
                        .param("dead", dead)
                        .param("run", run.id().value())
                        .update())
                .isEqualTo(1);
        assertThat(dispatcher.buryDead()).isEqualTo(1);
        await().until(() -> ProbeKind.performed(run.id(), "a").get() == 2);
        ProbeKind.gate(gate).countDown();
        storyOf(run);
        assertThat(runs.steps(run.id()).getFirst().attempts()).isEqualTo(2);
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aCommitWhoseAnswerWasLostLosesNoStep() throws Exception {
        dispatcher.stop();
        Run run =
                start(ProbeKind.step("a", "done"), ProbeKind.step("b", "done", "a"), ProbeKind.step("c", "done", "b"));
        Run taken = run.with(run.progress().takenBy(Ids.next("node_")));
        store.update(List.of(taken));
        GroupCommit forgetful = new GroupCommit(
                changes,
                new TransactionTemplate(transaction.getTransactionManager()) {
                    private int commits;

                    @Override
                    public <T> T execute(TransactionCallback<T> action) {
                        T result = super.execute(action);
                        if (++commits % 2 == 0) {
                            throw new TransientDataAccessResourceException("the answer was lost");
                        }
                        return result;
                    }
                },
                meters,
                1);
        new Drive(forgetful, probeKind, new Backoff(Duration.ofMillis(1)), clock, taken, List.of())
                .go(taken, List.of());
        dispatcher.start();
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.COMPLETED);
        assertThat(storyOf(run))
                .extracting(Event::payload)
                .filteredOn(text -> text.contains("COMPLETED"))
                .containsExactly("\"a COMPLETED\"", "\"b COMPLETED\"", "\"c COMPLETED\"");
    }

    @Test
    void aRunThatWasTakenByACommitWhoseAnswerWasLostGoesBackToTheQueue() throws Exception {
        dispatcher.stop();
        Run run = start(ProbeKind.step("a", "done"));
        store.update(List.of(run.with(run.progress().scheduled(clock.instant().plus(Duration.ofDays(1))))));
        dispatcher.start();
        assertThat(jdbc.sql(
                                "UPDATE runs.run SET driver = (SELECT id FROM runs.node), next_drive_at = NULL WHERE id = :id")
                        .param("id", run.id().value())
                        .update())
                .isEqualTo(1);
        dispatcher.lookAtDriven();
        dispatcher.lookAtDriven();
        storyOf(run);
        assertThat(runs.find(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aNodeThatGaveASignALittleWhileAgoIsNotDead() {
        String alive = Ids.next("node_");
        nodes.join(alive, clock.instant().minus(Duration.ofHours(4).minusSeconds(60)));
        assertThat(dispatcher.buryDead()).isZero();
        assertThat(nodes.others("nobody")).contains(alive);
        nodes.leave(alive);
    }

    @Test
    void aBurstOfOneKindWaitsInTheDatabaseAndHoldsUpNoOther() throws Exception {
        String gate = Ids.next("g");
        List<Run> burst = new ArrayList<>();
        for (int i = 0; i < 2 * CrowdKind.SLOTS; i++) {
            burst.add(start("crowd", ProbeKind.step("a", "gate:" + gate)));
        }
        storyOf(start(ProbeKind.step("a", "done")));
        assertThat(burst.stream().filter(run -> inState(run, StepState.RUNNING) == 1))
                .hasSize(CrowdKind.SLOTS);
        ProbeKind.gate(gate).countDown();
        for (Run run : burst) {
            storyOf(run);
        }
    }

    @Test
    void aRunThatMustNotWaitIsRefusedWhereThereIsNoSlot() throws Exception {
        String gate = Ids.next("g");
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < CrowdKind.SLOTS; i++) {
            all.add(startAtOnce(ProbeKind.step("a", "gate:" + gate)));
        }
        Subject refused = new Subject("probe", Ids.next("p_"));
        assertThatThrownBy(() -> runs.startAtOnce("crowd", refused, "me", turn -> null))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("RUNS_AT_LIMIT");
        assertThat(events.head(refused)).isEmpty();
        ProbeKind.gate(gate).countDown();
        for (Run run : all) {
            storyOf(run);
        }
        await().untilAsserted(() -> storyOf(startAtOnce(ProbeKind.step("a", "done"))));
    }

    @Test
    void aRunThatIsRefusedTakesNoSlotAway() throws Exception {
        String gate = Ids.next("g");
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < CrowdKind.SLOTS; i++) {
            all.add(startAtOnce(ProbeKind.step("a", "gate:" + gate)));
        }
        for (int i = 0; i < 2 * CrowdKind.SLOTS; i++) {
            assertThatThrownBy(() -> startAtOnce(ProbeKind.step("a", "done"))).isInstanceOf(Failure.class);
        }
        ProbeKind.gate(gate).countDown();
        storyOf(all.getFirst());
        await().untilAsserted(() -> storyOf(startAtOnce(ProbeKind.step("a", "done"))));
    }

    @Test
    void aLookForWhatIsDueTakesNoSlotFromWhoMustNotWait() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        Thread looking = Thread.ofVirtual().start(() -> {
            while (!isOver.get()) {
                dispatcher.missed();
            }
        });
        try {
            for (int i = 0; i < 150; i++) {
                Run run = startAtOnce(ProbeKind.step("a", "done"));
                storyOf(run);
                await().until(() -> !dispatcher.drives().contains(run.id()));
            }
        } finally {
            isOver.set(true);
            looking.join();
        }
    }

    private Run startAtOnce(NewStep step) {
        return runs.startAtOnce("crowd", new Subject("probe", Ids.next("p_")), "me", turn -> {
            turn.add(step);
            return null;
        });
    }

    @Test
    void aChangeThatFailsLeavesTheOthersOfItsGroupAlone() throws Exception {
        List<Run> some = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            some.add(start(ProbeKind.step("a", "ask")));
        }
        for (Run run : some) {
            await().until(() -> runs.find(run.id()).state() == RunState.WAITING);
        }
        List<Callable<Boolean>> changes = IntStream.range(0, some.size())
                .<Callable<Boolean>>mapToObj(i -> () -> changes(some.get(i), i % 10 == 3))
                .toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> made = new ArrayList<>();
            for (Future<Boolean> future : executor.invokeAll(changes)) {
                made.add(future.get());
            }
            assertThat(made).filteredOn(one -> one).hasSize(36);
        }
        for (int i = 0; i < some.size(); i++) {
            List<Event> log = events.read(some.get(i).subject(), 0, 100);
            assertThat(log).filteredOn(event -> event.name().equals("noted")).hasSize(i % 10 == 3 ? 0 : 1);
        }
    }

    private boolean changes(Run run, boolean fails) {
        try {
            runs.change(run.id(), turn -> {
                turn.tell(NewEvent.of("noted", "{}"));
                if (fails) {
                    throw new IllegalStateException("on purpose");
                }
                return null;
            });
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Run start(NewStep... steps) {
        return start("probe", steps);
    }

    private Run start(String kind, NewStep... steps) {
        return runs.start(kind, new Subject("probe", Ids.next("p_")), "me", turn -> {
            List.of(steps).forEach(turn::add);
            return null;
        });
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
