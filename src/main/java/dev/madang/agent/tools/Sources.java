package dev.madang.agent.tools;

import dev.madang.agent.insights.JudgedReview;
import dev.madang.agent.reviews.Review;
import dev.madang.runs.tools.ToolCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a tool finds what it works on: given texts first, else the tidied reviews, else the raw ones. */
final class Sources {

    /** The brand of texts that were given without one. */
    static final String NO_BRAND = "-";

    private Sources() {}

    static List<Review> reviews(ToolCall call, String textsParameter) throws IOException, InterruptedException {
        List<String> texts = texts(call, textsParameter);
        if (!texts.isEmpty()) {
            return given(texts);
        }
        Optional<Handoff> handoff = Stream.of("preprocessed_reviews", "raw_reviews")
                .map(call::input)
                .flatMap(Optional::stream)
                .map(Handoff::of)
                .findFirst();
        if (handoff.isEmpty()) {
            throw Words.refusal(
                    call, "분석할 리뷰가 없습니다. 먼저 리뷰를 수집해 주세요.", "There are no reviews to analyse; collect some first.");
        }
        return handoff.get().read(call, Review.class);
    }

    static Optional<List<JudgedReview>> judged(ToolCall call) throws IOException, InterruptedException {
        Optional<Handoff> handoff = call.input(SentimentTool.PRODUCT).map(Handoff::of);
        return handoff.isEmpty() ? Optional.empty() : Optional.of(handoff.get().read(call, JudgedReview.class));
    }

    private static List<String> texts(ToolCall call, String parameter) {
        return call.parameters().path(parameter).isArray() ? new Parameters(call).list(parameter) : List.of();
    }

    private static List<Review> given(List<String> texts) {
        List<Review> reviews = new ArrayList<>();
        for (String text : texts) {
            reviews.add(new Review("text-" + (reviews.size() + 1), NO_BRAND, null, null, null, null, text));
        }
        return reviews;
    }
}
