package dev.madang.cli.run;

import dev.madang.cli.client.SessionEvent;

/** What a run has to react to. */
sealed interface Happening {

    /** The server told something. */
    record Told(SessionEvent event) implements Happening {}

    /** The stream is over without having told how the session ended. */
    record StreamEnded() implements Happening {}

    /** The stream cannot be read any more. */
    record StreamLost(Exception cause) implements Happening {}

    /** Somebody typed a line. */
    record Answered(String line) implements Happening {}

    /** Somebody ended the input instead of answering. */
    record InputClosed() implements Happening {}

    /**
     * Somebody wants the run to end.
     *
     * @param exitCode 128 and the number of the signal
     */
    record Interrupted(int exitCode) implements Happening {}
}
