package dev.madang.agent.competition;

import dev.madang.agent.competition.Contest.Outcome;
import dev.madang.agent.competition.RivalWording.Measured;
import dev.madang.agent.competition.RivalWording.Quarter;
import dev.madang.agent.insights.AspectNumbers;
import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Interval;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills the matrix: inside, where the target is ahead or behind; outside, what the others do badly or well. */
final class Swot {

    private static final int MOST = 6;

    /** A point and how much it weighs. */
    private record Weighed(Point point, double weight) {}

    private final Arena arena;

    Swot(Arena arena) {
        this.arena = arena;
    }

    SwotMatrix matrix() {
        List<Point> notes = new ArrayList<>(thin());
        return new SwotMatrix(
                quarter(Quarter.STRENGTHS, inside(Outcome.AHEAD), notes),
                quarter(Quarter.WEAKNESSES, inside(Outcome.BEHIND), notes),
                quarter(Quarter.OPPORTUNITIES, opportunities(), notes),
                quarter(Quarter.THREATS, threats(), notes),
                notes);
    }

    private List<Point> quarter(Quarter quarter, List<Weighed> found, List<Point> notes) {
        if (found.isEmpty()) {
            notes.add(Point.of("data", arena.who().target(), arena.words().nothing(quarter), List.of()));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MOST)
                .map(Weighed::point)
                .toList();
    }

    private List<Weighed> inside(Outcome outcome) {
        String target = arena.who().target();
        List<Weighed> found = new ArrayList<>();
        for (Trait trait : Trait.all()) {
            List<Against> others = Arena.with(arena.contests(trait), outcome);
            if (!others.isEmpty()) {
                found.add(standing(trait, others, outcome == Outcome.AHEAD));
            }
        }
        Trend.of(arena, target)
                .filter(trend -> trend.up() == (outcome == Outcome.AHEAD))
                .map(trend -> changed(target, trend))
                .ifPresent(found::add);
        return found;
    }

    private Weighed standing(Trait trait, List<Against> others, boolean ahead) {
        String target = arena.who().target();
        Measured own = new Measured(
                trait.share(arena.counts(), target),
                trait.margin(arena.counts(), target),
                trait.whole(arena.counts(), target));
        return new Weighed(
                Point.of(
                        trait.wireName(),
                        target,
                        arena.words().standing(target, trait, own, ahead, others),
                        arena.quotes(target, trait, ahead ? Polarity.POSITIVE : Polarity.NEGATIVE)),
                others.stream()
                        .mapToDouble(other -> other.contest().surely())
                        .max()
                        .orElse(0));
    }

    private Weighed changed(String brand, Trend trend) {
        return new Weighed(
                Point.of(
                        "trend",
                        brand,
                        arena.words()
                                .trend(brand, trend.up(), trend.before(), trend.then(), trend.after(), trend.now()),
                        List.of()),
                trend.surely());
    }

    /** What a rival is blamed for, where the target is no worse; a rival that is liked less with time. */
    private List<Weighed> opportunities() {
        return outside(Outcome.BEHIND, this::weakness, false);
    }

    /** What a rival is praised for, where the target is no better; a rival that is liked more with time. */
    private List<Weighed> threats() {
        return outside(Outcome.AHEAD, this::strength, true);
    }

    private interface Finding {
        Optional<Weighed> of(String rival, Aspect aspect, Contest contest);
    }

    private List<Weighed> outside(Outcome unlessWeAre, Finding finding, boolean rising) {
        List<Weighed> found = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            for (Against against : arena.contests(new Trait.Of(aspect))) {
                if (against.contest().outcome() != unlessWeAre) {
                    finding.of(against.rival(), aspect, against.contest()).ifPresent(found::add);
                }
            }
        }
        for (String rival : arena.who().rivals()) {
            Trend.of(arena, rival)
                    .filter(trend -> trend.up() == rising)
                    .map(trend -> changed(rival, trend))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Weighed> weakness(String rival, Aspect aspect, Contest contest) {
        Figure opinions = arena.counts().opinions(rival, aspect);
        Figure negative = arena.counts().stance(rival, aspect, Polarity.NEGATIVE);
        double usual =
                Interval.of(arena.counts().average(rival, Polarity.NEGATIVE)).share();
        double surely = strictly(negative).low();
        if (opinions.count() < AspectNumbers.ENOUGH || surely <= Math.min(usual, 0.5)) {
            return Optional.empty();
        }
        Point point = Point.of(
                aspect.wireName(),
                rival,
                arena.words()
                        .rivalWeakness(
                                rival, aspect, opinions, negative, arena.who().target(), contest),
                arena.quotes(rival, new Trait.Of(aspect), Polarity.NEGATIVE));
        return Optional.of(new Weighed(point, surely));
    }

    private Optional<Weighed> strength(String rival, Aspect aspect, Contest contest) {
        Figure opinions = arena.counts().opinions(rival, aspect);
        double usual =
                Interval.of(arena.counts().average(rival, Polarity.POSITIVE)).share();
        Interval praise = strictly(contest.theirs());
        if (opinions.count() < AspectNumbers.ENOUGH || praise.low() <= 0.5 || praise.share() < usual) {
            return Optional.empty();
        }
        Point point = Point.of(
                aspect.wireName(),
                rival,
                arena.words().rivalStrength(rival, aspect, opinions, arena.who().target(), contest),
                arena.quotes(rival, new Trait.Of(aspect), Polarity.POSITIVE));
        return Optional.of(new Weighed(point, praise.low()));
    }

    private Interval strictly(Figure share) {
        int looks = Aspect.values().length * arena.who().rivals().size();
        return Interval.of(share.count(), share.of(), Contest.quantile(looks));
    }

    /** What is too little to compare, of brands that are spoken of at all. */
    private List<Point> thin() {
        return arena.brands().stream()
                .flatMap(brand -> Trait.all().stream().flatMap(trait -> thin(brand, trait)))
                .toList();
    }

    private Stream<Point> thin(String brand, Trait trait) {
        Figure whole = trait.whole(arena.counts(), brand);
        return whole.count() >= trait.enough()
                ? Stream.empty()
                : Stream.of(Point.of("data", brand, arena.words().thin(brand, trait, whole), List.of()));
    }
}
