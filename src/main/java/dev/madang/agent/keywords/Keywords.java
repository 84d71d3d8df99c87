package dev.madang.agent.keywords;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the keywords of a set of texts. */
public final class Keywords {

    // A word of one text only is an accident, unless there are hardly more texts.
    private static final int ENOUGH_TEXTS = 20;

    private Keywords() {}

    /** The best {@code size} words; equal ones in the order of the alphabet. */
    public static List<Keyword> of(Collection<String> texts, Terms terms, Algorithm algorithm, int size)
            throws InterruptedException {
        List<List<Term>> taken = new java.util.ArrayList<>(texts.size());
        for (String text : texts) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            taken.add(terms.list(text));
        }
        Map<String, Integer> counts = new HashMap<>();
        taken.forEach(
                text -> text.stream().map(Term::word).distinct().forEach(word -> counts.merge(word, 1, Integer::sum)));
        int support = texts.size() < ENOUGH_TEXTS ? 1 : 2;
        return algorithm.score(taken).entrySet().stream()
                .map(scored -> new Keyword(
                        scored.getKey(), rounded(scored.getValue()), counts.getOrDefault(scored.getKey(), 0)))
                .filter(keyword -> keyword.count() >= support)
                .sorted(Comparator.comparingDouble(Keyword::score).reversed().thenComparing(Keyword::keyword))
                .limit(size)
                .toList();
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
