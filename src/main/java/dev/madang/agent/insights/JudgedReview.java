package dev.madang.agent.insights;

import dev.madang.agent.reviews.Review;
import dev.madang.agent.sentiment.Opinion;
import dev.madang.agent.sentiment.Polarity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review and what was found in it.
 *
 * @param overall which way it leans on the whole, or null where it judges nothing
 */
public record JudgedReview(Review review, @Nullable Polarity overall, List<Opinion> opinions) {

    public JudgedReview {
        opinions = List.copyOf(opinions);
    }
}
