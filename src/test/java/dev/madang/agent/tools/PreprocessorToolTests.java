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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessorToolTests {

    private static final String FILE = """
            id,브랜드,작성일,리뷰
            a,라네즈,2025-12-09,겨울에도 하루 종일 촉촉해요!!!
            b,라네즈,2025-12-08,겨울에도  하루 종일 촉촉해요
            c,헤라,2025-12-07,겨울에도 하루 종일 촉촉해요
            d,헤라,2025-12-06,굿
            e,헤라,2025-12-05,Lovely texture&nbsp;but the pump broke
            f,헤라,2025-12-04,とても良いクリームだと思います
            """;

    @TempDir
    Path folder;

    @Test
    void duplicatesShortOnesAndLanguagesAreCounted() throws Exception {
        Chain chain = collected().prepare();

        assertThat(chain.bench.product("preprocessing_stats").toString())
                .isEqualTo(
                        "{\"input\":6,\"output\":4,\"duplicates_removed\":1,\"too_short_removed\":1,\"min_length\":10,"
                                + "\"remove_duplicates\":true,\"normalized\":3,\"languages\":{\"en\":1,\"ko\":2,\"other\":1}}");
        assertThat(texts(chain))
                .containsExactly(
                        "겨울에도 하루 종일 촉촉해요!!", "겨울에도 하루 종일 촉촉해요", "Lovely texture but the pump broke", "とても良いクリームだと思います");
    }

    @Test
    void eachStepCanBeLeftOut() throws Exception {
        Chain chain = collected();
        ToolResult result = chain.bench.run(
                new PreprocessorTool(),
                Map.of("remove_duplicates", false, "normalize_text", false, "min_length", 0, "detect_language", false));

        assertThat(result.summary().path("output").asInt()).isEqualTo(6);
        assertThat(result.summary().path("normalized").asInt()).isZero();
        assertThat(result.summary().has("languages")).isFalse();
        assertThat(texts(chain)).contains("겨울에도 하루 종일 촉촉해요!!!");
    }

    @ParameterizedTest
    @CsvSource({
        "'  두  칸 ', '두 칸'",
        "ㅋㅋㅋㅋㅋㅋ 최고!!!!!!, ㅋㅋ 최고!!",
        "100000원, 100000원",
        "sooooo good, sooooo good",
        "좋아요&lt;3 &amp; 굿, 좋아요<3 & 굿",
        "'한 줄\n\n  두 줄', '한 줄\n두 줄'"
    })
    void textIsTidiedWithoutChangingWhatItSays(String text, String tidy) {
        assertThat(Cleaning.tidy(text)).isEqualTo(tidy);
    }

    @Test
    void withoutReviewsThereIsNothingToTidy() throws Exception {
        Chain chain = new Chain(folder, "en");
        assertThatExceptionOfType(ToolFailure.class)
                .isThrownBy(chain::prepare)
                .withMessage("Reviews must be collected first.");
    }

    @Test
    void aFileThatAnotherTodoWroteOverIsNoticed() throws Exception {
        Chain chain = collected();
        Files.writeString(chain.bench.file("reviews.jsonl"), "{\"id\":\"x\",\"brand\":\"헤라\",\"text\":\"다른 리뷰입니다\"}\n");

        assertThatExceptionOfType(ToolFailure.class).isThrownBy(chain::prepare).withMessageContaining("바뀌었습니다");
    }

    private Chain collected() throws Exception {
        Path file = Files.writeString(folder.resolve("reviews.csv"), FILE);
        return new Chain(folder, "ko").collect(file, Map.of("brand", "전체"));
    }

    private static List<String> texts(Chain chain) throws Exception {
        return Files.readString(chain.bench.file("preprocessed.jsonl"))
                .lines()
                .map(line -> Handoff.JSON.readTree(line).path("text").asString())
                .toList();
    }
}
