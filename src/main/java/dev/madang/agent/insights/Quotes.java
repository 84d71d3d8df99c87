package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Polarity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Picks clauses that speak for many: those whose words are common on their side and rare on the other. */
public final class Quotes {

    // Quotes stand in Markdown and on pages: what could be read as markup is not quoted at all.
    private static final Pattern MARKUP = Pattern.compile("[\\[\\]<>*_`#|\\\\{}]|https?:|www\\.");
    private static final Pattern ENDING = Pattern.compile("[\\s.,;~]+$");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 70;

    private record Candidate(Voice voice, String clause, double weight) {}

    private Quotes() {}

    public static List<Quote> from(Sample sample, Filter opinions, Polarity side, int size) {
        Polarity other = side == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
        List<Voice> here = sample.voices(opinions.polarity(side));
        Map<String, Double> weights = shares(here);
        shares(sample.voices(opinions.polarity(other)))
                .forEach((term, share) -> weights.computeIfPresent(term, (_, own) -> own - share));
        Set<Set<String>> taken = new HashSet<>();
        return here.stream()
                .map(voice -> candidate(voice, weights))
                .filter(candidate -> isFit(candidate.clause))
                .sorted(Comparator.comparingDouble(Candidate::weight)
                        .reversed()
                        .thenComparing(
                                candidate -> candidate.voice.by().review().id()))
                // Clauses of the same words say the same.
                .filter(candidate -> taken.add(candidate.voice.terms()))
                .limit(size)
                .map(Quotes::quote)
                .toList();
    }

    /** Which part of the voices has each term. */
    private static Map<String, Double> shares(List<Voice> voices) {
        Map<String, Double> shares = new HashMap<>();
        voices.forEach(voice -> voice.terms().forEach(term -> shares.merge(term, 1.0 / voices.size(), Double::sum)));
        return shares;
    }

    private static Candidate candidate(Voice voice, Map<String, Double> weights) {
        String line = voice.evidence().getFirst().strip().replaceAll("\\s+", " ");
        double weight = voice.terms().stream()
                .mapToDouble(term -> weights.getOrDefault(term, 0.0))
                .average()
                .orElse(0);
        return new Candidate(voice, ENDING.matcher(line).replaceAll(""), weight);
    }

    private static boolean isFit(String clause) {
        int length = clause.codePointCount(0, clause.length());
        return length >= SHORTEST
                && length <= LONGEST
                && !MARKUP.matcher(clause).find();
    }

    private static Quote quote(Candidate candidate) {
        return new Quote(
                candidate.clause,
                candidate.voice.by().review().id(),
                candidate.voice.by().review().brand());
    }
}
