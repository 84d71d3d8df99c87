package dev.madang.agent.reviews;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What was wrong with a row; the first four cost the row, the others only the field. */
public enum Flaw {
    @JsonProperty("malformed")
    MALFORMED(true, "줄 형식이 깨짐", "broken line"),
    @JsonProperty("no_text")
    NO_TEXT(true, "리뷰 내용 없음", "no review text"),
    @JsonProperty("no_brand")
    NO_BRAND(true, "브랜드 없음", "no brand"),
    @JsonProperty("too_long")
    TOO_LONG(true, "리뷰가 지나치게 긺", "text far too long"),
    @JsonProperty("rating_unreadable")
    RATING_UNREADABLE(false, "별점을 읽을 수 없음", "unreadable rating"),
    @JsonProperty("date_unreadable")
    DATE_UNREADABLE(false, "날짜를 읽을 수 없음", "unreadable date");

    private final boolean costsTheRow;
    private final String korean;
    private final String english;

    Flaw(boolean costsTheRow, String korean, String english) {
        this.costsTheRow = costsTheRow;
        this.korean = korean;
        this.english = english;
    }

    public boolean costsTheRow() {
        return costsTheRow;
    }

    public String words(String language) {
        return language.equals("en") ? english : korean;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
