package dev.madang.runner;

import dev.madang.runner.process.Environments;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the runner may do.
 *
 * @param limit processes at once on each node; more are refused or wait
 * @param queue how many may wait for a slot, over all nodes; 0 refuses them at once
 * @param timeout how long a process may take that does not say it
 * @param longest the longest time that may be asked for
 * @param idle how long a process may write nothing before it is taken for dead
 * @param linger how long a tool may stay after its result
 * @param grace between "please end" and the kill
 * @param burst bytes of output that wait in memory before the process has to wait
 * @param output bytes of output after which a process is ended
 * @param env variables that a request may set; {@code PREFIX_*} stands for all that begin so
 * @param result how long the data of a result is kept for asking
 * @param keep how long an ended process is kept
 */
@ConfigurationProperties("madang.runner")
public record RunnerSettings(
        @DefaultValue("10") int limit,
        @DefaultValue("0") int queue,
        @DefaultValue("30m") Duration timeout,
        @DefaultValue("24h") Duration longest,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("10s") Duration linger,
        @DefaultValue("5s") Duration grace,
        @DefaultValue("67108864") long burst,
        @DefaultValue("1073741824") long output,
        @DefaultValue List<String> env,
        @DefaultValue("10m") Duration result,
        @DefaultValue("30d") Duration keep) {

    public RunnerSettings {
        env = List.copyOf(env);
        if (limit < 1 || queue < 0) {
            throw new IllegalArgumentException(
                    "madang.runner.limit must be at least 1, madang.runner.queue at least 0");
        }
    }

    /** Whether a request may set this variable. */
    public boolean allows(String variable) {
        return Environments.matches(env, variable);
    }
}
