package dev.madang.agent.competition;

import dev.madang.agent.competition.Contest.Outcome;
import dev.madang.agent.competition.RivalWording.Named;
import dev.madang.agent.insights.Counts;
import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Interval;
import dev.madang.agent.insights.Lean;
import dev.madang.agent.reviews.Brands;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the brands stand: how they are received, rated and spoken of. */
final class Positioning {

    private final Arena arena;
    private final Counts counts;

    Positioning(Arena arena) {
        this.arena = arena;
        this.counts = arena.counts();
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        shares(arena, new Trait.Overall()).ifPresent(points::add);
        ratings().ifPresent(points::add);
        shares(arena, new Trait.Rating()).ifPresent(points::add);
        shares(arena, new Trait.Of(Aspect.PRICE)).ifPresent(points::add);
        points.addAll(mentions());
        points.add(Point.of(
                "data",
                arena.who().target(),
                arena.words()
                        .shareOfReviews(
                                counts.reviews(null), named(brand -> counts.shareOfReviews(brand), counts::reviews)),
                List.of()));
        return points;
    }

    /** The shares of a trait and what differs; nothing where fewer than two brands can be compared. */
    static Optional<Point> shares(Arena arena, Trait trait) {
        List<Named> shares = arena.brands().stream()
                .filter(brand -> trait.share(arena.counts(), brand).of() >= trait.enough())
                .map(brand -> new Named(brand, trait.share(arena.counts(), brand), trait.margin(arena.counts(), brand)))
                .toList();
        if (shares.size() < 2) {
            return Optional.empty();
        }
        String target = arena.who().target();
        return Optional.of(Point.of(
                trait.wireName(),
                target,
                arena.words().shares(trait, shares, target, arena.contests(trait)),
                arena.quotes(target, trait, Polarity.POSITIVE)));
    }

    private Optional<Point> ratings() {
        List<Named> means = named(counts::stars, counts::rated).stream()
                .filter(each -> each.basis().count() >= Lean.ENOUGH)
                .toList();
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Point.of("rating", arena.who().target(), arena.words().ratings(means), List.of()));
    }

    private List<Named> named(Function<String, Figure> value, Function<String, Figure> basis) {
        return arena.brands().stream()
                .map(brand -> new Named(brand, value.apply(brand), basis.apply(brand)))
                .toList();
    }

    private List<Point> mentions() {
        String target = arena.who().target();
        int pairs = Aspect.values().length * arena.who().rivals().size();
        List<Point> points = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            List<Against> all = arena.contests(brand -> counts.mentions(brand, aspect), Lean.ENOUGH, pairs);
            for (Outcome outcome : List.of(Outcome.AHEAD, Outcome.BEHIND)) {
                List<Against> others = Arena.with(all, outcome);
                if (!others.isEmpty()) {
                    points.add(Point.of(
                            aspect.wireName(),
                            target,
                            arena.words()
                                    .mentions(
                                            target,
                                            aspect,
                                            counts.mentions(target, aspect),
                                            outcome == Outcome.AHEAD,
                                            others),
                            List.of()));
                }
            }
        }
        return points;
    }

    List<Position> positions() {
        return arena.brands().stream()
                .map(brand -> new Position(
                        brand,
                        Brands.name(brand, arena.who().language()),
                        spot(new Trait.Of(Aspect.PRICE), brand),
                        spot(new Trait.Overall(), brand),
                        counts.reviews(brand).count()))
                .toList();
    }

    private Position.@Nullable Spot spot(Trait trait, String brand) {
        Figure share = trait.share(counts, brand);
        if (share.of() < trait.enough()) {
            return null;
        }
        Interval interval = Interval.of(share);
        return new Position.Spot(
                interval.share(), interval.low(), interval.high(), share.count(), share.of(), share.id());
    }
}
