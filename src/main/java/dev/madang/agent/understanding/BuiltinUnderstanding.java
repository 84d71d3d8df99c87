package dev.madang.agent.understanding;

import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Prompt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Understands requests by rules. */
@Component
class BuiltinUnderstanding implements BuiltinSkill {

    /** What a request says when it means something; the first that matches counts. */
    private enum Wish {
        VIDEO("content", "video", "영상|동영상|비디오|숏폼|video"),
        STORYBOARD("content", "storyboard", "스토리보드|콘티|storyboard"),
        AD("content", "ad", "광고|카피|소재|\\bads?\\b|advert\\w*"),
        DASHBOARD("operation", "dashboard", "대시보드|dashboard"),
        INVENTORY("operation", "inventory", "재고|inventory|\\bstock\\b"),
        SALES("operation", "sales", "매출|판매량|영업|sales"),
        COMPETITOR("analysis", "competitor", "경쟁|비교|견주|\\bvs\\b|compar\\w*|competit\\w*"),
        TREND("analysis", "trend", "트렌드|추세|추이|변화|trends?"),
        KEYWORD("analysis", "keyword", "키워드|핵심어|자주 (?:나오|쓰|언급)\\S*|keywords?"),
        REPORT("content", "report", "보고서|리포트|reports?"),
        SENTIMENT(
                "analysis",
                "sentiment",
                "리뷰|후기|상품평|분석|감성|감정|긍정|부정|반응|평판|불만|만족|인사이트|평가|장단점|reviews?|sentiment|insights?|analy[sz]\\w*|feedback");

        private final String domain;
        private final String category;
        private final Pattern words;

        Wish(String domain, String category, String words) {
            this.domain = domain;
            this.category = category;
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    private static final Pattern HOW_TO = Pattern.compile(
            "(?:뭐|무엇|무슨 일).{0,8}할 수|어떻게 (?:써|쓰|사용)|사용법|도움말|안녕|what can you|how (?:do|can) i|\\bhelp\\b|hello",
            Pattern.CASE_INSENSITIVE);

    private static final double UNCLEAR = 0.4;
    private static final Pattern VAGUE = Pattern.compile(
            "^\\s*(?:(?:그거|이거|저거|그것|이것|저것|아무거나|알아서|적당히|대충|좀|빨리)\\s*)*"
                    + "(?:해\\s*줘|해\\s*주세요|부탁\\S*|처리\\S*)[.! ]*$"
                    + "|^\\s*(?:please\\s+)?(?:do|handle|fix|start)\\s+(?:it|this|that|something)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION =
            Pattern.compile("(?:나요|까요|인가요|어때|얼마|언제|어디|누구|왜|what|when|where|who|why|how)", Pattern.CASE_INSENSITIVE);

    private final JsonMapper json;

    BuiltinUnderstanding(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String task() {
        return Understander.TASK;
    }

    @Override
    public JsonNode answer(Prompt prompt) {
        String text = prompt.input().path("user_input").asString();
        LocalDate today = LocalDate.parse(prompt.input().path("today").asString());
        List<Entity> entities = new ArrayList<>(BrandRules.brands(text));
        entities.addAll(RequestRules.platforms(text));
        entities.addAll(RequestRules.period(text, today));
        entities.addAll(RequestRules.aspects(text));
        return json.valueToTree(new Understanding(intent(text, entities, prompt.language()), entities));
    }

    private static Intent intent(String text, List<Entity> entities, String language) {
        for (Wish wish : Wish.values()) {
            if (wish.words.matcher(text).find() && !(wish == Wish.SENTIMENT && asksHow(text, entities))) {
                boolean named =
                        entities.stream().anyMatch(entity -> entity.type().equals("brand"));
                return new Intent(
                        wish.domain,
                        wish.category,
                        wish == Wish.SENTIMENT ? "review_analysis" : null,
                        named ? 0.95 : 0.75,
                        summary(wish, entities, language));
            }
        }
        String summary = language.equals("en") ? "a general question" : "일반 문의";
        double confidence = isUnclear(text, entities) ? UNCLEAR : 0.6;
        return new Intent("inquiry", asksHow(text, entities) ? "faq" : "general", null, confidence, summary);
    }

    /** Somebody wants something done about a brand or about "it", and does not say what. */
    private static boolean isUnclear(String text, List<Entity> entities) {
        boolean question = text.contains("?") || QUESTION.matcher(text).find() || asksHow(text, entities);
        boolean brand = entities.stream().anyMatch(entity -> entity.type().equals("brand"));
        return !question && (brand || VAGUE.matcher(text).find());
    }

    private static boolean asksHow(String text, List<Entity> entities) {
        return entities.isEmpty() && HOW_TO.matcher(text).find();
    }

    private static String summary(Wish wish, List<Entity> entities, String language) {
        String brands = String.join(
                ", ",
                entities.stream()
                        .filter(entity -> entity.type().equals("brand"))
                        .map(Entity::value)
                        .toList());
        String what = Summaries.of(wish.category, language);
        return brands.isEmpty() ? what : brands + " " + what;
    }
}
