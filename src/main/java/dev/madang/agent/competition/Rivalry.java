package dev.madang.agent.competition;

import dev.madang.agent.competition.Contest.Outcome;
import dev.madang.agent.competition.RivalWording.Verdict;
import dev.madang.agent.insights.Counts;
import dev.madang.agent.insights.Figures;
import dev.madang.agent.insights.Filter;
import dev.madang.agent.insights.Labels;
import dev.madang.agent.insights.Sample;
import dev.madang.agent.sentiment.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares one brand with others. Nothing is told as a difference that chance may explain. */
public final class Rivalry {

    private static final SwotMatrix NOTHING = new SwotMatrix(List.of(), List.of(), List.of(), List.of(), List.of());

    private final Contenders who;
    private final Figures figures;
    private final Arena arena;

    private Rivalry(Contenders who, Sample sample) {
        this.who = who;
        this.figures = new Figures("C", sample, who.language());
        Counts counts = new Counts(figures, Labels.in(who.language()), who.language());
        this.arena = new Arena(who, sample, counts, Arena.wording(who.language()));
    }

    /**
     * Compares them.
     *
     * @param sample the reviews of the contenders, and of nobody else
     */
    public static Comparison compare(Contenders who, Sample sample) {
        return new Rivalry(who, sample).compare(sample);
    }

    private Comparison compare(Sample sample) {
        boolean there = !who.rivals().isEmpty() && sample.count(Filter.reviews().brand(who.target())) > 0;
        if (!there) {
            return comparison(
                    arena.words().nobody(who.missing(), who.available()), NOTHING, List.of(), List.of(), List.of());
        }
        Positioning positioning = new Positioning(arena);
        return comparison(
                summary(),
                new Swot(arena).matrix(),
                positioning.points(),
                new Pricing(arena).points(),
                positioning.positions());
    }

    private Comparison comparison(
            String summary, SwotMatrix swot, List<Point> positioning, List<Point> pricing, List<Position> positions) {
        List<Point> points = new ArrayList<>(missing());
        points.addAll(
                switch (who.focus()) {
                    case SWOT ->
                        Stream.of(
                                        swot.strengths(),
                                        swot.weaknesses(),
                                        swot.opportunities(),
                                        swot.threats(),
                                        swot.notes())
                                .flatMap(List::stream)
                                .toList();
                    case POSITIONING -> positioning;
                    case PRICING -> pricing;
                });
        return new Comparison(
                who.focus(),
                who.target(),
                who.rivals(),
                who.missing(),
                summary,
                points,
                swot,
                positioning,
                pricing,
                positions,
                figures.all(),
                who.scope());
    }

    /** What was asked for and is not there comes first. */
    private List<Point> missing() {
        return who.missing().isEmpty()
                ? List.of()
                : List.of(Point.of(
                        "data", who.target(), arena.words().missing(who.missing(), who.available()), List.of()));
    }

    private String summary() {
        List<Verdict> verdicts = new ArrayList<>();
        List<String> even = new ArrayList<>();
        for (String rival : who.rivals()) {
            Verdict verdict = new Verdict(rival, where(rival, Outcome.AHEAD), where(rival, Outcome.BEHIND));
            if (!verdict.ahead().isEmpty() || !verdict.behind().isEmpty()) {
                verdicts.add(verdict);
            } else if (!where(rival, Outcome.EVEN).isEmpty()) {
                even.add(rival);
            }
        }
        return verdicts.isEmpty() && even.isEmpty()
                ? arena.words().tooLittle(who.target())
                : arena.words().summary(who.target(), verdicts, even);
    }

    private List<Trait> where(String rival, Outcome outcome) {
        return traits().stream()
                .filter(trait -> Arena.with(arena.contests(trait), outcome).stream()
                        .anyMatch(against -> against.rival().equals(rival)))
                .toList();
    }

    /** A comparison of prices is summed up by prices. */
    private List<Trait> traits() {
        return who.focus() == Focus.PRICING ? List.of(new Trait.Of(Aspect.PRICE)) : Trait.all();
    }
}
