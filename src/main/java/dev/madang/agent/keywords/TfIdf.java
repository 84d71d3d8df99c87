package dev.madang.agent.keywords;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sum over all texts of a term's relative frequency there, weighted by how few texts have it. */
final class TfIdf {

    private TfIdf() {}

    static Map<String, Double> score(List<List<Term>> texts) {
        Map<String, Double> frequencies = new HashMap<>();
        Map<String, Integer> spread = new HashMap<>();
        for (List<Term> text : texts) {
            Set<String> seen = new HashSet<>();
            for (Term term : text) {
                frequencies.merge(term.word(), 1.0 / text.size(), Double::sum);
                if (seen.add(term.word())) {
                    spread.merge(term.word(), 1, Integer::sum);
                }
            }
        }
        Map<String, Double> scores = new HashMap<>();
        frequencies.forEach((word, frequency) ->
                scores.put(word, frequency * rarity(texts.size(), spread.getOrDefault(word, 1))));
        return scores;
    }

    private static double rarity(int texts, int having) {
        return Math.log((1.0 + texts) / (1.0 + having)) + 1;
    }
}
