package dev.madang.runs.tools;

/** A tool could not do its work; the message is written for the user, in the language of the call. */
public final class ToolFailure extends RuntimeException {

    /** Whether the same call may succeed later. */
    public enum Retry {
        MAY_HELP,
        IS_USELESS
    }

    private final Retry retry;

    public ToolFailure(String message, Retry retry) {
        super(message);
        this.retry = retry;
    }

    public Retry retry() {
        return retry;
    }
}
