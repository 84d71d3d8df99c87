package dev.madang.agent.tools;

import dev.madang.agent.competition.Comparison;
import dev.madang.agent.competition.Contenders;
import dev.madang.agent.competition.Focus;
import dev.madang.agent.competition.Rivalry;
import dev.madang.agent.insights.JudgedReview;
import dev.madang.agent.insights.Sample;
import dev.madang.agent.keywords.Terms;
import dev.madang.agent.reviews.Brands;
import dev.madang.agent.reviews.Platforms;
import dev.madang.runs.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whose reviews are compared, and which of them.
 *
 * @param named the target first, as they were asked for
 * @param source a shop whose reviews alone count, or {@code reviews} for all
 * @param scope how the reviews were chosen
 */
record Rivals(List<String> named, Focus focus, String source, String scope, boolean synthetic) {

    private static final String ALL = "reviews";
    private static final List<String> FOCUSES =
            Stream.of(Focus.values()).map(Focus::wireName).toList();

    /** What the call asks for. */
    static Rivals asked(ToolCall call, List<JudgedReview> judged) {
        Parameters parameters = new Parameters(call);
        List<String> named = new ArrayList<>();
        named.add(Brands.canonical(parameters.text("target_brand", "")));
        parameters.list("competitor_brands").stream()
                .map(Brands::canonical)
                .filter(brand -> named.stream().noneMatch(other -> isSame(other, brand)))
                .forEach(named::add);
        if (named.getFirst().isEmpty() || named.size() < 2) {
            throw Words.refusal(
                    call,
                    "기준 브랜드와, 그와 다른 비교할 브랜드를 하나 이상 알려 주세요.",
                    "Please name the brand in focus and at least one other to compare it with.");
        }
        String focus = parameters.choice("analysis_type", FOCUSES, Focus.SWOT.wireName());
        return new Rivals(
                named,
                Focus.valueOf(focus.toUpperCase(Locale.ROOT)),
                source(parameters, call, judged),
                Scope.of(call),
                Collection.of(call).map(Collection::synthetic).orElse(false));
    }

    private static String source(Parameters parameters, ToolCall call, List<JudgedReview> judged) {
        String asked = parameters.text("data_source", ALL);
        String dataset = Collection.of(call).map(Collection::dataset).orElse(ALL);
        if (asked.equals(dataset) || asked.equals(ALL)) {
            return ALL;
        }
        List<String> shops = judged.stream()
                .map(review -> review.review().platform())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        List<String> known = new ArrayList<>(List.of(ALL));
        known.addAll(shops);
        String shop = Platforms.canonical(asked);
        if (!shops.contains(shop)) {
            String ignored = parameters.choice("data_source", known, ALL);
        }
        return shop;
    }

    /** The same comparison as one that was made before. */
    static Rivals again(ToolCall call, JsonNode product) {
        List<String> named =
                new ArrayList<>(List.of(product.path("target_brand").asString()));
        product.path("competitor_brands").values().forEach(brand -> named.add(brand.asString()));
        product.path("missing_brands").values().forEach(brand -> named.add(brand.asString()));
        return new Rivals(
                named.stream().distinct().toList(),
                Focus.valueOf(product.path("analysis_type").asString().toUpperCase(Locale.ROOT)),
                product.path("data_source").asString(ALL),
                Scope.of(call),
                product.path("synthetic").asBoolean(false));
    }

    Comparison compare(List<JudgedReview> judged, Terms terms, String language) throws InterruptedException {
        List<JudgedReview> there = judged.stream()
                .filter(review ->
                        source.equals(ALL) || source.equals(review.review().platform()))
                .toList();
        List<String> available = there.stream()
                .map(review -> review.review().brand())
                .distinct()
                .sorted()
                .toList();
        List<String> missing = named.stream()
                .filter(name -> available.stream().noneMatch(brand -> isSame(brand, name)))
                .toList();
        List<String> found = named.stream()
                .flatMap(name -> available.stream().filter(brand -> isSame(brand, name)))
                .toList();
        String target = missing.contains(named.getFirst()) ? named.getFirst() : found.getFirst();
        List<String> rivals =
                found.stream().filter(brand -> !brand.equals(target)).toList();
        Contenders who = new Contenders(target, rivals, missing, available, focus, scope(found), language);
        List<JudgedReview> compared = there.stream()
                .filter(review -> found.contains(review.review().brand()))
                .toList();
        return Rivalry.compare(who, Sample.of(compared, terms));
    }

    private String scope(List<String> found) {
        List<String> conditions = new ArrayList<>();
        if (!scope.isEmpty()) {
            conditions.add(scope);
        }
        conditions.add("compared=" + String.join("|", found));
        if (!source.equals(ALL)) {
            conditions.add("platform=" + source);
        }
        return String.join(" & ", conditions);
    }

    private static boolean isSame(String one, String same) {
        return Brands.key(one).equals(Brands.key(same));
    }
}
