package dev.madang.agent.insights;

import dev.madang.agent.insights.Insight.Kind;
import dev.madang.agent.insights.OverviewWording.Spoken;
import dev.madang.agent.sentiment.Polarity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of praise and blame. */
final class KeywordFinding {

    private static final int SHOWN = 3;

    private KeywordFinding() {}

    static Optional<Insight> find(Ground ground, @Nullable String brand) {
        Spoken praise = spoken(ground, brand, Polarity.POSITIVE);
        Spoken blame = spoken(ground, brand, Polarity.NEGATIVE);
        if (praise.words().isEmpty() && blame.words().isEmpty()) {
            return Optional.empty();
        }
        OverviewWording words = ground.words().overview();
        return Optional.of(Insight.of(
                Kind.KEYWORDS,
                words.keywordsTitle(ground.namesBrands() ? brand : null),
                words.keywords(praise, blame)));
    }

    private static Spoken spoken(Ground ground, @Nullable String brand, Polarity side) {
        Filter opinions = Counts.opinionsOf(brand);
        List<String> words = SideKeywords.of(ground.sample(), opinions, side, SHOWN).stream()
                .map(SideKeyword::keyword)
                .toList();
        return new Spoken(
                words,
                words.stream()
                        .map(word -> ground.counts().keyword(opinions, brand, side, word))
                        .toList());
    }
}
