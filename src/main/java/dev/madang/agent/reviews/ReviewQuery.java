package dev.madang.agent.reviews;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews are wanted.
 *
 * @param brands their names however written; none means all
 * @param platforms shops however written; none means all
 * @param from the first day, or null; with a bound, reviews without a date are left out
 * @param to the last day, or null
 * @param limit how many at most: the newest, and of one day the ones with the first identifiers
 */
public record ReviewQuery(
        List<String> brands,
        List<String> platforms,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit) {

    public ReviewQuery {
        brands = distinct(brands);
        platforms = platforms.stream()
                .filter(platform -> !platform.isBlank())
                .map(Platforms::canonical)
                .distinct()
                .toList();
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    private static List<String> distinct(Collection<String> written) {
        Set<String> keys = new LinkedHashSet<>();
        return written.stream()
                .filter(brand -> !brand.isBlank() && keys.add(Brands.key(brand)))
                .map(Brands::canonical)
                .toList();
    }

    public boolean wants(Review review) {
        return wantsBrand(review.brand()) && wantsPlatform(review.platform()) && wantsDay(review.date());
    }

    /** Whether reviews of a brand are wanted at all. */
    public boolean wantsBrand(String brand) {
        return brands.isEmpty() || brands.stream().map(Brands::key).anyMatch(Brands.key(brand)::equals);
    }

    private boolean wantsPlatform(@Nullable String platform) {
        return platforms.isEmpty()
                || (platform != null && platforms.stream().anyMatch(wanted -> Platforms.same(wanted, platform)));
    }

    private boolean wantsDay(@Nullable LocalDate day) {
        if (day == null) {
            return from == null && to == null;
        }
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
