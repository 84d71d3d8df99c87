package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Polarity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which one side differs from the other, ranked by the likelihood ratio (Dunning's G²). */
public final class SideKeywords {

    private static final int SUPPORT = 3;

    private record Contrast(String word, int here, int there, double strength) {}

    private SideKeywords() {}

    /** The words that mark opinions of that polarity among {@code opinions}. */
    public static List<SideKeyword> of(Sample sample, Filter opinions, Polarity side, int size) {
        Polarity other = side == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
        List<Voice> here = sample.voices(opinions.polarity(side));
        List<Voice> there = sample.voices(opinions.polarity(other));
        Map<String, Integer> countsThere = counts(there);
        return counts(here).entrySet().stream()
                .filter(count -> count.getValue() >= SUPPORT)
                .map(count -> contrast(
                        count.getKey(),
                        count.getValue(),
                        here.size(),
                        countsThere.getOrDefault(count.getKey(), 0),
                        there.size()))
                .filter(contrast -> (double) contrast.here * there.size() > (double) contrast.there * here.size()
                        || there.isEmpty())
                .sorted(Comparator.comparingDouble(Contrast::strength)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Contrast::here).reversed())
                        .thenComparing(Contrast::word))
                .limit(size)
                .map(contrast -> new SideKeyword(contrast.word, contrast.here))
                .toList();
    }

    private static Map<String, Integer> counts(List<Voice> voices) {
        Map<String, Integer> counts = new HashMap<>();
        voices.forEach(voice -> voice.terms().forEach(term -> counts.merge(term, 1, Integer::sum)));
        return counts;
    }

    private static Contrast contrast(String word, int here, int allHere, int there, int allThere) {
        double expectedHere = (double) allHere * (here + there) / (allHere + allThere);
        double expectedThere = (double) allThere * (here + there) / (allHere + allThere);
        return new Contrast(word, here, there, 2 * (term(here, expectedHere) + term(there, expectedThere)));
    }

    private static double term(int observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
