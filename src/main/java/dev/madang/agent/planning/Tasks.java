package dev.madang.agent.planning;

import dev.madang.agent.understanding.Understanding;

/** What the todos of the builtin planner are called. */
final class Tasks {

    private Tasks() {}

    static String name(String tool, Understanding understanding, String language) {
        String brands = String.join(", ", understanding.values("brand"));
        boolean english = language.equals("en");
        return switch (tool) {
            case "collector" -> {
                String of = brands.isEmpty() ? "" : brands + " ";
                yield english ? "Collect " + of + "reviews" : of + "리뷰 수집";
            }
            case "preprocessor" -> english ? "Clean the reviews" : "리뷰 정제";
            case "sentiment_analyzer" -> english ? "Analyse sentiment by aspect" : "속성별 감성 분석";
            case "keyword_extractor" -> english ? "Extract keywords" : "키워드 분석";
            case "insight_generator" -> english ? "Draw insights" : "인사이트 도출";
            case "competitor_analyzer" -> english ? "Compare with competitors" : "경쟁사 비교 분석";
            case "video_generator" -> english ? "Make the video" : "영상 제작";
            case "report_generator" -> english ? "Write the report" : "보고서 작성";
            default -> tool;
        };
    }
}
