package dev.madang.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run as it stands in the database.
 *
 * @param key its name in the run; also the key under which something that must happen once outside happens
 * @param plan what was asked for
 * @param place its number in the order in which steps were added
 * @param attempts how often it was started
 * @param notBefore the earliest next start after a failure, or null
 * @param result a JSON document, when it is completed
 */
public record Step(
        String key,
        NewStep plan,
        int place,
        StepState state,
        int attempts,
        @Nullable Instant notBefore,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String result,
        @Nullable StepError error) {

    static Step added(NewStep plan, int place) {
        return new Step(plan.key(), plan, place, StepState.PENDING, 0, null, null, null, null, null);
    }

    public List<String> dependsOn() {
        return plan.dependsOn();
    }

    /** How often it was started again after a failure or a crash. */
    public int retries() {
        return Math.max(0, attempts - 1);
    }

    /** How long its last attempt took; zero when it did not end. */
    public Duration duration() {
        return startedAt == null || endedAt == null ? Duration.ZERO : Duration.between(startedAt, endedAt);
    }

    Step to(StepState next) {
        if (next != state && !state.next().contains(next)) {
            throw new IllegalStateException("step " + key + " cannot go from " + state + " to " + next);
        }
        return new Step(key, plan, place, next, attempts, notBefore, startedAt, endedAt, result, error);
    }

    Step started(Instant now) {
        Step running = to(StepState.RUNNING);
        return new Step(key, plan, place, running.state, attempts + 1, null, now, null, null, null);
    }

    Step ended(StepState end, Instant now, @Nullable String newResult, @Nullable StepError newError) {
        Step ended = to(end);
        return new Step(key, plan, place, ended.state, attempts, null, startedAt, now, newResult, newError);
    }

    Step again(@Nullable Instant earliest, @Nullable StepError lastError) {
        Step pending = to(StepState.PENDING);
        return new Step(key, plan, place, pending.state, attempts, earliest, startedAt, null, null, lastError);
    }

    /** As if the last start had not been: it was cut by a shutdown, not by a fault. */
    Step unstarted() {
        Step pending = to(StepState.PENDING);
        return new Step(key, plan, place, pending.state, attempts - 1, null, null, null, null, null);
    }

    Step at(int newPlace) {
        return new Step(key, plan, newPlace, state, attempts, notBefore, startedAt, endedAt, result, error);
    }

    Step replanned(NewStep newPlan) {
        return new Step(key, newPlan, place, state, attempts, notBefore, startedAt, endedAt, result, error);
    }
}
