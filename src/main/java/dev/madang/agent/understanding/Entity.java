package dev.madang.agent.understanding;

/**
 * Something that a request is about.
 *
 * @param type {@code brand}, {@code platform}, {@code date_from}, {@code date_to}, {@code aspect} or {@code tool}
 * @param confidence 0 to 1
 */
public record Entity(String type, String value, double confidence) {}
