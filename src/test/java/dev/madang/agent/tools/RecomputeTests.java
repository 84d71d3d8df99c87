package dev.madang.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.agent.tools.Recount.FigureRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every number of a report is counted again from the file. */
class RecomputeTests {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"라네즈,ko", "'설화수, HERA',en"})
    void everyFigureOfTheAppendixIsWhatIsInTheFile(String brands, String language) throws Exception {
        List<Map<String, String>> rows = ReviewRows.shipped(4);
        Path file = ReviewRows.write(folder.resolve("reviews.csv"), rows, brand -> brand);
        Chain chain = new Chain(folder, language)
                .collect(file, Map.of("brand", brands))
                .prepare()
                .judge()
                .conclude()
                .report(Map.of("template", "detailed"));

        List<FigureRow> figures = FigureRow.allIn(Files.readString(chain.bench.file("report.md")));
        Recount recount = new Recount(rows, List.of(brands.split(", ")));

        assertThat(figures).hasSizeGreaterThan(40);
        for (FigureRow figure : figures) {
            recount.check(figure);
        }
    }

    @Test
    void everyNumberOfTheAnswerIsThatOfAFigureItNames() throws Exception {
        Path file = ReviewRows.write(folder.resolve("reviews.csv"), ReviewRows.shipped(4), brand -> brand);
        for (String brands : List.of("라네즈", "라네즈, 이니스프리, 설화수, 헤라")) {
            Chain chain = new Chain(folder, "ko")
                    .collect(file, Map.of("brand", brands))
                    .prepare()
                    .judge()
                    .conclude();
            JsonNode product = chain.bench.product("insights");
            for (JsonNode insight : product.path("insights").values()) {
                assertNumbersAreFigures(
                        insight.path("title").asString() + " "
                                + insight.path("text").asString(),
                        insight.path("figures"),
                        product.path("figures"));
            }
            for (JsonNode advice : product.path("recommendations").values()) {
                assertNumbersAreFigures(
                        advice.path("text").asString(), advice.path("figures"), product.path("figures"));
            }
        }
    }

    private static void assertNumbersAreFigures(String text, JsonNode ids, JsonNode figures) {
        List<String> named = ids.values().stream().map(JsonNode::asString).toList();
        String known = figures.values().stream()
                .filter(figure -> named.contains(figure.path("id").asString()))
                .map(figure -> figure.path("value").asString() + " "
                        + figure.path("label").asString())
                .collect(Collectors.joining(" "));
        List<String> shown = numbers(QUOTED.matcher(text).replaceAll(""));
        assertThat(numbers(known)).as(text).containsAll(shown);
    }

    private static List<String> numbers(String text) {
        return new ArrayList<>(
                NUMBER.matcher(text).results().map(MatchResult::group).toList());
    }
}
