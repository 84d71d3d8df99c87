package dev.madang.agent.competition;

import dev.madang.agent.insights.Counts;
import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Labels;
import dev.madang.agent.insights.Quote;
import dev.madang.agent.insights.Quotes;
import dev.madang.agent.insights.Sample;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What comparisons stand on. */
record Arena(Contenders who, Sample sample, Counts counts, RivalWording words) {

    private static final int QUOTES = 2;

    static RivalWording wording(String language) {
        Labels labels = Labels.in(language);
        return language.equals("en") ? new EnglishRivalry(labels) : new KoreanRivalry(labels);
    }

    /** The target first. */
    List<String> brands() {
        List<String> brands = new ArrayList<>(List.of(who.target()));
        brands.addAll(who.rivals());
        return brands;
    }

    /** How the target stands against each rival in a trait; so many pairs are looked at in all. */
    List<Against> contests(Trait trait) {
        int pairs = Trait.all().size() * who.rivals().size();
        return contests(brand -> trait.share(counts, brand), trait.enough(), pairs);
    }

    List<Against> contests(Function<String, Figure> share, int enough, int pairs) {
        Figure ours = share.apply(who.target());
        return who.rivals().stream()
                .map(rival ->
                        new Against(rival, Contest.between(ours, share.apply(rival), enough, Contest.quantile(pairs))))
                .toList();
    }

    static List<Against> with(List<Against> contests, Contest.Outcome outcome) {
        return contests.stream()
                .filter(against -> against.contest().outcome() == outcome)
                .toList();
    }

    List<Quote> quotes(String brand, Trait trait, Polarity side) {
        return switch (trait) {
            case Trait.Of(Aspect aspect) ->
                Quotes.from(sample, Counts.opinionsOf(brand).aspect(aspect), side, QUOTES);
            case Trait.Overall() -> Quotes.from(sample, Counts.opinionsOf(brand), side, QUOTES);
            case Trait.Rating() -> List.of();
        };
    }
}
