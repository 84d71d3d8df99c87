package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import org.jspecify.annotations.Nullable;

record KoreanAdvice(Labels labels) implements AdviceWording {

    @Override
    public Statement mend(@Nullable String brand, Aspect aspect, Figure negative) {
        return Statement.of("{}{}에 대한 불만을 줄이는 것이 좋겠습니다. 부정 의견이 {}입니다.", of(brand), labels.aspect(aspect), negative);
    }

    @Override
    public Statement mend(@Nullable String brand, Aspect aspect, Figure negative, String word, Figure count) {
        return Statement.of(
                "{}{}에 대한 불만을 줄이는 것이 좋겠습니다. 부정 의견 {} 가운데 {}에서 {}{이/가} 나옵니다.",
                of(brand),
                labels.aspect(aspect),
                negative,
                count,
                labels.quoted(word));
    }

    @Override
    public Statement trace(@Nullable String brand, Aspect aspect, Period after, Figure then, Figure now) {
        return Statement.of(
                "{}{} 불만이 {}부터 늘어난 까닭을 먼저 확인하세요. 부정 비율이 {}에서 {}{으로/로} 올랐습니다.",
                of(brand),
                labels.aspect(aspect),
                labels.period(after.start()),
                then,
                now);
    }

    @Override
    public Statement promote(@Nullable String brand, Aspect aspect, Figure positive) {
        return Statement.of(
                "{}{}{은/는} 의견의 {}{이/가} 긍정적이니 소개 문구에서 앞세울 만합니다.", of(brand), labels.aspect(aspect), positive);
    }

    @Override
    public Statement lookAt(String platform, Figure lowest) {
        return Statement.of("긍정 비율이 {}{으로/로} 가장 낮은 {}의 부정 리뷰부터 살펴보세요.", lowest, labels.platform(platform));
    }

    @Override
    public Statement watch(Period after, Figure then, Figure now) {
        return Statement.of("긍정 비율이 {}에서 {}{으로/로} 내려갔습니다. {}에 새로 생긴 불만을 확인해 보세요.", then, now, labels.period(after));
    }

    @Override
    public String waitForMore() {
        return "표본 오차를 넘는 차이가 아직 없습니다. 리뷰가 더 모이면 다시 분석해 보세요.";
    }

    private String of(@Nullable String brand) {
        return brand == null ? "" : labels.brand(brand) + " ";
    }
}
