package dev.madang.agent.tools;

import dev.madang.runs.tools.ToolCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the collector found: the product {@code collection_metadata}.
 *
 * <p>A brand that is not in the data stands in {@code missingBrands}; if none is, {@code brandFound} is false, there are no
 * reviews, and the tools after the collector have nothing to draw and say why.
 *
 * @param brands those of the asked ones that are in the data, as it spells them
 * @param brandsAvailable all brands of the data, the ones with most reviews first
 * @param rows of the file, all brands together
 * @param dropped rows that are no reviews, by what is wrong with them
 * @param unreadable fields that were left empty, by what is wrong with them
 * @param matching reviews that fit the request
 * @param collected how many of them were taken; fewer where the limit cut
 */
@JsonNaming(SnakeCaseStrategy.class)
record Collection(
        String dataset,
        boolean synthetic,
        String encoding,
        List<String> brands,
        boolean brandFound,
        List<String> missingBrands,
        List<String> brandsAvailable,
        List<String> platforms,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        int limit,
        int rows,
        Map<String, Integer> dropped,
        Map<String, Integer> unreadable,
        int matching,
        int collected,
        @Nullable String dateRange) {

    static final String PRODUCT = "collection_metadata";

    static Optional<Collection> of(ToolCall call) {
        return call.input(PRODUCT).map(product -> Handoff.JSON.treeToValue(product, Collection.class));
    }
}
