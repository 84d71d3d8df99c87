package dev.madang.agent.competition;

import org.jspecify.annotations.Nullable;

/**
 * Where a brand stands on the map.
 *
 * @param price praise among its opinions on the price, or null where there are too few
 * @param overall positive ones among its reviews with an opinion, or null where there are too few
 * @param reviews how many were analysed
 */
public record Position(
        String brand,
        String name,
        @Nullable Spot price,
        @Nullable Spot overall,
        int reviews) {

    /** A share with the interval in which the true one may lie, from 0 to 1. */
    public record Spot(double share, double low, double high, int count, int of, String figure) {}
}
