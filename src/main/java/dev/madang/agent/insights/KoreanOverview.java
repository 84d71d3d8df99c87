package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record KoreanOverview(Labels labels) implements OverviewWording {

    @Override
    public Statement summary(Lean lean, Figure positive, Figure negative, Figure judged) {
        return switch (lean) {
            case POSITIVE -> Statement.of("전반적으로 긍정적 반응 ({})", positive);
            case NEGATIVE -> Statement.of("전반적으로 부정적 반응 (부정 {})", negative);
            case MIXED -> Statement.of("긍정과 부정이 엇갈리는 반응 (긍정 {}, 부정 {})", positive, negative);
            case THIN -> Statement.of("의견이 담긴 리뷰가 {}뿐이라 아직 판단하기 어려움", judged);
        };
    }

    @Override
    public Statement summary(List<String> brands, List<Figure> positive) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < brands.size(); i++) {
            each.add(Statement.of("{} {}", labels.brand(brands.get(i)), positive.get(i)));
        }
        return Statement.of("긍정 비율: {}", Statement.joined(", ", each));
    }

    @Override
    public String nothingAbout(List<String> missing, List<String> available) {
        return Statement.of("데이터에 {} 리뷰가 없습니다. 있는 브랜드: {}", quoted(missing), brands(available))
                .text();
    }

    @Override
    public String nothingMatches() {
        return "조건에 맞는 리뷰가 없습니다.";
    }

    @Override
    public String leftOutTitle() {
        return "데이터에 없는 브랜드";
    }

    @Override
    public String leftOut(List<String> missing, List<String> available) {
        return Statement.of("{}{은/는} 데이터에 없어 분석에서 빠졌습니다. 있는 브랜드: {}", quoted(missing), brands(available))
                .text();
    }

    private String quoted(List<String> brands) {
        return String.join(", ", brands.stream().map(labels::quoted).toList());
    }

    private String brands(List<String> brands) {
        return String.join(", ", brands.stream().map(labels::brand).toList());
    }

    @Override
    public String overallTitle(@Nullable String brand, Lean lean) {
        String how = switch (lean) {
            case POSITIVE -> "전반적으로 긍정적";
            case NEGATIVE -> "전반적으로 부정적";
            case MIXED -> "긍정과 부정이 엇갈림";
            case THIN -> "판단하기에는 의견이 적음";
        };
        return brand == null ? how : labels.brand(brand) + ": " + how;
    }

    @Override
    public Statement overall(@Nullable String brand, Lean lean, OverallFinding.Numbers numbers) {
        Statement found = Statement.of(
                "{}리뷰 {}{을/를} 분석했고, 그중 {}에 제품에 대한 의견이 담겨 있습니다.", of(brand), numbers.reviews(), numbers.judged());
        if (numbers.judged().count() == 0) {
            return found;
        }
        return found.then(
                lean == Lean.THIN
                        ? Statement.of(
                                "긍정 {}, 부정 {}이지만 표본이 적어, 긍정 비율은 {} 사이 어디든 될 수 있습니다.",
                                numbers.positive(),
                                numbers.negative(),
                                numbers.margin())
                        : Statement.of(
                                "이 가운데 긍정이 {}, 중립이 {}, 부정이 {}이며, 표본 오차를 감안한 긍정 비율은 {}입니다.",
                                numbers.positive(),
                                numbers.neutral(),
                                numbers.negative(),
                                numbers.margin()));
    }

    @Override
    public String mentionsTitle(Aspect most) {
        return "가장 많이 이야기하는 것은 " + labels.aspect(most);
    }

    @Override
    public Statement mentions(List<Aspect> aspects, List<Figure> rates) {
        Statement first =
                Statement.of("의견이 담긴 리뷰의 {}{이/가} {}{을/를} 언급했습니다.", rates.getFirst(), labels.aspect(aspects.getFirst()));
        List<Statement> others = new ArrayList<>();
        for (int i = 1; i < aspects.size(); i++) {
            others.add(Statement.of("{}({})", labels.aspect(aspects.get(i)), rates.get(i)));
        }
        return others.isEmpty() ? first : first.then(Statement.of("그다음은 {} 순입니다.", Statement.joined(", ", others)));
    }

    @Override
    public String focusTitle(@Nullable String brand, Aspect aspect) {
        return of(brand) + labels.aspect(aspect) + "에 대한 의견";
    }

    @Override
    public Statement focus(Aspect aspect, AspectNumbers numbers) {
        return Statement.of(
                "{} 의견은 {}이고, 긍정이 {}, 부정이 {}입니다(표본 오차를 감안한 긍정 비율 {}).",
                labels.aspect(aspect),
                numbers.opinions(),
                numbers.positive(),
                numbers.negative(),
                numbers.positiveMargin());
    }

    @Override
    public String strengthTitle(@Nullable String brand, Aspect aspect) {
        return of(brand) + "강점: " + labels.aspect(aspect);
    }

    @Override
    public Statement strength(Aspect aspect, AspectNumbers numbers, @Nullable Quote quote) {
        Statement share = Statement.of(
                "{} 의견 {} 가운데 {}{이/가} 긍정적입니다(표본 오차를 감안하면 {}).",
                labels.aspect(aspect),
                numbers.opinions(),
                numbers.positive(),
                numbers.positiveMargin());
        return quote == null ? share : share.then(Statement.of("“{}” 같은 평이 있습니다.", quote.text()));
    }

    @Override
    public String weaknessTitle(@Nullable String brand, Aspect aspect) {
        return of(brand) + "약점: " + labels.aspect(aspect);
    }

    @Override
    public Statement weakness(Aspect aspect, AspectNumbers numbers, @Nullable Quote quote) {
        Statement share = Statement.of(
                "{} 의견 {} 가운데 {}{이/가} 부정적입니다(표본 오차를 감안하면 {}). 전체 의견의 부정 비율은 {}입니다.",
                labels.aspect(aspect),
                numbers.opinions(),
                numbers.negative(),
                numbers.negativeMargin(),
                numbers.averageNegative());
        return quote == null ? share : share.then(Statement.of("“{}” 같은 불만이 있습니다.", quote.text()));
    }

    @Override
    public String noWeaknessTitle(@Nullable String brand) {
        return of(brand) + "두드러진 약점 없음";
    }

    @Override
    public Statement noWeakness(Figure average) {
        return Statement.of("전체 의견의 {}{이/가} 부정적이고, 이보다 뚜렷하게 더 부정적인 속성은 없습니다.", average);
    }

    @Override
    public String keywordsTitle(@Nullable String brand) {
        return of(brand) + "칭찬과 불만에 쓰인 말";
    }

    @Override
    public Statement keywords(Spoken praise, Spoken blame) {
        if (blame.words().isEmpty()) {
            return Statement.of("긍정 의견에는 {} 같은 말이 자주 나옵니다.", list(praise));
        }
        if (praise.words().isEmpty()) {
            return Statement.of("부정 의견에는 {} 같은 말이 자주 나옵니다.", list(blame));
        }
        return Statement.of("긍정 의견에는 {}, 부정 의견에는 {} 같은 말이 자주 나옵니다.", list(praise), list(blame));
    }

    private Statement list(Spoken spoken) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < spoken.words().size(); i++) {
            each.add(Statement.of(
                    "{}({})",
                    labels.quoted(spoken.words().get(i)),
                    spoken.counts().get(i)));
        }
        return Statement.joined("·", each);
    }

    private String of(@Nullable String brand) {
        return brand == null ? "" : labels.brand(brand) + " ";
    }
}
