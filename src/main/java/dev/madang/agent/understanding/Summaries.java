package dev.madang.agent.understanding;

import java.util.Map;

/** What a category is called in one or two words. */
final class Summaries {

    private static final Map<String, String> KOREAN = Map.ofEntries(
            Map.entry("video", "영상 제작"),
            Map.entry("storyboard", "스토리보드 작성"),
            Map.entry("ad", "광고 소재 제작"),
            Map.entry("dashboard", "대시보드 작성"),
            Map.entry("inventory", "재고 확인"),
            Map.entry("sales", "판매 분석"),
            Map.entry("competitor", "리뷰 비교 분석"),
            Map.entry("trend", "리뷰 추이 분석"),
            Map.entry("keyword", "리뷰 키워드 분석"),
            Map.entry("report", "리뷰 보고서 작성"),
            Map.entry("sentiment", "리뷰 분석"));
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("video", "video"),
            Map.entry("storyboard", "storyboard"),
            Map.entry("ad", "ad creative"),
            Map.entry("dashboard", "dashboard"),
            Map.entry("inventory", "inventory check"),
            Map.entry("sales", "sales analysis"),
            Map.entry("competitor", "review comparison"),
            Map.entry("trend", "review trend analysis"),
            Map.entry("keyword", "review keywords"),
            Map.entry("report", "review report"),
            Map.entry("sentiment", "review analysis"));

    private Summaries() {}

    static String of(String category, String language) {
        return (language.equals("en") ? ENGLISH : KOREAN).getOrDefault(category, category);
    }
}
