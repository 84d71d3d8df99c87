package dev.madang.agent.competition;

import dev.madang.agent.competition.RivalWording.Named;
import dev.madang.agent.insights.Counts;
import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Filter;
import dev.madang.agent.insights.Lean;
import dev.madang.agent.insights.SideKeyword;
import dev.madang.agent.insights.SideKeywords;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of prices. The data knows no prices, only opinions on them. */
final class Pricing {

    private static final Trait PRICE = new Trait.Of(Aspect.PRICE);
    private static final int WORDS = 3;

    private final Arena arena;
    private final Counts counts;

    Pricing(Arena arena) {
        this.arena = arena;
        this.counts = arena.counts();
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        mentions().ifPresent(points::add);
        Positioning.shares(arena, PRICE).ifPresent(points::add);
        arena.brands().forEach(brand -> words(brand).ifPresent(points::add));
        points.add(Point.of("data", arena.who().target(), arena.words().noPrices(), List.of()));
        return points;
    }

    private Optional<Point> mentions() {
        List<Named> shares = arena.brands().stream()
                .filter(brand -> counts.judged(brand).count() >= Lean.ENOUGH)
                .map(brand ->
                        new Named(brand, counts.mentions(brand, Aspect.PRICE), counts.opinions(brand, Aspect.PRICE)))
                .toList();
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of(Point.of(
                        PRICE.wireName(), arena.who().target(), arena.words().priceMentions(shares), List.of()));
    }

    private Optional<Point> words(String brand) {
        Filter opinions = Counts.opinionsOf(brand).aspect(Aspect.PRICE);
        List<String> words = SideKeywords.of(arena.sample(), opinions, Polarity.NEGATIVE, WORDS).stream()
                .map(SideKeyword::keyword)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> said = words.stream()
                .map(word -> counts.keyword(opinions, brand, Polarity.NEGATIVE, word))
                .toList();
        return Optional.of(Point.of(
                PRICE.wireName(),
                brand,
                arena.words().priceWords(brand, counts.stances(brand, Aspect.PRICE, Polarity.NEGATIVE), words, said),
                arena.quotes(brand, PRICE, Polarity.NEGATIVE)));
    }
}
