package dev.madang.runs.tools;

/**
 * A piece of work that a plan may contain. Any family may offer tools as beans; the agent declares their parameters and calls
 * them. A call may be repeated after a crash (at-least-once), so what a tool makes is named by what it is made for.
 */
public interface Tool {

    /** The name under which plans refer to it, for example {@code sentiment_analyzer}. */
    String name();

    /**
     * Does the work. Called on a virtual thread without a transaction; an interrupt means "stop now".
     *
     * @throws ToolFailure what went wrong in words for the user, and whether another try may help
     */
    ToolResult call(ToolCall call) throws InterruptedException;
}
