package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.List;
import java.util.Set;

/**
 * What one review says about one aspect in one direction: the unit in which opinions are counted.
 *
 * @param evidence the clauses that say it
 * @param terms the words of those clauses that can be keywords
 */
record Voice(JudgedReview by, Aspect aspect, Polarity polarity, List<String> evidence, Set<String> terms) {}
