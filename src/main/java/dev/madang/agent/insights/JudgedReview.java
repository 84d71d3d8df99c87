package dev.madang.agent.insights;

import dev.madang.agent.reviews.Review;
import dev.madang.agent.sentiment.Opinion;
import dev.madang.agent.sentiment.Polarity;
import java.util.List;
import java.util.Optional;

/** A review and the opinions that were found in it. */
public record JudgedReview(Review review, List<Opinion> opinions) {

    public JudgedReview {
        opinions = List.copyOf(opinions);
    }

    /**
     * Which way the review leans: the way of the larger number of its different (aspect, polarity) pairs, neutral where
     * praise and blame are even. Empty where it has no opinion at all.
     */
    public Optional<Polarity> overall() {
        if (opinions.isEmpty()) {
            return Optional.empty();
        }
        int lean = Integer.signum(aspects(Polarity.POSITIVE) - aspects(Polarity.NEGATIVE));
        return Optional.of(lean > 0 ? Polarity.POSITIVE : lean < 0 ? Polarity.NEGATIVE : Polarity.NEUTRAL);
    }

    private int aspects(Polarity polarity) {
        return (int) opinions.stream()
                .filter(opinion -> opinion.polarity() == polarity)
                .map(Opinion::aspect)
                .distinct()
                .count();
    }
}
