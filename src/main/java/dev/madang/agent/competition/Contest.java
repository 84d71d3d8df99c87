package dev.madang.agent.competition;

import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Interval;

/**
 * Two shares against each other. Where many pairs are looked at, each must pass a test so strict that all together are wrong in
 * one case of twenty (Bonferroni).
 *
 * @param surely by how much they differ at least; 0 where chance explains it all
 */
record Contest(Figure ours, Figure theirs, Outcome outcome, double surely) {

    /** How the first stands against the second. */
    enum Outcome {
        AHEAD,
        BEHIND,
        EVEN,
        UNKNOWN
    }

    // The quantiles for 5 % divided by 1, 5, 20, 50 and 200.
    private static final int[] PAIRS = {1, 5, 20, 50, 200};
    private static final double[] QUANTILES = {1.96, 2.576, 3.023, 3.291, 3.662};

    /** The quantile to be used where so many pairs are looked at. */
    static double quantile(int pairs) {
        for (int i = 0; i < PAIRS.length; i++) {
            if (pairs <= PAIRS[i]) {
                return QUANTILES[i];
            }
        }
        return QUANTILES[QUANTILES.length - 1];
    }

    /** @param enough of how many each must be a share */
    static Contest between(Figure ours, Figure theirs, int enough, double quantile) {
        if (ours.of() < enough || theirs.of() < enough) {
            return new Contest(ours, theirs, Outcome.UNKNOWN, 0);
        }
        Interval one = Interval.of(ours.count(), ours.of(), quantile);
        Interval other = Interval.of(theirs.count(), theirs.of(), quantile);
        double surely = one.surely(other);
        Outcome outcome = surely == 0 ? Outcome.EVEN : one.share() > other.share() ? Outcome.AHEAD : Outcome.BEHIND;
        return new Contest(ours, theirs, outcome, surely);
    }
}
