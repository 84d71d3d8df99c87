package dev.madang.agent.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a session was asked to run.
 *
 * @param autoApprovePlan the plan needs no approval
 * @param skipHitl nobody is asked anything: questions take their default or fail, todos that need an approval are skipped
 * @param maxExecutionTimeSec 1 to 3600
 * @param dataset the data file to read, or null for the one that ships with the server
 * @param waiting whether somebody waits for the answer on an open request
 */
public record SessionOptions(
        @JsonProperty("auto_approve_plan") boolean autoApprovePlan,
        @JsonProperty("skip_hitl") boolean skipHitl,
        @JsonProperty("max_execution_time_sec") int maxExecutionTimeSec,
        @JsonProperty("dataset") @Nullable String dataset,
        @JsonProperty("waiting") boolean waiting) {}
