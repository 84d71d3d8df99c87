package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import org.jspecify.annotations.Nullable;

/** The figures about one aspect. */
public record AspectNumbers(
        Figure opinions,
        Figure positive,
        Figure positiveMargin,
        Figure negative,
        Figure negativeMargin,
        Figure averagePositive,
        Figure averageNegative) {

    /** Fewer opinions than these say nothing about an aspect. */
    public static final int ENOUGH = 20;

    static AspectNumbers of(Counts counts, @Nullable String brand, Aspect aspect) {
        return new AspectNumbers(
                counts.opinions(brand, aspect),
                counts.stance(brand, aspect, Polarity.POSITIVE),
                counts.stanceMargin(brand, aspect, Polarity.POSITIVE),
                counts.stance(brand, aspect, Polarity.NEGATIVE),
                counts.stanceMargin(brand, aspect, Polarity.NEGATIVE),
                counts.average(brand, Polarity.POSITIVE),
                counts.average(brand, Polarity.NEGATIVE));
    }

    boolean isEnough() {
        return opinions.count() >= ENOUGH;
    }

    /** Mostly praised, beyond chance, and no less than the rest. */
    boolean isStrength() {
        return isEnough()
                && Interval.of(positive).low() > 0.5
                && Interval.of(positive).share() >= Interval.of(averagePositive).share();
    }

    /** Blamed more than the rest, beyond chance, or mostly blamed. */
    boolean isWeakness() {
        double surely = Interval.of(negative).low();
        return isEnough() && (surely > Interval.of(averageNegative).share() || surely > 0.5);
    }
}
