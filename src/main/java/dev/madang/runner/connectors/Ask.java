package dev.madang.runner.connectors;

import dev.madang.shared.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What a tool is asked for.
 *
 * @param job for whom and what for
 * @param model as the tool names it, or null for the tool's own choice
 * @param resume the tool's own name of a session that goes on, or null
 */
public record Ask(
        Job job,
        String prompt,
        @Nullable String model,
        @Nullable String resume) {

    private static final int LONGEST_NAME = 200;

    /** @throws Failure INVALID: MODEL_MALFORMED, RESUME_MALFORMED for what could be taken for an option */
    public Ask {
        requireName(model, "MODEL_MALFORMED");
        requireName(resume, "RESUME_MALFORMED");
    }

    /**
     * For whom and what for.
     *
     * @param process the id of the process
     * @param owner the account that asked
     */
    public record Job(String process, String owner, Use use) {}

    /** What the tool is run for. */
    public enum Use {
        /** Somebody asked for this process: it may do what the configuration lets it do. */
        PROCESS,
        /** Only an answer is wanted, and the prompt may hold texts of strangers: it must not act. */
        ANSWER
    }

    private static void requireName(@Nullable String name, String reason) {
        if (name != null
                && (name.isBlank()
                        || name.startsWith("-")
                        || name.length() > LONGEST_NAME
                        || name.chars().anyMatch(Character::isISOControl))) {
            throw Failure.invalid(reason);
        }
    }
}
