package dev.madang.agent.execution;

import java.util.List;

/**
 * A required input that neither the request nor a dependency gives.
 *
 * @param options the values to choose from, or none when anything may be entered
 */
record MissingInput(String field, List<Option> options) {

    /** A value and what it is called. */
    record Option(String value, String label) {}
}
