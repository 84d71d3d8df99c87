package dev.madang.agent.keywords;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The features of YAKE (Campos et al., 2020) for single words, a text counting as a sentence: casing, position, frequency,
 * relatedness to context, spread. YAKE's own score is lower for better words; here it is turned round.
 */
final class Yake {

    private static final class Word {
        int frequency;
        int capitalised;
        final List<Integer> places = new ArrayList<>();
        final TreeSet<Integer> texts = new TreeSet<>();
        final Map<String, Integer> left = new HashMap<>();
        final Map<String, Integer> right = new HashMap<>();
    }

    private Yake() {}

    static Map<String, Double> score(List<List<Term>> texts) {
        Map<String, Word> words = collect(texts);
        double mean = words.values().stream()
                .mapToInt(word -> word.frequency)
                .average()
                .orElse(0);
        double deviation = Math.sqrt(words.values().stream()
                .mapToDouble(word -> (word.frequency - mean) * (word.frequency - mean))
                .average()
                .orElse(0));
        int highest =
                words.values().stream().mapToInt(word -> word.frequency).max().orElse(1);
        Map<String, Double> scores = new HashMap<>();
        words.forEach((word, statistics) ->
                scores.put(word, 1 / (1 + yake(statistics, mean + deviation, highest, texts.size()))));
        return scores;
    }

    private static Map<String, Word> collect(List<List<Term>> texts) {
        Map<String, Word> words = new TreeMap<>();
        for (int text = 0; text < texts.size(); text++) {
            List<Term> terms = texts.get(text);
            for (int i = 0; i < terms.size(); i++) {
                Word word = words.computeIfAbsent(terms.get(i).word(), _ -> new Word());
                word.frequency++;
                word.places.add(text);
                word.texts.add(text);
                if (Character.isUpperCase(terms.get(i).surface().charAt(0))) {
                    word.capitalised++;
                }
                if (i > 0) {
                    word.left.merge(terms.get(i - 1).word(), 1, Integer::sum);
                }
                if (i + 1 < terms.size()) {
                    word.right.merge(terms.get(i + 1).word(), 1, Integer::sum);
                }
            }
        }
        return words;
    }

    private static double yake(Word word, double typical, int highest, int texts) {
        double casing = word.capitalised / (1 + Math.log(word.frequency));
        double position = Math.log(Math.log(3 + median(word.places)));
        double frequency = word.frequency / typical;
        double relatedness = 1 + (dispersion(word.left) + dispersion(word.right)) * word.frequency / highest;
        double spread = (double) word.texts.size() / texts;
        return relatedness * position / (casing + frequency / relatedness + spread / relatedness);
    }

    private static double median(List<Integer> places) {
        List<Integer> sorted = new ArrayList<>(places);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** How many different neighbours for each occurrence of one: near 1 for words that stand anywhere. */
    private static double dispersion(Map<String, Integer> neighbours) {
        int occurrences =
                neighbours.values().stream().mapToInt(Integer::intValue).sum();
        return occurrences == 0 ? 0 : (double) neighbours.size() / occurrences;
    }
}
