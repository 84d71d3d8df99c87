package dev.madang.runs.tools;

/** A tool could not do its work; the message is written for the user, in the language of the call. */
public final class ToolFailure extends RuntimeException {

    /** Whether the same call may succeed later. */
    public enum Retry {
        MAY_HELP,
        IS_USELESS
    }

    private final Retry retry;
    private final String code;

    public ToolFailure(String message, Retry retry) {
        this(message, retry, "TOOL_EXECUTION_FAILED");
    }

    private ToolFailure(String message, Retry retry, String code) {
        super(message);
        this.retry = retry;
        this.code = code;
    }

    /** A parameter that the tool does not take; the message says what it does take. */
    public static ToolFailure invalid(String message) {
        return new ToolFailure(message, Retry.IS_USELESS, "TOOL_INVALID_PARAMS");
    }

    /** {@code TOOL_EXECUTION_FAILED} or {@code TOOL_INVALID_PARAMS}. */
    public String code() {
        return code;
    }

    public Retry retry() {
        return retry;
    }
}
