package dev.madang.agent.keywords;

import dev.madang.agent.korean.KoreanText;
import dev.madang.agent.korean.Morpheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a text speaks of: its Korean nouns and adjectives and its English words, without those that say nothing. */
@Component
public final class Terms {

    private static final Set<String> STOP_WORDS = stopWords();
    private static final Set<String> SHORT_NOUNS = Set.of("향", "값", "팩");
    private static final int SHORTEST_NOUN = 2;
    private static final int SHORTEST_LATIN = 3;

    private final KoreanText korean;

    public Terms(KoreanText korean) {
        this.korean = korean;
    }

    /** The different terms of a text, in the order in which they appear. */
    public Set<String> in(String text) {
        return list(text).stream().map(Term::word).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All terms of a text in its order. */
    List<Term> list(String text) {
        List<Morpheme> morphemes = korean.morphemes(text);
        List<Term> terms = new ArrayList<>();
        for (Morpheme morpheme : morphemes) {
            String word = word(morpheme);
            if (word != null && !STOP_WORDS.contains(word)) {
                terms.add(new Term(word, morpheme.surface()));
            }
        }
        return terms;
    }

    private static @Nullable String word(Morpheme morpheme) {
        String base = morpheme.base();
        return switch (morpheme.tag()) {
            case NNG, NNP -> base.length() >= SHORTEST_NOUN || SHORT_NOUNS.contains(base) ? base : null;
            case XR -> base.length() >= SHORTEST_NOUN ? base + "하다" : null;
            case VA -> base;
            case SL -> base.length() >= SHORTEST_LATIN ? base.toLowerCase(Locale.ROOT) : null;
            default -> null;
        };
    }

    private static Set<String> stopWords() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream("/korean/stop-words.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
