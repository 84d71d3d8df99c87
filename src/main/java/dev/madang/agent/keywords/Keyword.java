package dev.madang.agent.keywords;

/**
 * A word that a set of texts speaks of more than of others.
 *
 * @param count in how many of the texts it occurs
 */
public record Keyword(String keyword, double score, int count) {}
