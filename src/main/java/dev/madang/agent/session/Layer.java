package dev.madang.agent.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four layers that a session passes through. */
public enum Layer {
    COGNITIVE,
    PLANNING,
    EXECUTION,
    RESPONSE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
