package dev.madang.runner.process;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A child that could not be started. Nothing of it is left. Its message is for the log: it may name paths of the server. */
public final class NotStarted extends IOException {

    /** The reasons. */
    public enum Reason {
        /** The executable is not there (any more), or may not be run. */
        EXECUTABLE_GONE,
        /** The folder in which it should start is not there (any more). */
        FOLDER_GONE,
        /** Neither setsid nor perl is there to give it a process group of its own. */
        NO_SESSIONS,
        /** This server is ending. */
        SHUTTING_DOWN,
        /** The system refused: too many processes, arguments too long, no room. */
        SYSTEM
    }

    private final Reason reason;

    NotStarted(Reason reason, String message, @Nullable Throwable cause) {
        super(reason + ": " + message, cause);
        this.reason = reason;
    }

    NotStarted(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }
}
