package dev.madang.agent.insights;

/**
 * A number that is shown, and how it was counted.
 *
 * @param id {@code F1}, {@code F2}, …
 * @param value as it stands in texts: {@code 78%}, {@code 1,204건}, {@code 74~81%}
 * @param filter what was counted, and after a slash out of what
 * @param count how many passed
 * @param of out of how many
 */
public record Figure(String id, String label, String value, String filter, int count, int of) {}
