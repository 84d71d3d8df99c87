package dev.madang.agent.insights;

/**
 * Where a share may truly lie (Wilson's interval, 95 %), so that small counts are not oversold.
 */
record Interval(double share, double low, double high) {

    private static final double Z = 1.96;

    static Interval of(Figure figure) {
        return of(figure.count(), figure.of());
    }

    static Interval of(int count, int whole) {
        if (whole == 0) {
            return new Interval(0, 0, 1);
        }
        double share = (double) count / whole;
        double square = Z * Z / whole;
        double centre = (share + square / 2) / (1 + square);
        double reach = Z * Math.sqrt(share * (1 - share) / whole + square / (4 * whole)) / (1 + square);
        return new Interval(share, Math.max(0, centre - reach), Math.min(1, centre + reach));
    }

    /** Whether it differs from the other by more than chance explains (Newcombe's interval of the difference excludes 0). */
    boolean differsFrom(Interval other) {
        double difference = share - other.share;
        double below = Math.hypot(share - low, other.high - other.share);
        double above = Math.hypot(high - share, other.share - other.low);
        return difference - below > 0 || difference + above < 0;
    }
}
