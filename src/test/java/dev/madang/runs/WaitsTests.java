package dev.madang.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.approvals.Answer;
import dev.madang.approvals.Question;
import dev.madang.approvals.QuestionId;
import dev.madang.shared.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Duration WHILE = Duration.ofSeconds(20);
    private static final StepError FLAKY = new StepError("FLAKY", "", true);

    @Test
    void aRunThatMovesWaitsForNothing() {
        assertThat(waits(run(RunState.RUNNING, "node"), running("a")).ofRun()).isEmpty();
        assertThat(waits(run(RunState.RUNNING, "node"), running("a")).of(running("a")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"COMPLETED", "FAILED", "CANCELLED"})
    void whatHasEndedWaitsForNothing(RunState end) {
        Step left = pending("b", "a");

        assertThat(waits(run(end, null), left).ofRun()).isEmpty();
        assertThat(waits(run(end, null), left).of(left)).isEmpty();
    }

    @Test
    void aRunWhoseQuestionIsOpenWaitsForAPerson() {
        Question question = question("a");
        Step held = pending("a").to(StepState.WAITING);
        Waits waits = waits(run(RunState.WAITING, null), List.of(question), held, pending("b", "a"));

        assertThat(waits.ofRun()).contains(new Wait.Person(question));
        assertThat(waits.of(held)).contains(new Wait.Person(question));
    }

    @Test
    void ofSeveralQuestionsTheOneThatIsDueFirstIsNamed() {
        Question later = question("a", NOW.plusSeconds(100));
        Question sooner = question("b", NOW.plusSeconds(50));

        assertThat(waits(
                                run(RunState.WAITING, null),
                                List.of(later, sooner),
                                pending("a").to(StepState.WAITING))
                        .ofRun())
                .contains(new Wait.Person(sooner));
    }

    @Test
    void aStepThatCouldStartInARunThatNobodyDrivesWaitsForASlot() {
        Step ready = pending("a");

        assertThat(waits(run(RunState.RUNNING, null), ready).ofRun()).contains(new Wait.Slot("probe"));
        assertThat(waits(run(RunState.RUNNING, null), ready).of(ready)).contains(new Wait.Slot("probe"));
        assertThat(waits(run(RunState.RUNNING, "node"), ready).ofRun()).isEmpty();
    }

    @Test
    void aReadyStepWaitsForItsTurnWhereAsManyRunAsMay() {
        Step ready = pending("c");
        Waits waits = waits(run(RunState.RUNNING, "node"), running("a"), running("b"), ready);

        assertThat(waits.of(ready)).contains(new Wait.Turn(2));
        assertThat(waits.ofRun()).isEmpty();
    }

    @Test
    void aFailedAttemptWaitsForItsNextTry() {
        Instant next = NOW.plusSeconds(30);
        Step again = running("a").again(next, FLAKY);
        Step other = running("b").again(NOW.plusSeconds(60), FLAKY);
        Waits waits = waits(run(RunState.RUNNING, null), other, again);

        assertThat(waits.ofRun()).contains(new Wait.Retry("a", next));
        assertThat(waits.of(again)).contains(new Wait.Retry("a", next));
    }

    @Test
    void aTryThatIsDueAndHasNoSlotWaitsForTheSlot() {
        Step again = running("a").again(NOW, FLAKY);

        assertThat(waits(run(RunState.RUNNING, null), again).ofRun()).contains(new Wait.Slot("probe"));
    }

    @Test
    void aStepNamesThoseThatItStillNeeds() {
        Step done = running("a").ended(StepState.COMPLETED, NOW, "1", null);
        Step needy = pending("c", "a", "b", "gone");

        assertThat(waits(run(RunState.RUNNING, "node"), done, running("b"), needy)
                        .of(needy))
                .contains(new Wait.Steps(List.of("b", "gone")));
    }

    @Test
    void aBlockedStepNamesWhatBlocksIt() {
        Step failed = running("a").ended(StepState.FAILED, NOW, null, FLAKY);
        Step blocked = pending("b", "a").ended(StepState.BLOCKED, NOW, null, FLAKY);

        assertThat(waits(run(RunState.RUNNING, "node"), failed, blocked).of(blocked))
                .contains(new Wait.Steps(List.of("a")));
    }

    @Test
    void aRunWhoseEndWasDemandedWaitsForItsWorkToDie() {
        Step dying = running("b");
        Run cancelled =
                run(RunState.CANCELLING, "node").with(new Run.Cancel(RunState.CANCELLED, "x", NOW.minus(WHILE), null));
        Waits waits = waits(cancelled, running("c"), dying, pending("a"));

        assertThat(waits.ofRun()).contains(new Wait.Dying(NOW.minus(WHILE), List.of("b", "c")));
        assertThat(waits.of(dying)).contains(new Wait.Dying(NOW.minus(WHILE), List.of("b", "c")));
    }

    @Test
    void aPausedRunSaysWhatMayStillFinish() {
        Step ready = pending("b");
        Waits waits = waits(run(RunState.PAUSED, "node"), running("a"), ready);

        assertThat(waits.ofRun()).contains(new Wait.Paused(List.of("a")));
        assertThat(waits.of(ready)).contains(new Wait.Paused(List.of("a")));
    }

    private static Waits waits(Run run, Step... steps) {
        return waits(run, List.of(), steps);
    }

    private static Waits waits(Run run, List<Question> questions, Step... steps) {
        return new Waits(run, List.of(steps), questions, 2, NOW);
    }

    private static Run run(RunState state, @Nullable String driver) {
        return new Run(
                new RunId("run_x"),
                "probe",
                new Subject("probe", "p"),
                "me",
                state,
                new Run.Progress(1, 1, driver, 0, null),
                null,
                NOW.minus(WHILE),
                null);
    }

    private static int place;

    private static Step pending(String key, String... needs) {
        return Step.added(ProbeKind.step(key, "done", needs), place++);
    }

    private static Step running(String key) {
        return pending(key).started(NOW.minus(WHILE));
    }

    private static Question question(String about) {
        return question(about, NOW.plusSeconds(300));
    }

    private static Question question(String about, Instant deadline) {
        return new Question(
                QuestionId.next(),
                "probe",
                "run_x",
                "input_request",
                about,
                "{}",
                Answer.of("cancel"),
                Question.State.PENDING,
                NOW,
                deadline,
                null);
    }
}
