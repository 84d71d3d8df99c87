package dev.madang.agent.keywords;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How keywords are told from other words; each gives the better word the higher score. */
public enum Algorithm {
    /** Frequent in the texts that have it and absent from many: the sum of tf-idf over all texts. */
    TFIDF {
        @Override
        Map<String, Double> score(List<List<Term>> texts) {
            return TfIdf.score(texts);
        }
    },
    /** Near to many words that are near to many words: PageRank on the graph of co-occurrences. */
    TEXTRANK {
        @Override
        Map<String, Double> score(List<List<Term>> texts) {
            return TextRank.score(texts);
        }
    },
    /** Early, frequent, spread over the texts and in few fixed company: the features of YAKE, single words. */
    YAKE {
        @Override
        Map<String, Double> score(List<List<Term>> texts) {
            return Yake.score(texts);
        }
    };

    abstract Map<String, Double> score(List<List<Term>> texts);

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Algorithm> named(String wireName) {
        return Stream.of(values())
                .filter(algorithm -> algorithm.wireName().equals(wireName))
                .findFirst();
    }
}
