package dev.madang.agent.insights;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Picks clauses that speak for many: those with the most common words, neither very short nor very long. */
final class Quotes {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 70;

    private record Candidate(Voice voice, String clause, double weight) {}

    private Quotes() {}

    static List<Quote> from(List<Voice> voices, int size) {
        Map<String, Integer> common = new HashMap<>();
        voices.forEach(voice -> voice.terms().forEach(term -> common.merge(term, 1, Integer::sum)));
        Set<String> taken = new HashSet<>();
        return voices.stream()
                .map(voice -> candidate(voice, common))
                .filter(candidate -> isFit(candidate.clause))
                .sorted(Comparator.comparingDouble(Candidate::weight)
                        .reversed()
                        .thenComparing(
                                candidate -> candidate.voice.by().review().id()))
                .filter(candidate -> taken.add(candidate.clause))
                .limit(size)
                .map(Quotes::quote)
                .toList();
    }

    private static Candidate candidate(Voice voice, Map<String, Integer> common) {
        String clause = voice.evidence().getFirst().strip().replaceAll("\\s+", " ");
        double weight = voice.terms().stream()
                .mapToInt(term -> common.getOrDefault(term, 0))
                .sum();
        return new Candidate(voice, clause, weight / (1 + voice.terms().size()));
    }

    private static boolean isFit(String clause) {
        int length = clause.codePointCount(0, clause.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    private static Quote quote(Candidate candidate) {
        return new Quote(
                candidate.clause,
                candidate.voice.by().review().id(),
                candidate.voice.by().review().brand());
    }
}
