package dev.madang.runner.connectors;

import java.util.List;

/** A tool that can be run: how it is started, and how what it says is understood. */
public interface Connector {

    /** Its name in requests; lower case letters, digits and dashes. */
    String name();

    /** Whether it is switched on and its program is there. Cheap; what was found is believed for a few seconds. */
    boolean isAvailable();

    /**
     * What is to be started. Asked right before the start: what it puts into the environment may not live long.
     *
     * @throws dev.madang.shared.Failure INVALID: CONNECTOR_UNAVAILABLE; PROMPT_TOO_LONG; MODEL_NOT_SUPPORTED, RESUME_NOT_SUPPORTED
     */
    Invocation invoke(Ask ask);

    /** Throws what {@link #invoke} would throw now, and starts nothing. */
    void check(Ask ask);

    /** A new reader for the lines of one run. */
    Transcript transcript();

    /** What may be named as its model when it serves as a provider of {@code llm}; the first is used when none is named. */
    List<String> models();

    /** Whether texts of strangers may be put to it: it has a form in which it acts on nothing, or the configuration says so. */
    boolean mayAnswer();

    /** Whether what it uses is in the ledger already, because it asked the models of this server. */
    boolean booksItself();
}
