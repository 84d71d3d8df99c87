package dev.madang.agent.insights;

/** What a sample says on the whole. */
public enum Lean {
    POSITIVE,
    NEGATIVE,
    /** Neither side has a majority beyond chance. */
    MIXED,
    /** Too few opinions to say. */
    THIN;

    public static final int ENOUGH = 30;

    static Lean of(Figure positive, Figure negative) {
        if (positive.of() < ENOUGH) {
            return THIN;
        }
        if (Interval.of(positive).low() > 0.5) {
            return POSITIVE;
        }
        return Interval.of(negative).low() > 0.5 ? NEGATIVE : MIXED;
    }
}
