package dev.madang.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.runs.tools.ToolFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KeywordToolTests {

    private static final List<String> TEXTS =
            List.of("향이 은은하고 좋아요", "향이 은은해서 매일 써요", "향이 은은해요", "펌프가 고장 나서 최악이에요", "펌프에서 내용물이 새요", "펌프가 자꾸 새서 짜증나요");

    @TempDir
    Path folder;

    @Test
    void keywordsCarryTheirCountsAndTheirScores() throws Exception {
        Chain chain = new Chain(folder, "ko");
        chain.bench.run(new KeywordTool(Chain.terms()), Map.of("texts", TEXTS, "top_k", 4));

        JsonNode keywords = chain.bench.product("keywords");
        assertThat(keywords).hasSize(4);
        assertThat(keywords.values().stream()
                        .map(keyword -> keyword.path("keyword").asString()))
                .contains("펌프");
        assertThat(keywords.get(0).path("count").asInt()).isEqualTo(3);
        assertThat(chain.bench.product("keyword_scores").propertyNames()).hasSize(4);
        assertThat(chain.bench.attachments()).containsExactly("keywords.png");
    }

    @Test
    void judgedReviewsGiveTheWordsOfEachSide() throws Exception {
        Chain chain = new Chain(folder, "ko");
        chain.bench.run(new SentimentTool(Chain.analyzer(), Chain.terms()), Map.of("text_data", TEXTS));
        chain.bench.run(new KeywordTool(Chain.terms()), Map.of("texts", TEXTS));

        JsonNode sides = chain.bench.product("keyword_sides");
        assertThat(sides.path("positive").toString()).contains("은은하다").doesNotContain("펌프");
        assertThat(sides.path("negative").toString()).contains("펌프").doesNotContain("은은하다");
    }

    @Test
    void anUnknownAlgorithmIsRefusedWithTheKnownOnes() throws Exception {
        Chain chain = new Chain(folder, "ko");
        assertThatExceptionOfType(ToolFailure.class)
                .isThrownBy(() ->
                        chain.bench.run(new KeywordTool(Chain.terms()), Map.of("texts", TEXTS, "algorithm", "bm25")))
                .withMessage("‘algorithm’ 값은 다음이어야 합니다: tfidf, textrank, yake.");
    }
}
