package dev.madang.agent.insights;

import dev.madang.agent.insights.Labels.Topic;
import dev.madang.agent.insights.Table.Line;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of the findings side by side. */
final class Tables {

    private static final int MONTHS_SHOWN = 24;
    private static final int WORDS_SHOWN = 8;

    private final Ground ground;
    private final Counts counts;
    private final Labels labels;
    private final List<@Nullable String> brands;

    Tables(Ground ground, List<@Nullable String> brands) {
        this.ground = ground;
        this.counts = ground.counts();
        this.labels = ground.words().labels();
        this.brands = brands;
    }

    List<Table> all(List<String> keywords) {
        List<Table> tables = new ArrayList<>();
        if (brands.size() > 1) {
            tables.add(byBrand());
            tables.add(byAspect(null));
        }
        brands.forEach(brand -> tables.add(byAspect(brand)));
        if (brands.size() == 1) {
            tables.add(byMonth(brands.getFirst()));
            tables.add(byPlatform(brands.getFirst()));
        }
        tables.add(keywords(keywords));
        brands.forEach(brand -> {
            tables.add(side(brand, Topic.PRAISE, Polarity.POSITIVE));
            tables.add(side(brand, Topic.BLAME, Polarity.NEGATIVE));
        });
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private Table byBrand() {
        List<Line> lines = brands.stream()
                .map(brand -> new Line(
                        brand == null ? "" : labels.brand(brand),
                        ids(
                                counts.reviews(brand),
                                counts.judged(brand),
                                counts.overall(brand, Polarity.POSITIVE),
                                counts.overall(brand, Polarity.NEUTRAL),
                                counts.overall(brand, Polarity.NEGATIVE))))
                .toList();
        return table(
                null,
                Topic.BRANDS,
                lines,
                Measure.REVIEWS,
                Measure.JUDGED,
                Measure.POSITIVE_REVIEWS,
                Measure.NEUTRAL_REVIEWS,
                Measure.NEGATIVE_REVIEWS);
    }

    private Table byAspect(@Nullable String brand) {
        List<Line> lines = Stream.of(Aspect.values())
                .filter(aspect -> counts.opinions(brand, aspect).count() > 0)
                .map(aspect -> new Line(
                        labels.aspect(aspect),
                        ids(
                                counts.mentions(brand, aspect),
                                counts.opinions(brand, aspect),
                                counts.stances(brand, aspect, Polarity.POSITIVE),
                                counts.stances(brand, aspect, Polarity.NEUTRAL),
                                counts.stances(brand, aspect, Polarity.NEGATIVE),
                                counts.stance(brand, aspect, Polarity.POSITIVE))))
                .toList();
        return table(
                brand,
                Topic.ASPECTS,
                lines,
                Measure.MENTIONS,
                Measure.OPINIONS,
                Measure.POSITIVE_OPINIONS,
                Measure.NEUTRAL_OPINIONS,
                Measure.NEGATIVE_OPINIONS,
                Measure.POSITIVE_SHARE);
    }

    private Table byMonth(@Nullable String brand) {
        List<String> months = ground.sample().months();
        List<Line> lines = months.stream()
                .skip(Math.max(0, months.size() - MONTHS_SHOWN))
                .map(month -> new Period(month, month))
                .map(month -> new Line(
                        labels.period(month), ids(counts.judgedIn(brand, month), counts.positiveIn(brand, month))))
                .toList();
        return table(brand, Topic.MONTHS, lines, Measure.JUDGED, Measure.POSITIVE_REVIEWS);
    }

    private Table byPlatform(@Nullable String brand) {
        List<Line> lines = ground.sample().platforms().stream()
                .map(platform -> new Line(
                        labels.platform(platform),
                        ids(counts.judgedAt(brand, platform), counts.positiveAt(brand, platform))))
                .toList();
        return table(brand, Topic.PLATFORMS, lines, Measure.JUDGED, Measure.POSITIVE_REVIEWS);
    }

    private Table keywords(List<String> keywords) {
        List<Line> lines = keywords.stream()
                .map(word -> new Line(word, ids(counts.keywordReviews(word))))
                .toList();
        return table(null, Topic.KEYWORDS, lines, Measure.KEYWORD);
    }

    private Table side(@Nullable String brand, Topic topic, Polarity side) {
        Filter opinions = Counts.opinionsOf(brand);
        List<Line> lines = SideKeywords.of(ground.sample(), opinions, side, WORDS_SHOWN).stream()
                .map(SideKeyword::keyword)
                .map(word -> new Line(word, ids(counts.keyword(opinions, brand, side, word))))
                .toList();
        return table(brand, topic, lines, Measure.opinions(side));
    }

    private Table table(@Nullable String brand, Topic topic, List<Line> lines, Measure... measures) {
        String heading = labels.heading(topic);
        List<String> columns = new ArrayList<>();
        columns.add(labels.column(topic));
        Stream.of(measures).map(labels::measure).forEach(columns::add);
        return new Table(
                brand == null || !ground.namesBrands() ? heading : labels.brand(brand) + " · " + heading,
                columns,
                lines);
    }

    private static List<String> ids(Figure... figures) {
        return Stream.of(figures).map(Figure::id).toList();
    }
}
