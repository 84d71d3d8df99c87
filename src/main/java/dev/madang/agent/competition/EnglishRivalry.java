package dev.madang.agent.competition;

import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Labels;
import dev.madang.agent.insights.Period;
import dev.madang.agent.insights.Statement;
import dev.madang.agent.sentiment.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

record EnglishRivalry(Labels labels) implements RivalWording {

    private Listing list() {
        return new Listing(labels);
    }

    @Override
    public String name(Trait trait) {
        return switch (trait) {
            case Trait.Overall() -> "overall reception";
            case Trait.Rating() -> "ratings";
            case Trait.Of(Aspect aspect) -> labels.aspect(aspect);
        };
    }

    private String whole(Trait trait) {
        return switch (trait) {
            case Trait.Overall() -> "reviews with an opinion";
            case Trait.Rating() -> "rated reviews";
            case Trait.Of(Aspect aspect) -> "opinions on " + labels.aspect(aspect);
        };
    }

    private static String good(Trait trait) {
        return trait instanceof Trait.Rating ? "have 4 stars or more" : "are positive";
    }

    @Override
    public Statement standing(String brand, Trait trait, Measured own, boolean ahead, List<Against> others) {
        return Statement.of(
                "{}: {} of {} {} {} (95% interval {}), {} than {}.",
                labels.brand(brand),
                own.share(),
                own.whole(),
                whole(trait),
                good(trait),
                own.margin(),
                ahead ? "more" : "fewer",
                list().against(others, "{} ({})"));
    }

    @Override
    public Statement rivalWeakness(
            String rival, Aspect aspect, Figure opinions, Figure negative, String target, Contest contest) {
        return Statement.of(
                        "{}: {} of {} opinions on {} are negative.",
                        labels.brand(rival),
                        negative,
                        opinions,
                        labels.aspect(aspect))
                .then(besides(rival, target, contest));
    }

    @Override
    public Statement rivalStrength(String rival, Aspect aspect, Figure opinions, String target, Contest contest) {
        return Statement.of(
                        "{}: {} of {} opinions on {} are positive.",
                        labels.brand(rival),
                        contest.theirs(),
                        opinions,
                        labels.aspect(aspect))
                .then(besides(rival, target, contest));
    }

    private Statement besides(String rival, String target, Contest contest) {
        return switch (contest.outcome()) {
            case AHEAD -> compared("The positive share of {} is higher: {} against {}.", target, contest);
            case BEHIND -> compared("The positive share of {} is lower: {} against {}.", target, contest);
            case EVEN ->
                Statement.of(
                        "The positive shares, {} {} and {} {}, differ no more than chance explains.",
                        labels.brand(target),
                        contest.ours(),
                        labels.brand(rival),
                        contest.theirs());
            case UNKNOWN -> Statement.of("{} has too few opinions to compare.", labels.brand(target));
        };
    }

    private Statement compared(String template, String target, Contest contest) {
        return Statement.of(template, labels.brand(target), contest.ours(), contest.theirs());
    }

    @Override
    public Statement trend(String brand, boolean up, Period before, Figure then, Period after, Figure now) {
        return Statement.of(
                "The share of positive reviews of {} {} from {} in {} to {} in {}.",
                labels.brand(brand),
                up ? "rose" : "fell",
                then,
                labels.period(before),
                now,
                labels.period(after));
    }

    @Override
    public Statement shares(Trait trait, List<Named> shares, String target, List<Against> others) {
        List<Statement> parts = new ArrayList<>();
        parts.add(Statement.of(
                "Of {}, so many {}: {}.", whole(trait), good(trait), list().each(shares, "{} {} (95% interval {})")));
        list().among(others, Contest.Outcome.AHEAD)
                .ifPresent(list -> parts.add(Statement.of("{} is above {}.", labels.brand(target), list)));
        list().among(others, Contest.Outcome.BEHIND)
                .ifPresent(list -> parts.add(Statement.of("{} is below {}.", labels.brand(target), list)));
        list().among(others, Contest.Outcome.EVEN)
                .ifPresent(list -> parts.add(Statement.of(
                        "Between {} and {} the difference is no more than chance explains.",
                        labels.brand(target),
                        list)));
        return Statement.joined(" ", parts);
    }

