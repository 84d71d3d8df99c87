package dev.madang.console.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.console.runs.Timing.Bar;
import dev.madang.runs.NewStep;
import dev.madang.runs.ProbeKind;
import dev.madang.runs.Run;
import dev.madang.runs.RunId;
import dev.madang.runs.RunState;
import dev.madang.runs.Step;
import dev.madang.runs.StepError;
import dev.madang.runs.StepState;
import dev.madang.shared.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimingTests {

    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void aStepWaitsFromWhenItsLastNeedWasMetAndRunsFromItsStart() {
        Step first = step("a", StepState.COMPLETED, 10, 40);
        Step second = step("b", StepState.COMPLETED, 50, 100, "a");

        Map<String, Timing> timings = Timing.of(run(100), List.of(first, second), at(200));

        assertThat(timings.get("a")).isEqualTo(timing(10, 30, new Bar(0, 100), new Bar(100, 300)));
        assertThat(timings.get("b")).isEqualTo(timing(10, 50, new Bar(400, 100), new Bar(500, 500)));
    }

    @Test
    void whatRunsHasRunUntilNow() {
        Step running = step("a", StepState.RUNNING, 50, null);

        assertThat(Timing.of(run(null), List.of(running), at(100)).get("a"))
                .isEqualTo(timing(50, 50, new Bar(0, 500), new Bar(500, 500)));
    }

    @Test
    void whatMayNotStartYetHasNotWaited() {
        Step running = step("a", StepState.RUNNING, 0, null);
        Step needy = step("b", StepState.PENDING, null, null, "a");

        assertThat(Timing.of(run(null), List.of(running, needy), at(100)).get("b"))
                .isEqualTo(new Timing(null, null, Bar.NONE, Bar.NONE));
    }

    @Test
    void whatIsTriedAgainWaits() {
        Step again = step("a", StepState.PENDING, 20, null);

        assertThat(Timing.of(run(null), List.of(again), at(100)).get("a"))
                .isEqualTo(new Timing(Duration.ofSeconds(100), null, new Bar(0, 1_000), Bar.NONE));
    }

    @Test
    void theShortestPartIsSeenAndNoneLeavesTheBar() {
        Step quick = step("a", StepState.COMPLETED, 1_000_000, 1_000_000);
        Step early = step("b", StepState.COMPLETED, -50, -20);

        Map<String, Timing> timings = Timing.of(run(1_000_000), List.of(quick, early), at(1_000_000));

        assertThat(timings.get("a").ranBar()).isEqualTo(new Bar(994, 6));
        assertThat(timings.get("b").ranBar()).isEqualTo(new Bar(0, 6));
        assertThat(timings.get("b").waited()).isEqualTo(Duration.ZERO);
    }

    private static Timing timing(int waited, int ran, Bar waitedBar, Bar ranBar) {
        return new Timing(Duration.ofSeconds(waited), Duration.ofSeconds(ran), waitedBar, ranBar);
    }

    private static Run run(@Nullable Integer ended) {
        return new Run(
                new RunId("run_x"),
                "probe",
                new Subject("probe", "p"),
                "me",
                ended == null ? RunState.RUNNING : RunState.COMPLETED,
                new Run.Progress(1, 1, null, 0, null),
                null,
                START,
                ended == null ? null : at(ended));
    }

    private static Step step(
            String key, StepState state, @Nullable Integer started, @Nullable Integer ended, String... needs) {
        NewStep plan = ProbeKind.step(key, "done", needs);
        @Nullable StepError none = null;
        return new Step(
                key,
                plan,
                0,
                state,
                1,
                null,
                started == null ? null : at(started),
                ended == null ? null : at(ended),
                null,
                none);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
