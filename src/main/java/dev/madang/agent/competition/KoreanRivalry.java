package dev.madang.agent.competition;

import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Labels;
import dev.madang.agent.insights.Period;
import dev.madang.agent.insights.Statement;
import dev.madang.agent.sentiment.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

record KoreanRivalry(Labels labels) implements RivalWording {

    private Listing list() {
        return new Listing(labels);
    }

    @Override
    public String name(Trait trait) {
        return switch (trait) {
            case Trait.Overall() -> "전체 반응";
            case Trait.Rating() -> "별점";
            case Trait.Of(Aspect aspect) -> labels.aspect(aspect);
        };
    }

    private String whole(Trait trait) {
        return switch (trait) {
            case Trait.Overall() -> "의견이 담긴 리뷰";
            case Trait.Rating() -> "별점이 있는 리뷰";
            case Trait.Of(Aspect aspect) -> labels.aspect(aspect) + " 의견";
        };
    }

    private static String good(Trait trait) {
        return trait instanceof Trait.Rating ? "별점 4점 이상입니다" : "긍정적입니다";
    }

    @Override
    public Statement standing(String brand, Trait trait, Measured own, boolean ahead, List<Against> others) {
        return Statement.of(
                "{}{은/는} {} {} 가운데 {}{이/가} {}(95% 신뢰구간 {}). {}보다 {}.",
                labels.brand(brand),
                whole(trait),
                own.whole(),
                own.share(),
                good(trait),
                own.margin(),
                list().against(others, "{}({})"),
                ahead ? "높습니다" : "낮습니다");
    }

    @Override
    public Statement rivalWeakness(
            String rival, Aspect aspect, Figure opinions, Figure negative, String target, Contest contest) {
        return Statement.of(
                        "{}{은/는} {} 의견 {} 가운데 {}{이/가} 부정적입니다.",
                        labels.brand(rival),
                        labels.aspect(aspect),
                        opinions,
                        negative)
                .then(besides(rival, target, contest));
    }

    @Override
    public Statement rivalStrength(String rival, Aspect aspect, Figure opinions, String target, Contest contest) {
        return Statement.of(
                        "{}{은/는} {} 의견 {} 가운데 {}{이/가} 긍정적입니다.",
                        labels.brand(rival),
                        labels.aspect(aspect),
                        opinions,
                        contest.theirs())
                .then(besides(rival, target, contest));
    }

    private Statement besides(String rival, String target, Contest contest) {
        String one = labels.brand(target);
        return switch (contest.outcome()) {
            case AHEAD ->
                Statement.of(
                        "긍정 비율은 {}{이/가} {}{으로/로} {}({})보다 높습니다.",
                        one,
                        contest.ours(),
                        labels.brand(rival),
                        contest.theirs());
            case BEHIND ->
                Statement.of(
                        "긍정 비율은 {}{이/가} {}{으로/로} {}({})보다 낮습니다.",
                        one,
                        contest.ours(),
                        labels.brand(rival),
                        contest.theirs());
            case EVEN ->
                Statement.of(
                        "긍정 비율은 {} {}, {} {}{으로/로} 차이가 표본 오차 안에 있습니다.",
                        one,
                        contest.ours(),
                        labels.brand(rival),
                        contest.theirs());
            case UNKNOWN -> Statement.of("{}의 의견은 견주기에 모자랍니다.", one);
        };
    }

    @Override
    public Statement trend(String brand, boolean up, Period before, Figure then, Period after, Figure now) {
        return Statement.of(
                "{}의 긍정 리뷰 비율이 {} {}에서 {} {}{으로/로} {}.",
                labels.brand(brand),
                labels.period(before),
                then,
                labels.period(after),
                now,
                up ? "높아졌습니다" : "낮아졌습니다");
    }

    @Override
    public Statement shares(Trait trait, List<Named> shares, String target, List<Against> others) {
        String share = trait instanceof Trait.Rating ? "별점 4점 이상 비율" : "긍정 비율";
        List<Statement> parts = new ArrayList<>();
        parts.add(Statement.of("{}의 {}{은/는} {}입니다.", whole(trait), share, list().each(shares, "{} {}(95% 신뢰구간 {})")));
        list().among(others, Contest.Outcome.AHEAD)
                .ifPresent(list -> parts.add(Statement.of("{}{은/는} {}보다 높습니다.", labels.brand(target), list)));
        list().among(others, Contest.Outcome.BEHIND)
                .ifPresent(list -> parts.add(Statement.of("{}{은/는} {}보다 낮습니다.", labels.brand(target), list)));
        list().among(others, Contest.Outcome.EVEN)
                .ifPresent(
                        list -> parts.add(Statement.of("{}{과/와} {}의 차이는 표본 오차 안에 있습니다.", labels.brand(target), list)));
        return Statement.joined(" ", parts);
    }

