package dev.madang.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.runs.tools.ToolFailure;
import dev.madang.runs.tools.ToolResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentToolTests {

    private static final List<String> TEXTS = List.of("향이 은은해서 좋아요", "가격이 너무 비싸요", "향은 좋은데 가격이 비싸요", "어제 샀어요");

    @TempDir
    Path folder;

    @Test
    void givenTextsAreAnalysedWithoutAnyFile() throws Exception {
        Chain chain = new Chain(folder, "ko");

        ToolResult result =
                chain.bench.run(new SentimentTool(Chain.analyzer(), Chain.terms()), Map.of("text_data", TEXTS));

        assertThat(result.summary().path("reviews").asInt()).isEqualTo(4);
        assertThat(result.summary().path("judged").asInt()).isEqualTo(3);
        assertThat(result.summary().path("overall").toString())
                .isEqualTo("{\"positive\":1,\"negative\":1,\"neutral\":1}");
        assertThat(result.summary().path("aspects").path("scent").toString())
                .isEqualTo("{\"positive\":2,\"negative\":0,\"neutral\":0}");
        assertThat(result.summary().path("aspects").path("price").toString())
                .isEqualTo("{\"positive\":0,\"negative\":2,\"neutral\":0}");
        assertThat(chain.bench.attachments()).containsExactly("sentiment.png");
        assertThat(Files.size(chain.bench.file("sentiment.png"))).isGreaterThan(10_000);
        assertThat(chain.bench.progress()).containsExactly("감성 분석 1/4", "감성 분석 2/4", "감성 분석 3/4", "감성 분석 4/4");
    }

    @Test
    void onlyTheAspectsThatWereAskedForAreAnalysed() throws Exception {
        ToolResult result = new Chain(folder, "ko")
                .bench.run(
                        new SentimentTool(Chain.analyzer(), Chain.terms()),
                        Map.of("text_data", TEXTS, "aspects", List.of("price")));

        assertThat(result.summary().path("aspects").propertyNames()).containsExactly("price");
        assertThat(result.summary().path("opinions").asInt()).isEqualTo(2);
    }

    @Test
    void anUnknownAspectIsRefusedWithTheKnownOnes() throws Exception {
        Chain chain = new Chain(folder, "en");
        assertThatExceptionOfType(ToolFailure.class)
                .isThrownBy(() -> chain.bench.run(
                        new SentimentTool(Chain.analyzer(), Chain.terms()),
                        Map.of("text_data", TEXTS, "aspects", List.of("colour"))))
                .withMessage("Aspects that can be analysed: texture, scent, moisturizing, packaging, price");
    }

    @Test
    void withoutTextsThereIsNothingToAnalyse() throws Exception {
        Chain chain = new Chain(folder, "ko");
        assertThatExceptionOfType(ToolFailure.class).isThrownBy(chain::judge).withMessageContaining("분석할 리뷰가 없습니다");
    }

    @Test
    void anInterruptStopsTheWork() throws Exception {
        Chain chain = new Chain(folder, "ko");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> chain.bench.run(
                        new SentimentTool(Chain.analyzer(), Chain.terms()), Map.of("text_data", TEXTS)));
        assertThat(chain.bench.progress()).isEmpty();
    }
}
