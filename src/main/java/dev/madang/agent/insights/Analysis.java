package dev.madang.agent.insights;

import dev.madang.agent.insights.Insight.Kind;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws conclusions: counts first, then only what the counts carry. */
public final class Analysis {

    private static final int ASPECTS_OF_ONE_BRAND = 2;

    private final Ground ground;
    private final Figures figures;
    private final Subject subject;
    private final OverviewWording words;
    private final List<@Nullable String> brands;

    private Analysis(Subject subject, Sample sample) {
        this.subject = subject;
        this.figures = new Figures(sample, subject.language());
        Wording wording = Wording.in(subject.language());
        this.ground = new Ground(sample, new Counts(figures, wording.labels(), subject.language()), wording, subject);
        this.words = wording.overview();
        this.brands = brandsOrAll(subject);
    }

    private static List<@Nullable String> brandsOrAll(Subject subject) {
        List<@Nullable String> brands = new ArrayList<>(subject.brands());
        if (brands.isEmpty()) {
            brands.add(null);
        }
        return brands;
    }

    /**
     * Concludes what can be concluded.
     *
     * @param keywords words that were found before, to be counted and shown
     */
    public static Conclusions of(Subject subject, Sample sample, List<String> keywords) {
        return new Analysis(subject, sample).conclude(keywords);
    }

    private Conclusions conclude(List<String> keywords) {
        if (ground.sample().reviews().isEmpty()) {
            return conclusions(
                    new Statement(nothing(), List.of()), missing().stream().toList(), List.of(), List.of());
        }
        List<Insight> insights = Stream.concat(
                        missing().stream(), (brands.size() == 1 ? ofOne(brands.getFirst()) : ofSeveral()).stream())
                .limit(subject.maxInsights())
                .toList();
        List<Recommendation> advice = new Advice(ground).give(brands, brands.size() == 1 ? ASPECTS_OF_ONE_BRAND : 1);
        return conclusions(summary(), insights, advice, new Tables(ground, brands).all(keywords));
    }

    private Conclusions conclusions(
            Statement summary, List<Insight> insights, List<Recommendation> advice, List<Table> tables) {
        List<String> cited = Stream.of(
                        summary.figures().stream(),
                        insights.stream().flatMap(insight -> insight.figures().stream()),
                        advice.stream().flatMap(each -> each.figures().stream()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return new Conclusions(
                summary.text(),
                insights,
                advice,
                tables,
                figures.all(),
                cited,
                subject.scope(),
                subject.dataset(),
                subject.synthetic());
    }

    private String nothing() {
        return subject.brands().isEmpty() && !subject.missing().isEmpty()
                ? words.nothingAbout(subject.missing(), subject.available())
                : words.nothingMatches();
    }

    private Statement summary() {
        if (brands.size() == 1) {
            OverallFinding.Numbers numbers = OverallFinding.Numbers.of(ground.counts(), brands.getFirst());
            return words.summary(numbers.lean(), numbers.positive(), numbers.negative(), numbers.judged());
        }
        return words.summary(
                subject.brands(),
                subject.brands().stream()
                        .map(brand -> ground.counts().overall(brand, Polarity.POSITIVE))
                        .toList());
    }

    /** What was asked for and is not there comes first. */
    private Optional<Insight> missing() {
        return subject.missing().isEmpty() || subject.brands().isEmpty()
                ? Optional.empty()
                : Optional.of(new Insight(
                        Kind.MISSING,
                        words.leftOutTitle(),
                        words.leftOut(subject.missing(), subject.available()),
                        List.of()));
    }

    private List<Insight> ofOne(@Nullable String brand) {
        AspectFindings aspects = new AspectFindings(ground, brand);
        List<Insight> insights = new ArrayList<>();
        insights.add(OverallFinding.find(ground, brand));
        aspects.focus().ifPresent(insights::add);
        aspects.mentions().ifPresent(insights::add);
        insights.addAll(aspects.strengths(ASPECTS_OF_ONE_BRAND));
        insights.addAll(aspects.weaknesses(ASPECTS_OF_ONE_BRAND));
        aspects.noWeakness().ifPresent(insights::add);
        List<Insight> shifts = new ShiftFinding(ground, brand).find();
        insights.addAll(shifts);
        KeywordFinding.find(ground, brand).ifPresent(insights::add);
        TrendFinding.find(ground, brand, shifts.isEmpty()).ifPresent(insights::add);
        PlatformFinding.find(ground, brand).ifPresent(insights::add);
        return insights;
    }

    private List<Insight> ofSeveral() {
        List<Insight> insights = new ArrayList<>(new BrandFindings(ground).find());
        for (String brand : brands) {
            AspectFindings aspects = new AspectFindings(ground, brand);
            aspects.focus().ifPresent(insights::add);
            insights.addAll(aspects.strengths(1));
            insights.addAll(aspects.weaknesses(1));
            new ShiftFinding(ground, brand).find().stream().findFirst().ifPresent(insights::add);
        }
        for (String brand : brands) {
            insights.add(OverallFinding.find(ground, brand));
        }
        return insights;
    }
}
