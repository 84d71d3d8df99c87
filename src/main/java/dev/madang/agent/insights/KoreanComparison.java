package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record KoreanComparison(Labels labels) implements ComparisonWording {

    @Override
    public String trendTitle(Change change) {
        return switch (change) {
            case UP -> "긍정 비율 상승";
            case DOWN -> "긍정 비율 하락";
            case NONE -> "시기에 따른 뚜렷한 변화 없음";
        };
    }

    @Override
    public Statement trend(Change change, Period before, Figure then, Period after, Figure now) {
        String template = switch (change) {
            case UP -> "긍정 비율이 {} {}에서 {} {}{으로/로} 높아졌습니다.";
            case DOWN -> "긍정 비율이 {} {}에서 {} {}{으로/로} 낮아졌습니다.";
            case NONE -> "긍정 비율은 {} {}, {} {}{으로/로} 차이가 표본 오차 안에 있습니다.";
        };
        return Statement.of(template, labels.period(before), then, labels.period(after), now);
    }

    @Override
    public String shiftTitle(@Nullable String brand, Aspect aspect, Period since, boolean worse) {
        return (brand == null ? "" : labels.brand(brand) + " ")
                + Statement.of(
                                "{}: {}부터 불만 {}",
                                labels.aspect(aspect),
                                labels.period(since.start()),
                                worse ? "증가" : "감소")
                        .text();
    }

    @Override
    public Statement shift(Aspect aspect, Period before, Figure then, Period after, Figure now, boolean worse) {
        return Statement.of(
                "{} 의견의 부정 비율이 {} {}에서 {} {}{으로/로} {}.",
                labels.aspect(aspect),
                labels.period(before),
                then,
                labels.period(after),
                now,
                worse ? "늘었습니다" : "줄었습니다");
    }

    @Override
    public String platformsTitle(String best, boolean clear) {
        return clear ? labels.platform(best) + "에서 더 긍정적" : "판매처에 따른 뚜렷한 차이 없음";
    }

    @Override
    public Statement platforms(String best, Figure highest, String worst, Figure lowest, boolean clear) {
        return Statement.of(
                "긍정 비율은 {}에서 {}{으로/로} 가장 높고 {}에서 {}{으로/로} 가장 낮습니다. 이 차이는 표본 오차{}.",
                labels.platform(best),
                highest,
                labels.platform(worst),
                lowest,
                beyond(clear));
    }

    @Override
    public String brandsTitle(String best, String worst, boolean clear) {
        return clear
                ? Statement.of("{}{이/가} {}보다 긍정적", labels.brand(best), labels.brand(worst))
                        .text()
                : "브랜드 사이에 뚜렷한 차이 없음";
    }

    @Override
    public Statement brands(List<String> brands, List<Figure> positive, boolean clear) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < brands.size(); i++) {
            each.add(Statement.of("{} {}", labels.brand(brands.get(i)), positive.get(i)));
        }
        return Statement.of(
                "긍정 비율은 {}입니다. 가장 높은 브랜드와 가장 낮은 브랜드의 차이는 표본 오차{}.", Statement.joined(", ", each), beyond(clear));
    }

    @Override
    public String aspectsOfBrandsTitle() {
        return "속성마다 앞서는 브랜드";
    }

    @Override
    public Statement aspectsOfBrands(List<Lead> leads) {
        List<Statement> each = leads.stream()
                .map(lead -> Statement.of(
                        "{}에서 {}({}, {} {})",
                        labels.aspect(lead.aspect()),
                        labels.brand(lead.best()),
                        lead.highest(),
                        labels.brand(lead.worst()),
                        lead.lowest()))
                .toList();
        return Statement.of("긍정 비율은 {}{이/가} 뚜렷하게 앞섭니다.", Statement.joined(", ", each));
    }

    private static String beyond(boolean clear) {
        return clear ? "를 넘습니다" : " 안에 있습니다";
    }
}
