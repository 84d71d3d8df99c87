package dev.madang.agent.insights;

import dev.madang.agent.reviews.Brands;
import dev.madang.agent.reviews.Platforms;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions that conclusions ask of a sample. A brand of null means all reviews of the sample. */
public final class Counts {

    private final Figures figures;
    private final Labels words;
    private final String language;

    public Counts(Figures figures, Labels words, String language) {
        this.figures = figures;
        this.words = words;
        this.language = language;
    }

    public Figure reviews(@Nullable String brand) {
        return figures.count(label(brand, Measure.REVIEWS), reviewsOf(brand), Filter.reviews());
    }

    public Figure judged(@Nullable String brand) {
        return figures.count(label(brand, Measure.JUDGED), reviewsOf(brand).judged(), reviewsOf(brand));
    }

    public Figure overall(@Nullable String brand, Polarity polarity) {
        return figures.share(
                label(brand, Measure.reviews(polarity)),
                reviewsOf(brand).overall(polarity),
                reviewsOf(brand).judged());
    }

    public Figure overallMargin(@Nullable String brand, Polarity polarity) {
        return figures.margin(
                words.margin(label(brand, Measure.reviews(polarity))),
                reviewsOf(brand).overall(polarity),
                reviewsOf(brand).judged());
    }

    /** How many stars reviews give on average; the count is the sum of the stars. */
    public Figure stars(@Nullable String brand) {
        Filter rated = reviewsOf(brand).rated();
        return figures.mean(label(brand, Measure.STARS), starsOf(brand).rated(), rated);
    }

    /** The share of reviews with four or five stars among those with any. */
    public Figure highlyRated(@Nullable String brand) {
        Filter rated = reviewsOf(brand);
        return figures.share(label(brand, Measure.HIGH_RATINGS), rated.rated(4, 5), rated.rated());
    }

    public Figure highlyRatedMargin(@Nullable String brand) {
        Filter rated = reviewsOf(brand);
        return figures.margin(words.margin(label(brand, Measure.HIGH_RATINGS)), rated.rated(4, 5), rated.rated());
    }

    public Figure rated(@Nullable String brand) {
        return figures.count(label(brand, Measure.RATED), reviewsOf(brand).rated(), reviewsOf(brand));
    }

    /** The share of a brand among all reviews of the sample. */
    public Figure shareOfReviews(String brand) {
        return figures.share(label(brand, Measure.SHARE_OF_REVIEWS), reviewsOf(brand), Filter.reviews());
    }

    public Figure judgedIn(@Nullable String brand, Period period) {
        Filter months = reviewsOf(brand).months(period.first(), period.last());
        return figures.count(label(brand, Measure.JUDGED, words.period(period)), months.judged(), months);
    }

    public Figure positiveIn(@Nullable String brand, Period period) {
        Filter months = reviewsOf(brand).months(period.first(), period.last());
        return figures.share(
                label(brand, Measure.POSITIVE_REVIEWS, words.period(period)),
                months.overall(Polarity.POSITIVE),
                months.judged());
    }

    public Figure judgedAt(@Nullable String brand, String platform) {
        Filter there = reviewsOf(brand).platform(platform);
        return figures.count(label(brand, Measure.JUDGED, Platforms.name(platform, language)), there.judged(), there);
    }

    public Figure positiveAt(@Nullable String brand, String platform) {
        Filter there = reviewsOf(brand).platform(platform);
        return figures.share(
                label(brand, Measure.POSITIVE_REVIEWS, Platforms.name(platform, language)),
                there.overall(Polarity.POSITIVE),
                there.judged());
    }

    public Figure mentions(@Nullable String brand, Aspect aspect) {
        return figures.share(
                label(brand, Measure.MENTIONS, words.aspect(aspect)),
                reviewsOf(brand).judged().aspect(aspect),
                reviewsOf(brand).judged());
    }

    public Figure opinions(@Nullable String brand, Aspect aspect) {
        return figures.count(
                label(brand, Measure.OPINIONS, words.aspect(aspect)),
                opinionsOf(brand).aspect(aspect),
                opinionsOf(brand));
    }

    public Figure stances(@Nullable String brand, Aspect aspect, Polarity polarity) {
        return figures.count(
                label(brand, Measure.opinions(polarity), words.aspect(aspect)),
                opinionsOf(brand).aspect(aspect).polarity(polarity),
                opinionsOf(brand).aspect(aspect));
    }

    public Figure stance(@Nullable String brand, Aspect aspect, Polarity polarity) {
        return figures.share(
                words.share(label(brand, Measure.opinions(polarity), words.aspect(aspect))),
                opinionsOf(brand).aspect(aspect).polarity(polarity),
                opinionsOf(brand).aspect(aspect));
    }

    public Figure stanceMargin(@Nullable String brand, Aspect aspect, Polarity polarity) {
        return figures.margin(
                words.margin(words.share(label(brand, Measure.opinions(polarity), words.aspect(aspect)))),
                opinionsOf(brand).aspect(aspect).polarity(polarity),
                opinionsOf(brand).aspect(aspect));
    }

    public Figure negativeIn(@Nullable String brand, Aspect aspect, Period period) {
        Filter opinions = opinionsOf(brand).aspect(aspect).months(period.first(), period.last());
        return figures.share(
                words.share(label(brand, Measure.NEGATIVE_OPINIONS, words.aspect(aspect), words.period(period))),
                opinions.polarity(Polarity.NEGATIVE),
                opinions);
    }

    /** The share of a polarity among all opinions, whatever the aspect. */
    public Figure average(@Nullable String brand, Polarity polarity) {
        return figures.share(
                words.share(label(brand, Measure.opinions(polarity))),
                opinionsOf(brand).polarity(polarity),
                opinionsOf(brand));
    }

    public Figure keyword(Filter opinions, @Nullable String brand, Polarity polarity, String word) {
        return figures.count(
                label(brand, Measure.opinions(polarity), words.quoted(word)),
                opinions.polarity(polarity).keyword(word),
                opinions.polarity(polarity));
    }

    public Figure keywordReviews(String word) {
        return figures.count(
                label(null, Measure.KEYWORD, words.quoted(word)),
                Filter.reviews().keyword(word),
                Filter.reviews());
    }

    public static Filter reviewsOf(@Nullable String brand) {
        return brand == null ? Filter.reviews() : Filter.reviews().brand(brand);
    }

    private static Filter starsOf(@Nullable String brand) {
        return brand == null ? Filter.stars() : Filter.stars().brand(brand);
    }

    public static Filter opinionsOf(@Nullable String brand) {
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
