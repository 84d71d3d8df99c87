package dev.madang.runs;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change of one run that is to be made.
 *
 * @param target which run, and who may change it
 * @param known the run's steps as the caller saw them last, or null
 * @param work says what happens; may be called again when the transaction has to be repeated
 */
record Change<T extends @Nullable Object>(
        Target target, @Nullable Known known, Function<RunTurn, T> work) {

    /** The run of a change. */
    sealed interface Target {

        RunId id();

        /**
         * A run that begins with this change.
         *
         * @param atOnce it is driven from here at once, or it does not begin
         */
        record New(Run run, boolean atOnce) implements Target {
            @Override
            public RunId id() {
                return run.id();
            }
        }

        /** A run as it stands, whoever drives it. */
        record Any(RunId id) implements Target {}

        /** A run while the drive of this epoch holds it. */
        record Held(RunId id, long epoch) implements Target {}

        /** The same while it is also alive: what its work tells is not wanted after its end. */
        record Alive(RunId id, long epoch) implements Target {}
    }

    /** Steps as they stood at a version of their run. */
    record Known(long version, List<Step> steps) {}

    /**
     * What a change came to.
     *
     * @param run the run after it
     * @param steps its steps after it
     */
    record Made<T extends @Nullable Object>(Run run, List<Step> steps, T value) {

        Known known() {
            return new Known(run.progress().version(), steps);
        }
    }

    RunId id() {
        return target.id();
    }
}
