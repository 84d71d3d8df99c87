package dev.madang.cli.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a session is started with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StartRequest(String userInput, String language, Options options) {

    /**
     * How it is to run.
     *
     * @param dataset the name of a data file on the server
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Options(
            boolean autoApprovePlan,
            boolean skipHitl,
            @Nullable Integer maxExecutionTimeSec,
            @Nullable String dataset) {}
}
