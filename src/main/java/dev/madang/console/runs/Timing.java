package dev.madang.console.runs;

import dev.madang.runs.Run;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long a step waited and then ran, as a bar whose length is its run: places in thousandths of it.
 *
 * @param waited from when nothing it needs was missing to its last start; null while something is
 * @param ran how long its last attempt took, or has taken until now; null before it
 */
public record Timing(@Nullable Duration waited, @Nullable Duration ran, Bar waitedBar, Bar ranBar) {

    private static final int WHOLE = 1_000;
    private static final int VISIBLE = 6;

    /** Where a part of the bar begins, and how long it is. */
    public record Bar(int from, int width) {
        static final Bar NONE = new Bar(0, 0);
    }

    /** The bars of a run's steps, by key. */
    static Map<String, Timing> of(Run run, List<Step> steps, Instant now) {
        Map<String, Step> byKey = steps.stream().collect(Collectors.toMap(Step::key, step -> step));
        Span whole = new Span(run.createdAt(), run.endedAt() == null ? now : run.endedAt());
        Map<String, Timing> timings = new HashMap<>();
        steps.forEach(step -> timings.put(step.key(), of(step, ready(run, step, byKey), whole)));
        return timings;
    }

    private static Timing of(Step step, @Nullable Instant ready, Span whole) {
        Instant started = step.startedAt();
        Instant ended = step.endedAt();
        Instant until = ended == null ? whole.to() : ended;
        if (started == null || (ended == null && step.state() != StepState.RUNNING)) {
            Span waited = ready == null ? null : new Span(ready, until);
            return new Timing(length(waited), null, whole.bar(waited), Bar.NONE);
        }
        Span waited = ready == null ? null : new Span(ready, started);
        Span ran = new Span(started, until);
        return new Timing(length(waited), ran.length(), whole.bar(waited), whole.bar(ran));
    }

    /** When nothing that it needs was missing any more. */
    private static @Nullable Instant ready(Run run, Step step, Map<String, Step> byKey) {
        List<@Nullable Instant> needed = step.dependsOn().stream()
                .map(byKey::get)
                .<@Nullable Instant>map(one -> one == null || one.state() != StepState.COMPLETED ? null : one.endedAt())
                .toList();
        if (needed.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return needed.stream()
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .filter(last -> last.isAfter(run.createdAt()))
                .orElse(run.createdAt());
    }

    private static @Nullable Duration length(@Nullable Span span) {
        return span == null ? null : span.length();
    }

    /** From one moment to another; never backwards, whichever node's clock said so. */
    private record Span(Instant from, Instant to) {

        Span {
            to = to.isBefore(from) ? from : to;
        }

        Duration length() {
            return Duration.between(from, to);
        }

        Bar bar(@Nullable Span part) {
            if (part == null) {
                return Bar.NONE;
            }
            int begin = place(part.from());
            int width = Math.min(Math.max(place(part.to()) - begin, VISIBLE), WHOLE);
            return new Bar(Math.min(begin, WHOLE - width), width);
        }

        private int place(Instant at) {
            long whole = Math.max(length().toMillis(), 1);
            long part = Math.clamp(Duration.between(from, at).toMillis(), 0, whole);
            return (int) (WHOLE * part / whole);
        }
    }
}
