package dev.madang.agent.insights;

import java.util.List;

/**
 * What to do about it.
 *
 * @param figures the ids of the figures in the text
 * @param quotes what the reviews say, as they say it
 */
public record Recommendation(String text, List<String> figures, List<Quote> quotes) {}
