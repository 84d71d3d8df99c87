package dev.madang.agent.competition;

import dev.madang.agent.insights.AspectNumbers;
import dev.madang.agent.insights.Counts;
import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Lean;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;

/** What brands are compared in: each is a share of something that is the better the higher it is. */
sealed interface Trait {

    /** Positive ones among the reviews with an opinion. */
    record Overall() implements Trait {}

    /** Four or five stars among the reviews with any. */
    record Rating() implements Trait {}

    /** Positive ones among the opinions on an aspect. */
    record Of(Aspect aspect) implements Trait {}

    static List<Trait> all() {
        List<Trait> all = new ArrayList<>(List.of(new Overall(), new Rating()));
        for (Aspect aspect : Aspect.values()) {
            all.add(new Of(aspect));
        }
        return all;
    }

    default String wireName() {
        return switch (this) {
            case Overall() -> "overall";
            case Rating() -> "rating";
            case Of(Aspect aspect) -> aspect.wireName();
        };
    }

    default Figure share(Counts counts, String brand) {
        return switch (this) {
            case Overall() -> counts.overall(brand, Polarity.POSITIVE);
            case Rating() -> counts.highlyRated(brand);
            case Of(Aspect aspect) -> counts.stance(brand, aspect, Polarity.POSITIVE);
        };
    }

    default Figure margin(Counts counts, String brand) {
        return switch (this) {
            case Overall() -> counts.overallMargin(brand, Polarity.POSITIVE);
            case Rating() -> counts.highlyRatedMargin(brand);
            case Of(Aspect aspect) -> counts.stanceMargin(brand, aspect, Polarity.POSITIVE);
        };
    }

    /** What the share is a share of. */
    default Figure whole(Counts counts, String brand) {
        return switch (this) {
            case Overall() -> counts.judged(brand);
            case Rating() -> counts.rated(brand);
            case Of(Aspect aspect) -> counts.opinions(brand, aspect);
        };
    }

    /** Fewer than these say nothing. */
    default int enough() {
        return this instanceof Of ? AspectNumbers.ENOUGH : Lean.ENOUGH;
    }
}
