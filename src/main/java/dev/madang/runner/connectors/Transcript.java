package dev.madang.runner.connectors;

import dev.madang.llm.TokenCount;
import dev.madang.shared.Money;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What one run of a tool has said so far, understood. Not safe for several threads. */
public interface Transcript {

    /** A line of its output, whatever it is; never throws. */
    void line(String line);

    /** Whether it said that it is through. A tool that does not exit after that may be ended and has ended well. */
    boolean hasResult();

    /**
     * The data of the {@code result} event, once it has ended: the tool's own closing object, of a failure too; else
     * {@code {result, usage}} put together from what it said, if it ended well.
     */
    Optional<ObjectNode> result(int exitCode);

    /**
     * Why it has failed, once it has ended: what it told itself; else that it ended with that code before it was through, or
     * without an answer. Empty when it ended well. English; may hold anything that the tool said.
     */
    Optional<String> failure(int exitCode);

    /** What it told of a failure itself. */
    Optional<String> error();

    /** The answer so far. */
    String text();

    /** The tokens that it told, empty when it told none. */
    Optional<TokenCount> usage();

    /** What it cost by its own account. */
    Optional<Money> cost();

    /** Its own name of the session, for a resume. */
    Optional<String> session();

    /** The model that it says has answered. */
    Optional<String> model();
}
