package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Polarity;

/** What a figure measures, as its label says it. */
enum Measure {
    REVIEWS("분석한 리뷰", "reviews analysed"),
    JUDGED("의견이 담긴 리뷰", "reviews with an opinion"),
    POSITIVE_REVIEWS("긍정 리뷰 비율", "positive reviews"),
    NEGATIVE_REVIEWS("부정 리뷰 비율", "negative reviews"),
    NEUTRAL_REVIEWS("중립 리뷰 비율", "neutral reviews"),
    OPINIONS("의견", "opinions"),
    POSITIVE_OPINIONS("긍정 의견", "positive opinions"),
    NEGATIVE_OPINIONS("부정 의견", "negative opinions"),
    NEUTRAL_OPINIONS("중립 의견", "neutral opinions"),
    POSITIVE_SHARE("긍정 비율", "positive share"),
    MENTIONS("언급률", "share of reviews that mention it"),
    STARS("평균 별점", "mean rating"),
    RATED("별점이 있는 리뷰", "reviews with a rating"),
    HIGH_RATINGS("별점 4점 이상 비율", "ratings of 4 or more"),
    SHARE_OF_REVIEWS("리뷰 비중", "share of the reviews"),
    KEYWORD("나온 리뷰", "reviews with it");

    private final String korean;
    private final String english;

    Measure(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    static Measure reviews(Polarity polarity) {
        return switch (polarity) {
            case POSITIVE -> POSITIVE_REVIEWS;
            case NEGATIVE -> NEGATIVE_REVIEWS;
            case NEUTRAL -> NEUTRAL_REVIEWS;
        };
    }

    static Measure opinions(Polarity polarity) {
        return switch (polarity) {
            case POSITIVE -> POSITIVE_OPINIONS;
            case NEGATIVE -> NEGATIVE_OPINIONS;
            case NEUTRAL -> NEUTRAL_OPINIONS;
        };
    }

    String in(String language) {
        return language.equals("en") ? english : korean;
    }
}
