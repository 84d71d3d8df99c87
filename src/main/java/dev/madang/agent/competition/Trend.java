package dev.madang.agent.competition;

import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Interval;
import dev.madang.agent.insights.Lean;
import dev.madang.agent.insights.Period;
import java.util.List;
import java.util.Optional;

/** Whether a brand's reviews change: the earlier half of the months against the later one. */
record Trend(Period before, Figure then, Period after, Figure now, boolean up, double surely) {

    /** The change of a brand, if it is more than chance explains. */
    static Optional<Trend> of(Arena arena, String brand) {
        List<String> months = arena.sample().months();
        if (months.size() < 2) {
            return Optional.empty();
        }
        int middle = months.size() / 2;
        Period before = new Period(months.getFirst(), months.get(middle - 1));
        Period after = new Period(months.get(middle), months.getLast());
        Figure then = arena.counts().positiveIn(brand, before);
        Figure now = arena.counts().positiveIn(brand, after);
        Contest contest = Contest.between(
                now, then, Lean.ENOUGH, Contest.quantile(arena.brands().size()));
        return contest.surely() == 0
                ? Optional.empty()
                : Optional.of(new Trend(
                        before,
                        then,
                        after,
                        now,
                        Interval.of(now).share() > Interval.of(then).share(),
                        contest.surely()));
    }
}
