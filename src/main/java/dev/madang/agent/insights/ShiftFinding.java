package dev.madang.agent.insights;

import dev.madang.agent.insights.Insight.Kind;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A month since which an aspect is blamed much more, or much less, than before. */
final class ShiftFinding {

    /** The border between two periods and what it divides. */
    record Shift(Aspect aspect, Period before, Figure then, Period after, Figure now) {

        boolean isWorse() {
            return Interval.of(now).share() > Interval.of(then).share();
        }
    }

    private record Border(Aspect aspect, Period before, Period after, double surely) {}

    private static final int SHOWN = 2;

    private final Ground ground;
    private final @Nullable String brand;

    ShiftFinding(Ground ground, @Nullable String brand) {
        this.ground = ground;
        this.brand = brand;
    }

    List<Insight> find() {
        return shifts().stream().map(this::insight).toList();
    }

    /** The clearest ones. Many borders are tried, so each must pass a strict test. */
    List<Shift> shifts() {
        Aspect focus = ground.subject().focus();
        return (focus == null ? Stream.of(Aspect.values()) : Stream.of(focus))
                .map(this::clearest)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Border::surely).reversed())
                .limit(SHOWN)
                .map(this::shift)
                .toList();
    }

    private Optional<Border> clearest(Aspect aspect) {
        List<String> months = ground.sample().months();
        List<Border> borders = new ArrayList<>();
        for (int i = 1; i < months.size(); i++) {
            Period before = new Period(months.getFirst(), months.get(i - 1));
            Period after = new Period(months.get(i), months.getLast());
            borders.add(new Border(aspect, before, after, surely(aspect, before, after)));
        }
        return borders.stream().filter(border -> border.surely > 0).max(Comparator.comparingDouble(Border::surely));
    }

    private double surely(Aspect aspect, Period before, Period after) {
        Filter then = opinions(aspect, before);
        Filter now = opinions(aspect, after);
        int allThen = ground.sample().count(then);
        int allNow = ground.sample().count(now);
        if (allThen < AspectNumbers.ENOUGH || allNow < AspectNumbers.ENOUGH) {
            return 0;
        }
        int blameThen = ground.sample().count(then.polarity(Polarity.NEGATIVE));
        int blameNow = ground.sample().count(now.polarity(Polarity.NEGATIVE));
        return Interval.of(blameNow, allNow, Interval.STRICT).surely(Interval.of(blameThen, allThen, Interval.STRICT));
    }

    private Filter opinions(Aspect aspect, Period period) {
        return Counts.opinionsOf(brand).aspect(aspect).months(period.first(), period.last());
    }

    private Shift shift(Border border) {
        return new Shift(
                border.aspect,
                border.before,
                ground.counts().negativeIn(brand, border.aspect, border.before),
                border.after,
                ground.counts().negativeIn(brand, border.aspect, border.after));
    }

    private Insight insight(Shift shift) {
        ComparisonWording words = ground.words().comparison();
        return Insight.of(
                Kind.TREND,
                words.shiftTitle(ground.namesBrands() ? brand : null, shift.aspect, shift.after, shift.isWorse()),
                words.shift(shift.aspect, shift.before, shift.then, shift.after, shift.now, shift.isWorse()));
    }

    List<Quote> complaints(Shift shift, int size) {
        return Quotes.from(ground.sample(), opinions(shift.aspect, shift.after), Polarity.NEGATIVE, size);
    }
}
