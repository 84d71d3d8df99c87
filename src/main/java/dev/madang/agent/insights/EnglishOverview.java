package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record EnglishOverview(Labels labels) implements OverviewWording {

    @Override
    public Statement summary(Lean lean, Figure positive, Figure negative, Figure judged) {
        return switch (lean) {
            case POSITIVE -> Statement.of("Positive overall ({})", positive);
            case NEGATIVE -> Statement.of("Negative overall ({} negative)", negative);
            case MIXED -> Statement.of("Mixed reactions ({} positive, {} negative)", positive, negative);
            case THIN -> Statement.of("Too early to tell: only {} reviews with an opinion", judged);
        };
    }

    @Override
    public Statement summary(List<String> brands, List<Figure> positive) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < brands.size(); i++) {
            each.add(Statement.of("{} {}", labels.brand(brands.get(i)), positive.get(i)));
        }
        return Statement.of("Positive reviews: {}", Statement.joined(", ", each));
    }

    @Override
    public String nothingAbout(List<String> missing, List<String> available) {
        return "The data has no reviews of " + quoted(missing) + ". Brands in it: " + brands(available) + ".";
    }

    @Override
    public String nothingMatches() {
        return "No review matches what was asked for.";
    }

    @Override
    public String leftOutTitle() {
        return "Brands that are not in the data";
    }

    @Override
    public String leftOut(List<String> missing, List<String> available) {
        return "Left out, since the data has no reviews of it: " + quoted(missing) + ". Brands in it: "
                + brands(available) + ".";
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
            case POSITIVE -> "positive overall";
            case NEGATIVE -> "negative overall";
            case MIXED -> "mixed reactions";
            case THIN -> "too few opinions to tell";
        };
        return brand == null
                ? Character.toUpperCase(how.charAt(0)) + how.substring(1)
                : labels.brand(brand) + ": " + how;
    }

    @Override
    public Statement overall(@Nullable String brand, Lean lean, OverallFinding.Numbers numbers) {
        Statement found = Statement.of(
                "{} {}reviews were analysed, and {} of them have an opinion about the product.",
                numbers.reviews(),
                of(brand),
                numbers.judged());
        if (numbers.judged().count() == 0) {
            return found;
        }
        return found.then(
                lean == Lean.THIN
                        ? Statement.of(
                                "{} are positive and {} negative, but with so few the true positive share may lie"
                                        + " anywhere in {}.",
                                numbers.positive(),
                                numbers.negative(),
                                numbers.margin())
                        : Statement.of(
                                "Of these {} are positive, {} neutral and {} negative; allowing for chance, the"
                                        + " positive share lies in {}.",
                                numbers.positive(),
                                numbers.neutral(),
                                numbers.negative(),
                                numbers.margin()));
    }

    @Override
    public String mentionsTitle(Aspect most) {
        return "Most talked about: " + labels.aspect(most);
    }

    @Override
    public Statement mentions(List<Aspect> aspects, List<Figure> rates) {
        Statement first = Statement.of(
                "{} of the reviews with an opinion mention {}.", rates.getFirst(), labels.aspect(aspects.getFirst()));
        List<Statement> others = new ArrayList<>();
        for (int i = 1; i < aspects.size(); i++) {
            others.add(Statement.of("{} ({})", labels.aspect(aspects.get(i)), rates.get(i)));
        }
        return others.isEmpty() ? first : first.then(Statement.of("Then come {}.", Statement.joined(", ", others)));
    }

    @Override
    public String focusTitle(@Nullable String brand, Aspect aspect) {
        return of(brand) + "opinions on " + labels.aspect(aspect);
    }

    @Override
    public Statement focus(Aspect aspect, AspectNumbers numbers) {
        return Statement.of(
                "There are {} opinions on {}: {} positive, {} negative (allowing for chance, {} positive).",
                numbers.opinions(),
                labels.aspect(aspect),
                numbers.positive(),
                numbers.negative(),
                numbers.positiveMargin());
    }

    @Override
    public String strengthTitle(@Nullable String brand, Aspect aspect) {
        return (brand == null ? "Strength: " : labels.brand(brand) + " strength: ") + labels.aspect(aspect);
    }

    @Override
    public Statement strength(Aspect aspect, AspectNumbers numbers, @Nullable Quote quote) {
        Statement share = Statement.of(
                "{} of {} opinions on {} are positive (allowing for chance, {}).",
                numbers.positive(),
                numbers.opinions(),
                labels.aspect(aspect),
                numbers.positiveMargin());
        return quote == null ? share : share.then(Statement.of("One says: “{}”", quote.text()));
    }

    @Override
    public String weaknessTitle(@Nullable String brand, Aspect aspect) {
        return (brand == null ? "Weakness: " : labels.brand(brand) + " weakness: ") + labels.aspect(aspect);
    }

    @Override
    public Statement weakness(Aspect aspect, AspectNumbers numbers, @Nullable Quote quote) {
        Statement share = Statement.of(
                "{} of {} opinions on {} are negative (allowing for chance, {}); of all opinions {} are.",
                numbers.negative(),
                numbers.opinions(),
                labels.aspect(aspect),
                numbers.negativeMargin(),
                numbers.averageNegative());
        return quote == null ? share : share.then(Statement.of("One complaint: “{}”", quote.text()));
    }

    @Override
    public String noWeaknessTitle(@Nullable String brand) {
        return brand == null ? "No marked weakness" : labels.brand(brand) + ": no marked weakness";
    }

    @Override
    public Statement noWeakness(Figure average) {
        return Statement.of("{} of all opinions are negative, and no aspect is clearly worse than that.", average);
    }

    @Override
    public String keywordsTitle(@Nullable String brand) {
        return brand == null ? "Words of praise and blame" : labels.brand(brand) + ": words of praise and blame";
    }

    @Override
    public Statement keywords(Spoken praise, Spoken blame) {
        if (blame.words().isEmpty()) {
            return Statement.of("Typical of praise: {}.", list(praise));
        }
        if (praise.words().isEmpty()) {
            return Statement.of("Typical of blame: {}.", list(blame));
        }
        return Statement.of("Typical of praise: {}. Typical of blame: {}.", list(praise), list(blame));
    }

    private Statement list(Spoken spoken) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < spoken.words().size(); i++) {
            each.add(Statement.of(
                    "{} ({})",
                    labels.quoted(spoken.words().get(i)),
                    spoken.counts().get(i)));
        }
        return Statement.joined(", ", each);
    }

    private String of(@Nullable String brand) {
        return brand == null ? "" : labels.brand(brand) + " ";
    }
}
