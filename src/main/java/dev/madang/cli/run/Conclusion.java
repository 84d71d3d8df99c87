package dev.madang.cli.run;

import dev.madang.cli.client.SessionEnd;
import dev.madang.cli.client.Stopped;
import java.time.Duration;

/** How following a session came to its end. */
sealed interface Conclusion {

    /**
     * The session ended.
     *
     * @param worked how long it took, without the time in which it waited for a person
     */
    record Ended(SessionEnd end, Duration worked) implements Conclusion {}

    /** Somebody ended the run. */
    record Interrupted(int exitCode, Stopped stopped) implements Conclusion {}

    /** It took longer than it was allowed to. */
    record TimedOut() implements Conclusion {}
}
