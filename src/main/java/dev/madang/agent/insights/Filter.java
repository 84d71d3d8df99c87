package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Polarity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is counted: reviews or opinions under conditions. It counts and it can be read, for example
 * {@code reviews[brand=라네즈 & overall=positive]}; {@code *} stands for any value.
 */
public final class Filter {

    /** What is counted. An opinion is what one review says about one aspect in one direction. */
    enum Unit {
        REVIEWS,
        OPINIONS,
        /** The stars that reviews give, added up. */
        STARS
    }

    /** What a condition is about. */
    enum Key {
        BRAND,
        PLATFORM,
        MONTH,
        RATING,
        OVERALL,
        ASPECT,
        POLARITY,
        KEYWORD
    }

    private static final String ANY = "*";

    private final Unit unit;
    private final Map<Key, String> conditions;
    private final String text;
    private final Period months;

    private Filter(Unit unit, Map<Key, String> conditions) {
        this.unit = unit;
        this.conditions = Collections.unmodifiableMap(conditions);
        this.text = text(unit, conditions);
        this.months = Period.of(conditions.getOrDefault(Key.MONTH, ""));
    }

    public static Filter reviews() {
        return new Filter(Unit.REVIEWS, new EnumMap<>(Key.class));
    }

    public static Filter opinions() {
        return new Filter(Unit.OPINIONS, new EnumMap<>(Key.class));
    }

    /** The stars of reviews, added up. */
    public static Filter stars() {
        return new Filter(Unit.STARS, new EnumMap<>(Key.class));
    }

    public Filter brand(String brand) {
        return with(Key.BRAND, brand);
    }

    public Filter platform(String platform) {
        return with(Key.PLATFORM, platform);
    }

    /** Months from the first to the last, both as {@code 2025-01}. */
    public Filter months(String first, String last) {
        return with(Key.MONTH, new Period(first, last).toString());
    }

    /** Reviews with stars. */
    public Filter rated() {
        return with(Key.RATING, ANY);
    }

    /** Reviews with so many stars. */
    public Filter rated(int least, int most) {
        return with(Key.RATING, least + ".." + most);
    }

    public Filter overall(Polarity polarity) {
        return with(Key.OVERALL, polarity.wireName());
    }

    /** Reviews in which an opinion was found. */
    public Filter judged() {
        return with(Key.OVERALL, ANY);
    }

    public Filter aspect(Aspect aspect) {
        return with(Key.ASPECT, aspect.wireName());
    }

    public Filter polarity(Polarity polarity) {
        return with(Key.POLARITY, polarity.wireName());
    }

    /** Reviews whose text, or opinions whose clauses have a word. */
    public Filter keyword(String word) {
        return with(Key.KEYWORD, word);
    }

    private Filter with(Key key, String value) {
        Map<Key, String> more = new EnumMap<>(Key.class);
        more.putAll(conditions);
        more.put(key, value);
        return new Filter(unit, more);
    }

    Unit unit() {
        return unit;
    }

    boolean passes(JudgedReview review, Function<JudgedReview, Set<String>> terms) {
        for (Map.Entry<Key, String> condition : conditions.entrySet()) {
            if (!meets(review, condition.getKey(), condition.getValue(), terms)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(JudgedReview review, Key key, String wanted, Function<JudgedReview, Set<String>> terms) {
        return switch (key) {
            case BRAND -> wanted.equals(review.review().brand());
            case PLATFORM -> wanted.equals(review.review().platform());
            case MONTH -> months.includes(review.review().date());
            case RATING -> isRating(wanted, review);
            case OVERALL -> isPolarity(wanted, review.overall());
            case ASPECT ->
                review.opinions().stream()
                        .anyMatch(opinion -> opinion.aspect().wireName().equals(wanted));
            case KEYWORD -> terms.apply(review).contains(wanted);
            case POLARITY -> throw new IllegalStateException(this + " is about opinions");
        };
    }

    boolean passes(Voice voice) {
        for (Map.Entry<Key, String> condition : conditions.entrySet()) {
            if (!meets(voice, condition.getKey(), condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(Voice voice, Key key, String wanted) {
        return switch (key) {
            case BRAND -> wanted.equals(voice.by().review().brand());
            case PLATFORM -> wanted.equals(voice.by().review().platform());
            case MONTH -> months.includes(voice.by().review().date());
            case RATING -> isRating(wanted, voice.by());
            case OVERALL -> isPolarity(wanted, voice.by().overall());
            case ASPECT -> wanted.equals(voice.aspect().wireName());
            case POLARITY -> wanted.equals(voice.polarity().wireName());
            case KEYWORD -> voice.terms().contains(wanted);
        };
    }

    /** The month of a review as {@code 2025-01}. */
    static @Nullable String month(JudgedReview review) {
        return review.review().date() == null
                ? null
                : review.review().date().toString().substring(0, "2025-01".length());
    }

    private static boolean isPolarity(String wanted, @Nullable Polarity polarity) {
        return polarity != null && (wanted.equals(ANY) || polarity.wireName().equals(wanted));
    }

    private static boolean isRating(String wanted, JudgedReview review) {
        Integer rating = review.review().rating();
        return rating != null
                && (wanted.equals(ANY)
                        || (rating >= Character.digit(wanted.charAt(0), 10)
                                && rating <= Character.digit(wanted.charAt(wanted.length() - 1), 10)));
    }

    @Override
    public String toString() {
        return text;
    }

    private static String text(Unit unit, Map<Key, String> conditions) {
        String name = unit.name().toLowerCase(Locale.ROOT);
        return conditions.isEmpty()
                ? name
                : name
                        + conditions.entrySet().stream()
                                .map(condition -> condition.getKey().name().toLowerCase(Locale.ROOT)
                                        + "="
                                        + quoted(condition.getValue()))
                                .collect(Collectors.joining(" & ", "[", "]"));
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}._*-]+") ? value : '"' + value.replace("\"", "'") + '"';
    }
}
