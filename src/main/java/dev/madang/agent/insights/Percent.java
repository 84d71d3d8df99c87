package dev.madang.agent.insights;

import java.util.Locale;

/** How shares are shown. */
public final class Percent {

    private Percent() {}

    /** Whole per cents; with one decimal where rounding would deny that there are some, or that there are others. */
    public static String of(int count, int whole) {
        double percent = whole == 0 ? 0 : 100.0 * count / whole;
        long rounded = Math.round(percent);
        boolean denies = (rounded == 0 && count > 0) || (rounded == 100 && count < whole);
        return (denies ? String.format(Locale.ROOT, "%.1f", Math.clamp(percent, 0.1, 99.9)) : rounded) + "%";
    }
}
