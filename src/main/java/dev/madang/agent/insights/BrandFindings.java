package dev.madang.agent.insights;

import dev.madang.agent.insights.ComparisonWording.Lead;
import dev.madang.agent.insights.Insight.Kind;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How several brands compare. */
final class BrandFindings {

    private final Ground ground;
    private final ComparisonWording words;

    BrandFindings(Ground ground) {
        this.ground = ground;
        this.words = ground.words().comparison();
    }

    List<Insight> find() {
        List<Insight> insights = new ArrayList<>();
        insights.add(onTheWhole());
        byAspect().ifPresent(insights::add);
        return insights;
    }

    private Insight onTheWhole() {
        List<String> ranked =
                ranked(ground.subject().brands(), brand -> ground.counts().overall(brand, Polarity.POSITIVE));
        List<Figure> positive = ranked.stream()
                .map(brand -> ground.counts().overall(brand, Polarity.POSITIVE))
                .toList();
        boolean clear = positive.getFirst().of() >= Lean.ENOUGH
                && positive.getLast().of() >= Lean.ENOUGH
                && Interval.of(positive.getFirst()).differsFrom(Interval.of(positive.getLast()));
        return Insight.of(
                Kind.BRANDS,
                words.brandsTitle(ranked.getFirst(), ranked.getLast(), clear),
                words.brands(ranked, positive, clear));
    }

    private Optional<Insight> byAspect() {
        List<Lead> leads = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            lead(aspect).ifPresent(leads::add);
        }
        return leads.isEmpty()
                ? Optional.empty()
                : Optional.of(Insight.of(Kind.BRANDS, words.aspectsOfBrandsTitle(), words.aspectsOfBrands(leads)));
    }

    private Optional<Lead> lead(Aspect aspect) {
        Function<String, Figure> praise = brand -> ground.counts().stance(brand, aspect, Polarity.POSITIVE);
        List<String> known = ranked(
                ground.subject().brands().stream()
                        .filter(brand -> praise.apply(brand).of() >= AspectNumbers.ENOUGH)
                        .toList(),
                praise);
        if (known.size() < 2) {
            return Optional.empty();
        }
        Figure highest = praise.apply(known.getFirst());
        Figure lowest = praise.apply(known.getLast());
        return Interval.of(highest).differsFrom(Interval.of(lowest))
                ? Optional.of(new Lead(aspect, known.getFirst(), highest, known.getLast(), lowest))
                : Optional.empty();
    }

    private static List<String> ranked(List<String> brands, Function<String, Figure> share) {
        return brands.stream()
                .sorted(Comparator.comparingDouble((String brand) ->
                                Interval.of(share.apply(brand)).share())
                        .reversed())
                .toList();
    }
}
