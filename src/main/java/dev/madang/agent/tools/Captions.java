package dev.madang.agent.tools;

import dev.madang.agent.charts.Caption;
import dev.madang.agent.reviews.Brands;
import dev.madang.runs.tools.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words around the charts. */
final class Captions {

    private static final int BRANDS_NAMED = 3;

    private Captions() {}

    static Caption of(ToolCall call, String title, String subtitle) {
        Optional<Collection> collection = Collection.of(call);
        return new Caption(
                brands(call) + title,
                subtitle,
                collection.map(found -> source(call, found)).orElse(""),
                collection.filter(Collection::synthetic).isPresent()
                        ? Words.of(call, "합성 데이터 · 실제 리뷰 아님", "Synthetic data, not real reviews")
                        : "");
    }

    private static String source(ToolCall call, Collection collection) {
        String source = Words.of(call, "출처: ", "Source: ") + collection.dataset();
        return collection.dateRange() == null ? source : source + " · " + collection.dateRange();
    }

    /** The brands as the beginning of a title; many are not named one by one. */
    private static String brands(ToolCall call) {
        List<String> brands = Collection.of(call).map(Collection::brands).orElse(List.of());
        if (brands.isEmpty()) {
            return "";
        }
        String named = brands.stream()
                .limit(BRANDS_NAMED)
                .map(brand -> Brands.name(brand, call.language()))
                .collect(Collectors.joining("·"));
        return named + (brands.size() > BRANDS_NAMED ? Words.of(call, " 외 ", " and others: ") : " ");
    }
}
