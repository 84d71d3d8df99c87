package dev.madang.agent.insights;

import dev.madang.agent.insights.Insight.Kind;
import dev.madang.agent.sentiment.Polarity;
import org.jspecify.annotations.Nullable;

/** How a brand is received on the whole. */
final class OverallFinding {

    /** The figures about the whole. */
    record Numbers(Figure reviews, Figure judged, Figure positive, Figure neutral, Figure negative, Figure margin) {

        static Numbers of(Counts counts, @Nullable String brand) {
            return new Numbers(
                    counts.reviews(brand),
                    counts.judged(brand),
                    counts.overall(brand, Polarity.POSITIVE),
                    counts.overall(brand, Polarity.NEUTRAL),
                    counts.overall(brand, Polarity.NEGATIVE),
                    counts.overallMargin(brand, Polarity.POSITIVE));
        }

        Lean lean() {
            return Lean.of(positive, negative);
        }
    }

    private OverallFinding() {}

    static Insight find(Ground ground, @Nullable String brand) {
        Numbers numbers = Numbers.of(ground.counts(), brand);
        OverviewWording words = ground.words().overview();
        return Insight.of(
                Kind.OVERALL,
                words.overallTitle(ground.namesBrands() ? brand : null, numbers.lean()),
                words.overall(brand, numbers.lean(), numbers));
    }
}
