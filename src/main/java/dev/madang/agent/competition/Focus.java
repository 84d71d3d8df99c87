package dev.madang.agent.competition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a comparison is asked for. */
public enum Focus {
    @JsonProperty("swot")
    SWOT,
    @JsonProperty("positioning")
    POSITIONING,
    @JsonProperty("pricing")
    PRICING;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
