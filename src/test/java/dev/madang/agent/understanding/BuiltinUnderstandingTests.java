package dev.madang.agent.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.llm.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BuiltinUnderstandingTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BuiltinUnderstanding skill = new BuiltinUnderstanding(JSON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "라네즈 리뷰 분석해서 인사이트 뽑아줘 | analysis | sentiment",
                "설화수에 대한 고객 반응이 어때? | analysis | sentiment",
                "Analyse the Laneige reviews | analysis | sentiment",
                "이니스프리 후기에서 자주 나오는 키워드 알려줘 | analysis | keyword",
                "헤라와 설화수 리뷰를 비교해줘 | analysis | competitor",
                "라네즈 리뷰로 보고서 만들어줘 | content | report",
                "라네즈 리뷰로 홍보 영상 만들어줘 | content | video",
                "재고가 얼마나 남았는지 봐줘 | operation | inventory",
                "안녕? 뭐 할 수 있어? | inquiry | faq",
                "오늘 날씨 알려줘 | inquiry | general",
            })
    void aRequestIsSortedByWhatItAsksFor(String text, String domain, String category) {
        Intent intent = understand(text).intent();
        assertThat(intent.domain()).isEqualTo(domain);
        assertThat(intent.category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "라네즈 리뷰 분석해서 인사이트 뽑아줘 | 라네즈",
                "LANEIGE 리뷰 분석해줘 | 라네즈",
                "라네즈랑 Innisfree 리뷰 비교 | 라네즈,이니스프리",
                "닥터지 리뷰 분석해줘 | 닥터지",
                "최근 3개월 토리든 후기 요약해줘 | 토리든",
                "올리브영에서 산 코스알엑스 제품 리뷰 분석 | 코스알엑스",
                "Analyze reviews of Beauty of Joseon | Beauty of Joseon",
            })
    void brandsAreFoundByNameOrByTheirPlace(String text, String brands) {
        assertThat(understand(text).values("brand")).isEqualTo(List.of(brands.split(",", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "리뷰 분석해줘",
                "최근 3개월 리뷰 요약",
                "올리브영 리뷰 분석해줘",
                "부정 리뷰만 모아줘",
                "show me all reviews",
                "고객 리뷰에서 보습 얘기만",
            })
    void aRequestWithoutABrandNamesNone(String text) {
        assertThat(understand(text).values("brand")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "최근 3개월 라네즈 리뷰 | 2026-08-20 | 2026-11-20",
                "지난 두 달간 라네즈 리뷰 | 2026-09-20 | 2026-11-20",
                "last 2 months of Laneige reviews | 2026-09-20 | 2026-11-20",
                "2025년 12월 라네즈 리뷰 | 2025-12-01 | 2025-12-31",
                "2025년 11월부터 2026년 1월까지 라네즈 리뷰 | 2025-11-01 | 2026-01-31",
                "2025-11-05 ~ 2025-12-10 라네즈 리뷰 | 2025-11-05 | 2025-12-10",
                "지난달 라네즈 리뷰 | 2026-10-01 | 2026-10-31",
            })
    void aPeriodIsReadFromTheRequest(String text, String from, String to) {
        Understanding understanding = understand(text);
        assertThat(understanding.values("date_from")).containsExactly(from);
        assertThat(understanding.values("date_to")).containsExactly(to);
    }

    @Test
    void platformsAndAspectsAreReadFromTheRequest() {
        Understanding understanding = understand("쿠팡 라네즈 리뷰에서 보습이랑 가격 반응만 봐줘");
        assertThat(understanding.values("platform")).containsExactly("coupang");
        assertThat(understanding.values("aspect")).containsExactly("moisturizing", "price");
    }

    private Understanding understand(String text) {
        var input = JSON.createObjectNode().put("user_input", text).put("today", "2026-11-20");
        return JSON.treeToValue(
                skill.answer(new Prompt("agent.understand", "", input, JSON.createObjectNode(), "ko")),
                Understanding.class);
    }
}