    @Override
    public Statement ratings(List<Named> means) {
        return Statement.of("Mean rating: {}.", list().each(means, "{} {} ({} ratings)"));
    }

    @Override
    public Statement shareOfReviews(Figure all, List<Named> shares) {
        return Statement.of(
                "Share of the {} reviews compared: {}. That is their share of this data, not of a market.",
                all,
                list().each(shares, "{} {} ({})"));
    }

    @Override
    public Statement mentions(String target, Aspect aspect, Figure own, boolean more, List<Against> others) {
        return Statement.of(
                "Reviews of {} speak of {} {} often ({}) than those of {}.",
                labels.brand(target),
                labels.aspect(aspect),
                more ? "more" : "less",
                own,
                list().against(others, "{} ({})"));
    }

    @Override
    public Statement priceMentions(List<Named> shares) {
        return Statement.of("Reviews that speak of the price: {}.", list().each(shares, "{} {} ({} opinions on it)"));
    }

    @Override
    public Statement priceWords(String brand, Figure blame, List<String> words, List<Figure> counts) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            each.add(Statement.of("{} ({})", labels.quoted(words.get(i)), counts.get(i)));
        }
        return Statement.of(
                "The {} negative opinions on the price of {} often say {}.",
                blame,
                labels.brand(brand),
                Statement.joined(", ", each));
    }

    @Override
    public Statement noPrices() {
        return Statement.of("The data has no selling prices; compared is what people say about them.");
    }

    @Override
    public Statement missing(List<String> missing, List<String> available) {
        return Statement.of(
                "Not compared, since the data has no reviews of it: {}. Brands that are there: {}.",
                list().brands(missing),
                list().brands(available));
    }

    @Override
    public Statement thin(String brand, Trait trait, Figure whole) {
        return Statement.of("{} has only {} {}, too few to compare.", labels.brand(brand), whole, whole(trait));
    }

    @Override
    public Statement nothing(Quarter quarter) {
        return Statement.of(
                switch (quarter) {
                    case STRENGTHS -> "Nothing is better than at the competitors by more than chance explains.";
                    case WEAKNESSES -> "Nothing is worse than at the competitors by more than chance explains.";
                    case OPPORTUNITIES -> "No marked weakness of the competitors is seen.";
                    case THREATS -> "No marked strength of the competitors is seen.";
                });
    }

    @Override
    public String nobody(List<String> missing, List<String> available) {
        return missing.isEmpty()
                ? "There are no reviews of brands to compare."
                : Statement.of(
                                "There are no reviews to compare. Not in the data: {}. Brands that are there: {}.",
                                list().brands(missing),
                                list().brands(available))
                        .text();
    }

    @Override
    public String tooLittle(String target) {
        return Statement.of("There are too few opinions to compare {} with its competitors.", labels.brand(target))
                .text();
    }

    @Override
    public String summary(String target, List<Verdict> verdicts, List<String> even) {
        List<String> sentences = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String ahead = names(verdict.ahead());
            String behind = names(verdict.behind());
            String rival = labels.brand(verdict.rival());
            sentences.add(
                    behind.isEmpty()
                            ? "is ahead of " + rival + " in " + ahead
                            : ahead.isEmpty()
                                    ? "is behind " + rival + " in " + behind
                                    : "is ahead of " + rival + " in " + ahead + " and behind it in " + behind);
        }
        if (!even.isEmpty()) {
            sentences.add("does not differ from " + list().brands(even) + " by more than chance explains");
        }
        return labels.brand(target) + " " + String.join("; ", sentences) + ".";
    }

    private String names(List<Trait> traits) {
        return traits.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
