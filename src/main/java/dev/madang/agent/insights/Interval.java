package dev.madang.agent.insights;

/** Where a share may truly lie (Wilson's interval), so that small counts are not oversold. */
public record Interval(double share, double low, double high) {

    /** The quantile for 95 %. */
    public static final double USUAL = 1.96;

    /** The quantile for 99.9 %, where the largest of many differences is looked for. */
    public static final double STRICT = 3.29;

    public static Interval of(Figure figure) {
        return of(figure.count(), figure.of(), USUAL);
    }

    public static Interval of(int count, int whole, double z) {
        if (whole == 0) {
            return new Interval(0, 0, 1);
        }
        double share = (double) count / whole;
        double square = z * z / whole;
        double centre = (share + square / 2) / (1 + square);
        double reach = z * Math.sqrt(share * (1 - share) / whole + square / (4 * whole)) / (1 + square);
        return new Interval(share, Math.max(0, centre - reach), Math.min(1, centre + reach));
    }

    /** By how much the two shares differ at least (Newcombe's interval of the difference); 0 where chance explains it all. */
    public double surely(Interval other) {
        Interval higher = share >= other.share ? this : other;
        Interval lower = share >= other.share ? other : this;
        double reach = Math.hypot(higher.share - higher.low, lower.high - lower.share);
        return Math.max(0, higher.share - lower.share - reach);
    }

    public boolean differsFrom(Interval other) {
        return surely(other) > 0;
    }
}
