package dev.madang.runner;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process is asked to do; kept as the input of its step.
 *
 * @param connector the name of a connector
 * @param prompt what the tool is told; not blank
 * @param workDir where it works, absolute and allowed; null for a folder of its own
 * @param model the tool's name for a model, or null for the tool's choice
 * @param resume the tool's name for an earlier conversation, or null for a new one
 * @param timeout how long it may take
 * @param env additional variables of its environment
 */
public record Order(
        String connector,
        String prompt,
        @Nullable String workDir,
        @Nullable String model,
        @Nullable String resume,
        Duration timeout,
        Map<String, String> env) {

    public Order {
        env = Map.copyOf(env);
    }
}
