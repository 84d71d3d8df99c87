package dev.madang.agent.insights;

import dev.madang.agent.keywords.Terms;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Opinion;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The reviews that conclusions are drawn from, and how many of them a filter lets through. */
public final class Sample {

    private record Stance(Aspect aspect, Polarity polarity) {}

    private final List<JudgedReview> reviews;
    private final List<Voice> voices = new ArrayList<>();
    private final Terms terms;
    private final List<String> months;
    private final Map<String, Integer> counts = new HashMap<>();
    private final IdentityHashMap<JudgedReview, Set<String>> wordsOfReviews = new IdentityHashMap<>();

    private Sample(List<JudgedReview> reviews, Terms terms) {
        this.reviews = List.copyOf(reviews);
        this.terms = terms;
        this.months = reviews.stream()
                .map(Filter::month)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    public static Sample of(List<JudgedReview> reviews, Terms terms) throws InterruptedException {
        Sample sample = new Sample(reviews, terms);
        for (JudgedReview review : reviews) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            sample.addVoices(review);
        }
        return sample;
    }

    private void addVoices(JudgedReview review) {
        Map<Stance, List<String>> clauses = new LinkedHashMap<>();
        for (Opinion opinion : review.opinions()) {
            clauses.computeIfAbsent(new Stance(opinion.aspect(), opinion.polarity()), _ -> new ArrayList<>())
                    .add(opinion.evidence());
        }
        clauses.forEach((stance, evidence) -> {
            Set<String> words = new LinkedHashSet<>();
            evidence.forEach(clause -> words.addAll(terms.in(clause)));
            voices.add(new Voice(review, stance.aspect(), stance.polarity(), List.copyOf(evidence), words));
        });
    }

    public int count(Filter filter) {
        return counts.computeIfAbsent(filter.toString(), _ -> countAnew(filter));
    }

    private int countAnew(Filter filter) {
        return (int)
                switch (filter.unit()) {
                    case REVIEWS ->
                        reviews.stream()
                                .filter(review -> filter.passes(review, this::words))
                                .count();
                    case STARS ->
                        reviews.stream()
                                .filter(review -> filter.passes(review, this::words))
                                .map(review -> review.review().rating())
                                .filter(Objects::nonNull)
                                .mapToLong(Integer::longValue)
                                .sum();
                    case OPINIONS -> voices.stream().filter(filter::passes).count();
                };
    }

    private Set<String> words(JudgedReview review) {
        return wordsOfReviews.computeIfAbsent(
                review, _ -> terms.in(review.review().text()));
    }

    /** The months in which reviews were written, as {@code 2025-01}, in their order. */
    public List<String> months() {
        return months;
    }

    /** The shops of the reviews, by name. */
    public List<String> platforms() {
        return reviews.stream()
                .map(review -> review.review().platform())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    List<JudgedReview> reviews() {
        return reviews;
    }

    List<Voice> voices(Filter filter) {
        return voices.stream().filter(filter::passes).toList();
    }
}
