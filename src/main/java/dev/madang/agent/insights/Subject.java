package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What conclusions are asked about.
 *
 * @param dataset where the reviews come from
 * @param synthetic whether they are made up
 * @param brands whose reviews there are, in the order in which they were asked for; empty for texts of no known brand
 * @param missing brands that were asked for and are not in the data
 * @param available the brands that are in the data, told when one is missing
 * @param scope how the reviews were chosen, in the manner of a {@link Filter}
 * @param language {@code ko} or {@code en}
 * @param maxInsights how many at most
 * @param focus the aspect that was asked about, or null for all
 */
public record Subject(
        String dataset,
        boolean synthetic,
        List<String> brands,
        List<String> missing,
        List<String> available,
        String scope,
        String language,
        int maxInsights,
        @Nullable Aspect focus) {

    public Subject {
        brands = List.copyOf(brands);
        missing = List.copyOf(missing);
        available = List.copyOf(available);
    }
}
