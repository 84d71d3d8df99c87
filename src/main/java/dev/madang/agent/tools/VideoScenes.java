package dev.madang.agent.tools;

import dev.madang.agent.insights.Conclusions;
import dev.madang.agent.insights.Filter;
import dev.madang.agent.insights.Insight;
import dev.madang.agent.insights.Percent;
import dev.madang.agent.insights.Quote;
import dev.madang.agent.insights.Quotes;
import dev.madang.agent.insights.Sample;
import dev.madang.agent.reviews.Brands;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import dev.madang.agent.video.Scene;
import dev.madang.runs.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Puts results into scenes. Every number in them was counted from the reviews or stands in the conclusions. */
final class VideoScenes {

    // Shares of fewer than these would only show chance.
    private static final int ENOUGH = 10;
    private static final int POINTS_PER_SCENE = 2;
    private static final int MOST_INSIGHTS = 6;
    private static final int MOST_BARS = 6;
    private static final int MOST_MONTHS = 12;

    private final ToolCall call;
    private final Conclusions conclusions;
    private final Sample sample;
    private final List<String> brands;

    VideoScenes(ToolCall call, Conclusions conclusions, Sample sample) {
        this.call = call;
        this.conclusions = conclusions;
        this.sample = sample;
        this.brands = Collection.of(call).map(Collection::brands).orElse(List.of());
    }

