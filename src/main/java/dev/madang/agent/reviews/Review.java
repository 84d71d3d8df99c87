package dev.madang.agent.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a review file.
 *
 * @param id the row's own identifier, or {@code row-N} with N its line in the file
 * @param brand the canonical (Korean, where known) name of the brand
 * @param rating 1 to 5 stars, or null where the file has none
 */
public record Review(
        String id,
        String brand,
        @Nullable String product,
        @Nullable String platform,
        @Nullable Integer rating,
        @Nullable LocalDate date,
        String text) {}
