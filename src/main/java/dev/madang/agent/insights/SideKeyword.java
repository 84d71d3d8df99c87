package dev.madang.agent.insights;

/**
 * A word that belongs to praise or to blame.
 *
 * @param count how many opinions of its side have it
 */
public record SideKeyword(String keyword, int count) {}
