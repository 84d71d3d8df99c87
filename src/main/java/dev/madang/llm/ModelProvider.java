package dev.madang.llm;

/** Somebody who answers prompts: a vendor, a local server, or {@code builtin}. */
public interface ModelProvider {

    /** The name under which the configuration chooses it, and under which it answers. */
    String name();

    /**
     * Answers; may take long, and an interrupt ends it.
     *
     * @throws dev.madang.shared.Failure OUTSIDE_FAILED or OUTSIDE_SLOW
     */
    Completion complete(Prompt prompt) throws InterruptedException;
}
