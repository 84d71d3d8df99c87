package dev.madang.runner.connectors;

import java.io.IOException;

/** Runs a tool whose answer a provider of {@code llm} waits for. */
@FunctionalInterface
public interface Exec {

    /**
     * Runs it to its end, in an empty folder of its own that goes away afterwards, and gives its exit code. An interrupt of the calling
     * thread ends it, and everything that it started, before this returns.
     *
     * @param process the id of the process
     * @throws IOException when it cannot be started
     */
    int run(String process, Invocation invocation, Output output) throws IOException, InterruptedException;

    /** Who listens to it, on the thread that runs it. */
    interface Output {

        /** A line of its standard output; whether the tool is through, so that it may be ended if it does not exit. */
        boolean line(String line);

        /** Called every few seconds in which it says nothing but lives. */
        void quiet();
    }
}
