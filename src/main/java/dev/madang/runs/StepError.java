package dev.madang.runs;

/**
 * Why a step failed.
 *
 * @param code a stable name, for example {@code TOOL_TIMEOUT}
 * @param message words for the user
 * @param recoverable whether another try may help
 */
public record StepError(String code, String message, boolean recoverable) {}
