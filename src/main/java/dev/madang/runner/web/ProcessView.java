package dev.madang.runner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.runner.CliProcess;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process (cli-runner, GET /process/{id}); {@code completedAt} is null while it runs. From {@code workDir} on: additions, left
 * out where there is nothing to say.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcessView(
        String id,
        String connector,
        String prompt,
        String status,
        String startedAt,
        @JsonInclude @Nullable String completedAt,
        @Nullable String workDir,
        @Nullable String model,
        @Nullable String resume,
        @Nullable Integer exitCode,
        @Nullable String error) {

    static ProcessView of(CliProcess process) {
        return new ProcessView(
                process.id().toString(),
                process.order().connector(),
                process.order().prompt(),
                process.status().wireName(),
                written(process.startedAt()),
                process.completedAt() == null ? null : written(process.completedAt()),
                process.order().workDir(),
                process.order().model(),
                process.order().resume(),
                process.exitCode(),
                process.error());
    }

    private static String written(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
