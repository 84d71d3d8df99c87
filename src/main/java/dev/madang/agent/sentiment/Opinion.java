package dev.madang.agent.sentiment;

/**
 * What one text says about one aspect.
 *
 * @param evidence the clause it was read from, as it stands in the text
 */
public record Opinion(Aspect aspect, Polarity polarity, String evidence) {}
