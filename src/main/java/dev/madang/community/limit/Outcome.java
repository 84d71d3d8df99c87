package dev.madang.community.limit;

/**
 * What an action came to.
 *
 * @param real whether anything is different now; only that is counted
 */
public record Outcome<T>(T result, boolean real) {}
