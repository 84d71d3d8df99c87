package dev.madang.agent.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param domain {@code analysis}, {@code content}, {@code operation} or {@code inquiry}
 * @param category within the domain, for example {@code sentiment}
 * @param confidence 0 to 1
 */
public record Intent(
        String domain, String category, @Nullable String subcategory, double confidence, String summary) {}