    @Override
    public Statement ratings(List<Named> means) {
        return Statement.of("평균 별점은 {}입니다.", list().each(means, "{} {}(별점 {})"));
    }

    @Override
    public Statement shareOfReviews(Figure all, List<Named> shares) {
        return Statement.of("견준 리뷰 {}의 비중은 {}입니다. 이 자료 안의 비중이며 시장 점유율이 아닙니다.", all, list().each(shares, "{} {}({})"));
    }

    @Override
    public Statement mentions(String target, Aspect aspect, Figure own, boolean more, List<Against> others) {
        return Statement.of(
                "{} 리뷰는 {}{을/를} {} 말합니다({}). {}보다 {}.",
                labels.brand(target),
                labels.aspect(aspect),
                more ? "더 자주" : "덜",
                own,
                list().against(others, "{}({})"),
                more ? "많습니다" : "적습니다");
    }

    @Override
    public Statement priceMentions(List<Named> shares) {
        return Statement.of("가격을 말하는 리뷰의 비율은 {}입니다.", list().each(shares, "{} {}(가격 의견 {})"));
    }

    @Override
    public Statement priceWords(String brand, Figure blame, List<String> words, List<Figure> counts) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            each.add(Statement.of("{}({})", labels.quoted(words.get(i)), counts.get(i)));
        }
        return Statement.of(
                "{} 가격에 대한 부정 의견 {}에는 {} 같은 말이 자주 나옵니다.", labels.brand(brand), blame, Statement.joined(", ", each));
    }

    @Override
    public Statement noPrices() {
        return Statement.of("자료에 판매 가격은 없습니다. 여기서 견준 것은 가격에 대한 사람들의 의견입니다.");
    }

    @Override
    public Statement missing(List<String> missing, List<String> available) {
        return Statement.of("{}의 리뷰는 자료에 없어 견주지 못했습니다. 있는 브랜드: {}.", list().brands(missing), list().brands(available));
    }

    @Override
    public Statement thin(String brand, Trait trait, Figure whole) {
        return Statement.of("{}의 {}{은/는} {}뿐이라 견주지 않았습니다.", labels.brand(brand), whole(trait), whole);
    }

    @Override
    public Statement nothing(Quarter quarter) {
        return Statement.of(
                switch (quarter) {
                    case STRENGTHS -> "경쟁 브랜드보다 표본 오차를 넘게 나은 점은 없습니다.";
                    case WEAKNESSES -> "경쟁 브랜드보다 표본 오차를 넘게 못한 점은 없습니다.";
                    case OPPORTUNITIES -> "경쟁 브랜드의 뚜렷한 약점은 보이지 않습니다.";
                    case THREATS -> "경쟁 브랜드의 뚜렷한 강점은 보이지 않습니다.";
                });
    }

    @Override
    public String nobody(List<String> missing, List<String> available) {
        return missing.isEmpty()
                ? "견줄 브랜드의 리뷰가 없습니다."
                : Statement.of(
                                "견줄 리뷰가 없습니다. 자료에 없는 브랜드: {}. 있는 브랜드: {}.",
                                list().brands(missing),
                                list().brands(available))
                        .text();
    }

    @Override
    public String tooLittle(String target) {
        return Statement.of("{}{과/와} 경쟁 브랜드를 견주기에는 의견이 모자랍니다.", labels.brand(target))
                .text();
    }

    @Override
    public String summary(String target, List<Verdict> verdicts, List<String> even) {
        List<String> sentences = new ArrayList<>();
        String subject = Statement.of("{}{은/는} ", labels.brand(target)).text();
        for (Verdict verdict : verdicts) {
            String ahead = names(verdict.ahead());
            String behind = names(verdict.behind());
            String rival = labels.brand(verdict.rival());
            sentences.add(
                    behind.isEmpty()
                            ? rival + "보다 " + ahead + "에서 앞섭니다."
                            : ahead.isEmpty()
                                    ? rival + "보다 " + behind + "에서 뒤집니다."
                                    : rival + "보다 " + ahead + "에서 앞서고 " + behind + "에서 뒤집니다.");
        }
        if (!even.isEmpty()) {
            sentences.add(Statement.of("{}{과/와} 표본 오차를 넘는 차이가 없습니다.", list().brands(even))
                    .text());
        }
        return subject + String.join(" ", sentences);
    }

    private String names(List<Trait> traits) {
        return traits.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
