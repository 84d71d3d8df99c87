package dev.madang.agent.insights;

import dev.madang.agent.insights.ComparisonWording.Change;
import dev.madang.agent.insights.Insight.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether reactions change: the earlier half of the months against the later one. */
final class TrendFinding {

    /** Two halves of the time and what was positive in them. */
    record Halves(Period before, Figure then, Period after, Figure now) {

        Change change() {
            if (!Interval.of(now).differsFrom(Interval.of(then))) {
                return Change.NONE;
            }
            return Interval.of(now).share() > Interval.of(then).share() ? Change.UP : Change.DOWN;
        }
    }

    private TrendFinding() {}

    /** @param evenIfNone whether it is worth saying that nothing changed */
    static Optional<Insight> find(Ground ground, @Nullable String brand, boolean evenIfNone) {
        return halves(ground, brand)
                .filter(halves -> evenIfNone || halves.change() != Change.NONE)
                .map(halves -> insight(ground.words().comparison(), halves));
    }

    private static Insight insight(ComparisonWording words, Halves halves) {
        Change change = halves.change();
        return Insight.of(
                Kind.TREND,
                words.trendTitle(change),
                words.trend(change, halves.before, halves.then, halves.after, halves.now));
    }

    static Optional<Halves> halves(Ground ground, @Nullable String brand) {
        List<String> months = ground.sample().months();
        if (months.size() < 2) {
            return Optional.empty();
        }
        int middle = months.size() / 2;
        Period before = new Period(months.getFirst(), months.get(middle - 1));
        Period after = new Period(months.get(middle), months.getLast());
        Halves halves = new Halves(
                before,
                ground.counts().positiveIn(brand, before),
                after,
                ground.counts().positiveIn(brand, after));
        return halves.then.of() < Lean.ENOUGH || halves.now.of() < Lean.ENOUGH ? Optional.empty() : Optional.of(halves);
    }
}
