package dev.madang.agent.web;

import org.jspecify.annotations.Nullable;

/** The optional body of a stop (dream-agent 2.5). */
record StopRequest(@Nullable String reason) {

    static String reasonOf(@Nullable StopRequest body) {
        return body == null || body.reason() == null ? "" : body.reason();
    }
}
