package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record EnglishComparison(Labels labels) implements ComparisonWording {

    @Override
    public String trendTitle(Change change) {
        return switch (change) {
            case UP -> "More positive with time";
            case DOWN -> "Less positive with time";
            case NONE -> "No marked change with time";
        };
    }

    @Override
    public Statement trend(Change change, Period before, Figure then, Period after, Figure now) {
        String template = switch (change) {
            case UP -> "The positive share rose from {} in {} to {} in {}.";
            case DOWN -> "The positive share fell from {} in {} to {} in {}.";
            case NONE -> "The positive share was {} in {} and {} in {}, a difference that chance explains.";
        };
        return Statement.of(template, then, labels.period(before), now, labels.period(after));
    }

    @Override
    public String shiftTitle(@Nullable String brand, Aspect aspect, Period since, boolean worse) {
        return (brand == null ? "" : labels.brand(brand) + ": ")
                + (worse ? "More" : "Fewer")
                + " complaints about "
                + labels.aspect(aspect)
                + " since "
                + labels.period(since.start());
    }

    @Override
    public Statement shift(Aspect aspect, Period before, Figure then, Period after, Figure now, boolean worse) {
        return Statement.of(
                "The negative share of opinions on {} {} from {} in {} to {} in {}.",
                labels.aspect(aspect),
                worse ? "rose" : "fell",
                then,
                labels.period(before),
                now,
                labels.period(after));
    }

    @Override
    public String platformsTitle(String best, boolean clear) {
        return clear ? "More positive at " + labels.platform(best) : "No marked difference between shops";
    }

    @Override
    public Statement platforms(String best, Figure highest, String worst, Figure lowest, boolean clear) {
        return Statement.of(
                "The positive share is highest at {} ({}) and lowest at {} ({}), {}",
                labels.platform(best),
                highest,
                labels.platform(worst),
                lowest,
                beyond(clear));
    }

    @Override
    public String brandsTitle(String best, String worst, boolean clear) {
        return clear
                ? labels.brand(best) + " is received better than " + labels.brand(worst)
                : "No marked difference between the brands";
    }

    @Override
    public Statement brands(List<String> brands, List<Figure> positive, boolean clear) {
        List<Statement> each = new ArrayList<>();
        for (int i = 0; i < brands.size(); i++) {
            each.add(Statement.of("{} {}", labels.brand(brands.get(i)), positive.get(i)));
        }
        return Statement.of(
                "Positive reviews: {}. Between the highest and the lowest: {}",
                Statement.joined(", ", each),
                beyond(clear));
    }

    @Override
    public String aspectsOfBrandsTitle() {
        return "Who leads in which aspect";
    }

    @Override
    public Statement aspectsOfBrands(List<Lead> leads) {
        List<Statement> each = leads.stream()
                .map(lead -> Statement.of(
                        "on {} {} ({}, {} {})",
                        labels.aspect(lead.aspect()),
                        labels.brand(lead.best()),
                        lead.highest(),
                        labels.brand(lead.worst()),
                        lead.lowest()))
                .toList();
        return Statement.of("Clearly ahead in positive share: {}.", Statement.joined(", ", each));
    }

    private static String beyond(boolean clear) {
        return clear ? "more than chance explains." : "no more than chance explains.";
    }
}
