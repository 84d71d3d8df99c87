package dev.madang.agent.answer;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolDeclaration;
import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers by putting the results in order; every sentence with a number comes from them. */
@Component
class BuiltinAnswer implements BuiltinSkill {

    private static final int MOST_ACTIONS = 3;

    private final ToolCatalogue catalogue;
    private final JsonMapper json;

    BuiltinAnswer(ToolCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @Override
    public String task() {
        return Answers.TASK;
    }

    @Override
    public JsonNode answer(Prompt prompt) {
        boolean english = prompt.language().equals("en");
        JsonNode results = prompt.input().path("results");
        List<String> notes = texts(prompt.input().path("notes"));
        if (results.has("insights")) {
            return fromInsights(results, notes, english);
        }
        if (results.has("keywords")) {
            return fromKeywords(results.path("keywords"), notes, english);
        }
        return help(notes, english);
    }

    private ObjectNode fromInsights(JsonNode results, List<String> notes, boolean english) {
        JsonNode insights = results.path("insights");
        JsonNode comparison = results.path("competitor_analysis");
        List<String> paragraphs = new ArrayList<>();
        String summary = (comparison.isMissingNode() ? insights : comparison)
                .path("summary")
                .asString();
        paragraphs.add(summary);
        if (!comparison.isMissingNode()) {
            addComparison(paragraphs, comparison, results.path("swot_matrix"), english);
            paragraphs.add(insights.path("summary").asString());
        }
        List<String> points = insights.path("insights").values().stream()
                .map(insight -> "- **" + insight.path("title").asString() + "**: "
                        + insight.path("text").asString())
                .toList();
        add(paragraphs, english ? "### Insights" : "### 인사이트", points);
        List<String> recommendations = insights.path("recommendations").values().stream()
                .map(recommendation -> recommendation.path("text").asString())
                .toList();
        add(
                paragraphs,
                english ? "### What to do" : "### 제안",
                recommendations.stream().map(text -> "- " + text).toList());
        if (results.has("video_metadata")) {
            paragraphs.add(video(results.path("video_metadata"), english));
        }
        paragraphs.addAll(notes);
        if (insights.path("synthetic").asBoolean(false)) {
            paragraphs.add(
                    english
                            ? "_These reviews are synthetic sample data; they say nothing about the real brands._"
                            : "_이 리뷰는 예시용으로 만든 합성 데이터이며 실제 브랜드와는 관계가 없습니다._");
        }
        return answer(
                String.join("\n\n", paragraphs),
                summary,
                recommendations.stream().limit(MOST_ACTIONS).toList());
    }

    private static void addComparison(List<String> paragraphs, JsonNode comparison, JsonNode swot, boolean english) {
        if (!comparison.path("analysis_type").asString().equals("swot")) {
            add(paragraphs, english ? "### Competitors" : "### 경쟁사 비교", points(comparison.path("points")));
            return;
        }
        add(paragraphs, english ? "### Strengths" : "### 강점", points(swot.path("strengths")));
        add(paragraphs, english ? "### Weaknesses" : "### 약점", points(swot.path("weaknesses")));
        add(paragraphs, english ? "### Opportunities" : "### 기회", points(swot.path("opportunities")));
        add(paragraphs, english ? "### Threats" : "### 위협", points(swot.path("threats")));
        add(paragraphs, english ? "### Not told" : "### 견주지 못했거나 차이가 없는 것", data(comparison));
    }

    /** What could not be compared, and what does not differ. */
    private static List<String> data(JsonNode comparison) {
        return comparison.path("points").values().stream()
                .filter(point -> point.path("about").asString().equals("data"))
                .map(point -> "- " + point.path("text").asString())
                .toList();
    }

    private static List<String> points(JsonNode points) {
        return points.values().stream()
                .map(point -> "- " + point.path("text").asString())
                .toList();
    }

    private static String video(JsonNode video, boolean english) {
        String length = video.path("duration_sec").asString();
        String size =
                video.path("width").asString() + "×" + video.path("height").asString();
        return english
                ? "The video lasts " + length + " seconds (" + size + ")."
                : "영상은 " + length + "초 길이입니다(" + size + ").";
    }

    private ObjectNode fromKeywords(JsonNode keywords, List<String> notes, boolean english) {
        String list = keywords.values().stream()
                .map(keyword -> keyword.isString()
                        ? keyword.asString()
                        : keyword.path("keyword").asString())
                .collect(Collectors.joining(", "));
        String summary = (english ? "Keywords: " : "주요 키워드: ") + list;
        List<String> paragraphs = new ArrayList<>(List.of(summary));
        paragraphs.addAll(notes);
        return answer(String.join("\n\n", paragraphs), summary, List.of());
    }

    private ObjectNode help(List<String> notes, boolean english) {
        String language = english ? "en" : "ko";
        List<String> paragraphs = new ArrayList<>(notes);
        String summary = english
                ? "Ask about product reviews: this server analyses them and writes a report."
                : "상품 리뷰에 대해 물어보시면 분석해서 보고서까지 만들어 드립니다.";
        paragraphs.add(summary);
        paragraphs.add(
                english
                        ? "For example: “Analyse the Laneige reviews and draw insights.”"
                        : "예를 들어 “라네즈 리뷰 분석해서 인사이트 뽑아줘”라고 요청해 보세요.");
        paragraphs.add((english ? "Tools at work here: " : "지금 쓸 수 있는 도구: ")
                + catalogue.active().stream()
                        .map(ToolDeclaration::displayName)
                        .map(name -> name.in(language))
                        .collect(Collectors.joining(", ")));
        return answer(String.join("\n\n", paragraphs), summary, List.of());
    }

    private ObjectNode answer(String text, String summary, List<String> actions) {
        ObjectNode answer = json.createObjectNode().put("text", text).put("summary", summary);
        answer.set("next_actions", json.valueToTree(actions));
        return answer;
    }

    private static void add(List<String> paragraphs, String title, List<String> points) {
        if (!points.isEmpty()) {
            paragraphs.add(title + "\n" + String.join("\n", points));
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
