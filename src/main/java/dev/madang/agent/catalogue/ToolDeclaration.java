package dev.madang.agent.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;

/**
 * What the catalogue says of a tool.
 *
 * @param needs the tools whose products it builds on
 * @param estimatedDurationSec a first guess, until there are measured durations
 */
public record ToolDeclaration(
        String name,
        String category,
        @JsonProperty("display_name") Localized displayName,
        Localized description,
        List<ToolParameter> parameters,
        List<String> produces,
        List<String> needs,
        @JsonProperty("requires_approval") boolean requiresApproval,
        @JsonProperty("estimated_duration_sec") int estimatedDurationSec,
        @JsonProperty("timeout_sec") int timeoutSec,
        @JsonProperty("max_retries") int maxRetries,
        @JsonProperty("estimated_cost_usd") double estimatedCostUsd) {

    public Duration timeout() {
        return Duration.ofSeconds(timeoutSec);
    }

    /** Retries and the first attempt. */
    public int maxAttempts() {
        return maxRetries + 1;
    }
}
