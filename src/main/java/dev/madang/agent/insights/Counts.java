package dev.madang.agent.insights;

import dev.madang.agent.reviews.Brands;
import dev.madang.agent.reviews.Platforms;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions that conclusions ask of a sample. A brand of null means all reviews of the sample. */
final class Counts {

    private final Figures figures;
    private final Labels words;
    private final String language;

    Counts(Figures figures, Labels words, String language) {
        this.figures = figures;
        this.words = words;
        this.language = language;
    }

    Figure reviews(@Nullable String brand) {
        return figures.count(label(brand, Measure.REVIEWS), reviewsOf(brand), Filter.reviews());
    }

    Figure judged(@Nullable String brand) {
        return figures.count(label(brand, Measure.JUDGED), reviewsOf(brand).judged(), reviewsOf(brand));
    }

    Figure overall(@Nullable String brand, Polarity polarity) {
        return figures.share(
                label(brand, Measure.reviews(polarity)),
                reviewsOf(brand).overall(polarity),
                reviewsOf(brand).judged());
    }

    Figure overallMargin(@Nullable String brand, Polarity polarity) {
        return figures.margin(
                words.margin(label(brand, Measure.reviews(polarity))),
                reviewsOf(brand).overall(polarity),
                reviewsOf(brand).judged());
    }

    Figure judgedIn(@Nullable String brand, Period period) {
        Filter months = reviewsOf(brand).months(period.first(), period.last());
        return figures.count(label(brand, Measure.JUDGED, words.period(period)), months.judged(), months);
    }

    Figure positiveIn(@Nullable String brand, Period period) {
        Filter months = reviewsOf(brand).months(period.first(), period.last());
        return figures.share(
                label(brand, Measure.POSITIVE_REVIEWS, words.period(period)),
                months.overall(Polarity.POSITIVE),
                months.judged());
    }

    Figure judgedAt(@Nullable String brand, String platform) {
        Filter there = reviewsOf(brand).platform(platform);
        return figures.count(label(brand, Measure.JUDGED, Platforms.name(platform, language)), there.judged(), there);
    }

    Figure positiveAt(@Nullable String brand, String platform) {
        Filter there = reviewsOf(brand).platform(platform);
        return figures.share(
                label(brand, Measure.POSITIVE_REVIEWS, Platforms.name(platform, language)),
                there.overall(Polarity.POSITIVE),
                there.judged());
    }

    Figure mentions(@Nullable String brand, Aspect aspect) {
        return figures.share(
                label(brand, Measure.MENTIONS, words.aspect(aspect)),
                reviewsOf(brand).judged().aspect(aspect),
                reviewsOf(brand).judged());
    }

    Figure opinions(@Nullable String brand, Aspect aspect) {
        return figures.count(
                label(brand, Measure.OPINIONS, words.aspect(aspect)),
                opinionsOf(brand).aspect(aspect),
                opinionsOf(brand));
    }

    Figure stances(@Nullable String brand, Aspect aspect, Polarity polarity) {
        return figures.count(
                label(brand, Measure.opinions(polarity), words.aspect(aspect)),
                opinionsOf(brand).aspect(aspect).polarity(polarity),
                opinionsOf(brand).aspect(aspect));
    }

    Figure stance(@Nullable String brand, Aspect aspect, Polarity polarity) {
        return figures.share(
                words.share(label(brand, Measure.opinions(polarity), words.aspect(aspect))),
                opinionsOf(brand).aspect(aspect).polarity(polarity),
                opinionsOf(brand).aspect(aspect));
    }

    Figure stanceMargin(@Nullable String brand, Aspect aspect, Polarity polarity) {
        return figures.margin(
                words.margin(words.share(label(brand, Measure.opinions(polarity), words.aspect(aspect)))),
                opinionsOf(brand).aspect(aspect).polarity(polarity),
                opinionsOf(brand).aspect(aspect));
    }

    Figure negativeIn(@Nullable String brand, Aspect aspect, Period period) {
        Filter opinions = opinionsOf(brand).aspect(aspect).months(period.first(), period.last());
        return figures.share(
                words.share(label(brand, Measure.NEGATIVE_OPINIONS, words.aspect(aspect), words.period(period))),
                opinions.polarity(Polarity.NEGATIVE),
                opinions);
    }

    /** The share of a polarity among all opinions, whatever the aspect. */
    Figure average(@Nullable String brand, Polarity polarity) {
        return figures.share(
                words.share(label(brand, Measure.opinions(polarity))),
                opinionsOf(brand).polarity(polarity),
                opinionsOf(brand));
    }

    Figure keyword(Filter opinions, @Nullable String brand, Polarity polarity, String word) {
        return figures.count(
                label(brand, Measure.opinions(polarity), words.quoted(word)),
                opinions.polarity(polarity).keyword(word),
                opinions.polarity(polarity));
    }

    Figure keywordReviews(String word) {
        return figures.count(
                label(null, Measure.KEYWORD, words.quoted(word)),
                Filter.reviews().keyword(word),
                Filter.reviews());
    }

    static Filter reviewsOf(@Nullable String brand) {
        return brand == null ? Filter.reviews() : Filter.reviews().brand(brand);
    }

    static Filter opinionsOf(@Nullable String brand) {
        return brand == null ? Filter.opinions() : Filter.opinions().brand(brand);
    }

    private String label(@Nullable String brand, Measure measure, String... about) {
        List<String> parts = new ArrayList<>();
        if (brand != null) {
            parts.add(Brands.name(brand, language));
        }
        parts.addAll(List.of(about));
        parts.add(measure.in(language));
        return String.join(" · ", parts);
    }
}