    /** All of them, in the order in which they are shown. */
    List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(title());
        scenes.addAll(numbers());
        scenes.addAll(aspects());
        scenes.addAll(brandsOrTrend());
        scenes.addAll(comparison());
        scenes.addAll(insights());
        scenes.addAll(quotes());
        scenes.addAll(advice());
        scenes.add(closing());
        return scenes;
    }

    /** Those between the first and the last, what must not be missing first. */
    List<Scene> byImportance() {
        List<Scene> insights = insights();
        return Stream.of(
                        numbers(),
                        comparison(),
                        aspects(),
                        insights.stream().limit(1).toList(),
                        quotes(),
                        advice(),
                        brandsOrTrend(),
                        insights.stream().skip(1).toList())
                .flatMap(List::stream)
                .toList();
    }

    String source() {
        return Collection.of(call)
                .map(found -> Words.of(call, "출처: ", "Source: ")
                        + found.dataset()
                        + (found.dateRange() == null ? "" : " · " + found.dateRange()))
                .orElse(Words.of(call, "출처: 입력한 리뷰", "Source: reviews that were given"));
    }

    String warning() {
        return conclusions.synthetic() ? Words.of(call, "합성 데이터", "Synthetic data") : "";
    }

    private Scene title() {
        String named = brands.stream()
                .limit(4)
                .map(brand -> Brands.name(brand, call.language()))
                .collect(Collectors.joining(", "));
        String period = Collection.of(call).map(Collection::dateRange).orElse("");
        String reviews = amount(sample.count(Filter.reviews()));
        return new Scene.Title(
                named.isEmpty() ? Words.of(call, "리뷰", "Reviews") : named,
                Words.of(call, "리뷰가 말하는 것", "What the reviews say"),
                Words.of(call, "리뷰 " + reviews, reviews + " reviews")
                        + (period == null || period.isEmpty() ? "" : " · " + period));
    }

    private List<Scene> numbers() {
        int judged = sample.count(Filter.reviews().judged());
        if (judged == 0) {
            return List.of();
        }
        List<Scene.Numbers.Headline> items = new ArrayList<>();
        int reviews = sample.count(Filter.reviews());
        items.add(new Scene.Numbers.Headline(
                String.format(Locale.ROOT, "%,d", reviews),
                Words.of(call, "분석한 리뷰", "reviews analysed"),
                Words.of(call, "의견이 담긴 리뷰 " + amount(judged), amount(judged) + " with an opinion")));
        items.add(share(Polarity.POSITIVE, judged, Words.of(call, "긍정 리뷰", "positive reviews")));
        items.add(share(Polarity.NEGATIVE, judged, Words.of(call, "부정 리뷰", "negative reviews")));
        return List.of(new Scene.Numbers(Words.of(call, "한눈에 보기", "At a glance"), items));
    }

    private Scene.Numbers.Headline share(Polarity polarity, int judged, String label) {
        int count = sample.count(Filter.reviews().overall(polarity));
        return new Scene.Numbers.Headline(Percent.of(count, judged), label, outOf(count, judged));
    }

    private String outOf(int count, int of) {
        return Words.of(call, amount(of) + " 중 " + amount(count), amount(count) + " of " + amount(of));
    }

    private String amount(int count) {
        return String.format(Locale.ROOT, Words.of(call, "%,d건", "%,d"), count);
    }

    private List<Scene> aspects() {
        List<Scene.Bars.Bar> bars = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            Filter opinions = Filter.opinions().aspect(aspect);
            bar(Aspects.name(call, aspect), opinions.polarity(Polarity.POSITIVE), opinions)
                    .ifPresent(bars::add);
        }
        return bars.isEmpty()
                ? List.of()
                : List.of(new Scene.Bars(
                        Words.of(call, "속성별 긍정 비율", "Positive share by aspect"),
                        Words.of(
                                call,
                                "속성마다 의견 가운데 긍정의 비율 · 의견 수",
                                "Positive ones among the opinions on each · their number"),
                        bars));
    }

    private Optional<Scene.Bars.Bar> bar(String label, Filter part, Filter whole) {
        int of = sample.count(whole);
        int count = sample.count(part);
        return of < ENOUGH
                ? Optional.empty()
                : Optional.of(new Scene.Bars.Bar(label, (double) count / of, Percent.of(count, of), amount(of)));
    }

    private List<Scene> brandsOrTrend() {
        return brands.size() > 1 ? byBrand() : byMonth();
    }

    private List<Scene> byBrand() {
        List<Scene.Bars.Bar> bars = brands.stream()
                .limit(MOST_BARS)
                .map(brand -> {
                    Filter reviews = Filter.reviews().brand(brand);
                    return bar(
                            Brands.name(brand, call.language()), reviews.overall(Polarity.POSITIVE), reviews.judged());
                })
                .flatMap(Optional::stream)
                .toList();
        return bars.size() < 2
                ? List.of()
                : List.of(new Scene.Bars(
                        Words.of(call, "브랜드별 긍정 비율", "Positive share by brand"),
                        Words.of(
                                call,
                                "의견이 담긴 리뷰 가운데 긍정의 비율 · 리뷰 수",
                                "Positive ones among the reviews with an opinion · their number"),
                        bars));
    }

    private List<Scene> byMonth() {
        List<String> months = sample.months();
        List<Scene.Line.Dot> dots = new ArrayList<>();
        for (String month : months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size())) {
            Filter reviews = Filter.reviews().months(month, month);
            int of = sample.count(reviews.judged());
            int count = sample.count(reviews.overall(Polarity.POSITIVE));
            if (of >= ENOUGH) {
                dots.add(new Scene.Line.Dot(month.replace('-', '.'), (double) count / of, Percent.of(count, of)));
            }
        }
        return dots.size() < 3
                ? List.of()
                : List.of(new Scene.Line(
                        Words.of(call, "월별 긍정 비율", "Positive share by month"),
                        Words.of(call, "의견이 담긴 리뷰 가운데 긍정의 비율", "Positive ones among the reviews with an opinion"),
                        dots));
    }

    private List<Scene> comparison() {
        JsonNode swot = call.input("swot_matrix").orElse(MissingNode.getInstance());
        List<Scene.Points.Item> items = new ArrayList<>();
        quarter(items, Words.of(call, "강점", "Strength"), swot.path("strengths"));
        quarter(items, Words.of(call, "약점", "Weakness"), swot.path("weaknesses"));
        quarter(items, Words.of(call, "기회", "Opportunity"), swot.path("opportunities"));
        quarter(items, Words.of(call, "위협", "Threat"), swot.path("threats"));
        return items.isEmpty() ? List.of() : List.of(new Scene.Points(Words.of(call, "경쟁사 비교", "Competitors"), items));
    }

    private static void quarter(List<Scene.Points.Item> items, String title, JsonNode points) {
        if (!points.isEmpty()) {
            items.add(new Scene.Points.Item(title, points.get(0).path("text").asString()));
        }
    }

    private List<Scene> insights() {
        List<Insight> told = conclusions.insights().stream()
                .filter(insight -> insight.kind() != Insight.Kind.OVERALL)
                .limit(MOST_INSIGHTS)
                .toList();
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < told.size(); i += POINTS_PER_SCENE) {
            scenes.add(new Scene.Points(
                    Words.of(call, "인사이트", "Insights"),
                    told.subList(i, Math.min(told.size(), i + POINTS_PER_SCENE)).stream()
                            .map(insight -> new Scene.Points.Item(insight.title(), insight.text()))
                            .toList()));
        }
        return scenes;
    }

    private List<Scene> quotes() {
        List<Scene.Quotes.Said> items = new ArrayList<>();
        for (Polarity side : List.of(Polarity.POSITIVE, Polarity.NEGATIVE)) {
            for (Quote quote : Quotes.from(sample, Filter.opinions(), side, side == Polarity.POSITIVE ? 2 : 1)) {
                String brand = quote.brand().equals(Sources.NO_BRAND)
                        ? ""
                        : Brands.name(quote.brand(), call.language()) + " · ";
                items.add(new Scene.Quotes.Said(quote.text(), brand + quote.reviewId(), side == Polarity.POSITIVE));
            }
        }
        return items.isEmpty() ? List.of() : List.of(new Scene.Quotes(Words.of(call, "리뷰에서", "In their words"), items));
    }

    private List<Scene> advice() {
        List<Scene.Points.Item> items = conclusions.recommendations().stream()
                .limit(POINTS_PER_SCENE)
                .map(advice -> new Scene.Points.Item("", advice.text()))
                .toList();
        return items.isEmpty() ? List.of() : List.of(new Scene.Points(Words.of(call, "다음에 할 일", "What to do"), items));
    }

    private Scene closing() {
        List<String> sources = new ArrayList<>(List.of(source()));
        sources.add(Words.of(
                call,
                "분석한 리뷰 " + amount(sample.count(Filter.reviews())),
                amount(sample.count(Filter.reviews())) + " reviews analysed"));
        if (conclusions.synthetic()) {
            sources.add(
                    Words.of(call, "합성 데이터: 실제 리뷰가 아니라 만들어 낸 리뷰입니다.", "Synthetic data: these reviews were made up."));
        }
        return new Scene.Closing(
                Words.of(call, "정리", "In short"),
                call.input(CompetitorTool.PRODUCT)
                        .map(product -> product.path("summary").asString())
                        .orElse(conclusions.summary()),
                sources);
    }
}
