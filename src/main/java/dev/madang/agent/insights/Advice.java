package dev.madang.agent.insights;

import dev.madang.agent.insights.ComparisonWording.Change;
import dev.madang.agent.insights.ShiftFinding.Shift;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the findings: weaknesses first, then what to build on. */
final class Advice {

    private static final int QUOTES = 3;

    private final Ground ground;
    private final AdviceWording words;

    Advice(Ground ground) {
        this.ground = ground;
        this.words = ground.words().advice();
    }

    List<Recommendation> give(List<@Nullable String> brands, int weaknesses) {
        List<Recommendation> advice = new ArrayList<>();
        for (String brand : brands) {
            List<Shift> worse = new ShiftFinding(ground, brand)
                    .shifts().stream().filter(Shift::isWorse).toList();
            worse.forEach(shift -> advice.add(trace(brand, shift)));
            new AspectFindings(ground, brand)
                    .weakest()
                    .filter(aspect -> worse.stream().noneMatch(shift -> shift.aspect() == aspect))
                    .limit(weaknesses)
                    .map(aspect -> mend(brand, aspect))
                    .forEach(advice::add);
        }
        if (brands.size() == 1) {
            advice.addAll(aboutPlacesAndTimes(brands.getFirst()));
        }
        for (String brand : brands) {
            new AspectFindings(ground, brand)
                    .strongest()
                    .limit(1)
                    .map(aspect -> promote(brand, aspect))
                    .forEach(advice::add);
        }
        return advice.isEmpty() ? List.of(new Recommendation(words.waitForMore(), List.of(), List.of())) : advice;
    }

    private Recommendation mend(@Nullable String brand, Aspect aspect) {
        Filter opinions = Counts.opinionsOf(brand).aspect(aspect);
        Figure negative = ground.counts().stances(brand, aspect, Polarity.NEGATIVE);
        List<SideKeyword> loudest = SideKeywords.of(ground.sample(), opinions, Polarity.NEGATIVE, 1);
        Statement statement = loudest.isEmpty()
                ? words.mend(named(brand), aspect, negative)
                : words.mend(
                        named(brand),
                        aspect,
                        negative,
                        loudest.getFirst().keyword(),
                        ground.counts()
                                .keyword(
                                        opinions,
                                        brand,
                                        Polarity.NEGATIVE,
                                        loudest.getFirst().keyword()));
        return recommendation(statement, new AspectFindings(ground, brand).quotes(aspect, Polarity.NEGATIVE, QUOTES));
    }

    private Recommendation trace(@Nullable String brand, Shift shift) {
        return recommendation(
                words.trace(named(brand), shift.aspect(), shift.after(), shift.then(), shift.now()),
                new ShiftFinding(ground, brand).complaints(shift, QUOTES));
    }

    private Recommendation promote(@Nullable String brand, Aspect aspect) {
        return recommendation(
                words.promote(named(brand), aspect, ground.counts().stance(brand, aspect, Polarity.POSITIVE)),
                List.of());
    }

    private List<Recommendation> aboutPlacesAndTimes(@Nullable String brand) {
        List<Recommendation> advice = new ArrayList<>();
        PlatformFinding.extremes(ground, brand)
                .filter(PlatformFinding.Extremes::areClear)
                .map(extremes -> words.lookAt(extremes.worst(), extremes.lowest()))
                .map(statement -> recommendation(statement, List.of()))
                .ifPresent(advice::add);
        TrendFinding.halves(ground, brand)
                .filter(halves -> halves.change() == Change.DOWN)
                .map(halves -> words.watch(halves.after(), halves.then(), halves.now()))
                .map(statement -> recommendation(statement, List.of()))
                .ifPresent(advice::add);
        return advice;
    }

    private @Nullable String named(@Nullable String brand) {
        return ground.namesBrands() ? brand : null;
    }

    private static Recommendation recommendation(Statement statement, List<Quote> quotes) {
        return new Recommendation(statement.text(), statement.figures(), quotes);
    }
}
