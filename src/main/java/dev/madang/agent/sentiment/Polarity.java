package dev.madang.agent.sentiment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way an opinion leans. */
public enum Polarity {
    @JsonProperty("positive")
    POSITIVE,
    @JsonProperty("negative")
    NEGATIVE,
    @JsonProperty("neutral")
    NEUTRAL;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
