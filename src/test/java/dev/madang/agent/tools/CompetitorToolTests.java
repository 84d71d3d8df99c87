package dev.madang.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.agent.tools.Recount.FigureRow;
import dev.madang.runs.tools.ToolFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CompetitorToolTests {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
    private static final String ALL = "라네즈, 이니스프리, 설화수, 헤라";
    private static final Map<String, ?> LANEIGE =
            Map.of("target_brand", "라네즈", "competitor_brands", List.of("이니스프리", "Sulwhasoo", "HERA"));

    @TempDir
    static Path folder;

    private static List<Map<String, String>> rows;
    private static Chain korean;
    private static Chain english;

    @BeforeAll
    static void judged() throws Exception {
        rows = ReviewRows.shipped(4);
        Path file = ReviewRows.write(folder.resolve("reviews.csv"), rows, brand -> brand);
        korean = judged("ko", file);
        english = judged("en", file);
    }

    @ParameterizedTest
    @CsvSource({"swot,ko", "pricing,en"})
    void everyFigureIsWhatIsInTheFile(String type, String language) throws Exception {
        JsonNode product = compare(language, with(type)).bench.product("competitor_analysis");
        Recount recount = new Recount(rows, List.of(ALL.split(", ")));

        assertThat(product.path("figures").values()).hasSizeGreaterThan(40);
        for (JsonNode figure : product.path("figures").values()) {
            recount.check(new FigureRow(
                    figure.path("id").asString(),
                    figure.path("value").asString(),
                    figure.path("count").asInt(),
                    figure.path("of").asInt(),
                    figure.path("filter").asString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"swot,ko", "swot,en", "positioning,en", "pricing,ko"})
    void everyNumberOfAStatementIsThatOfAFigureItNames(String type, String language) throws Exception {
        JsonNode product = compare(language, with(type)).bench.product("competitor_analysis");

        assertThat(product.path("points").values()).isNotEmpty();
        for (JsonNode point : product.path("points").values()) {
            List<String> named = texts(point.path("figures"));
            String known = product.path("figures").values().stream()
                    .filter(figure -> named.contains(figure.path("id").asString()))
                    .map(figure -> figure.path("value").asString() + " "
                            + figure.path("label").asString())
                    .collect(Collectors.joining(" "));
            assertThat(numbers(known))
                    .as(point.toString())
                    .containsAll(numbers(point.path("text").asString()));
        }
    }

    @Test
    void everyQuoteStandsInTheReviewItNames() throws Exception {
        JsonNode swot = compare("ko", LANEIGE).bench.product("swot_matrix");
        List<JsonNode> quotes = Stream.of("strengths", "weaknesses", "opportunities", "threats")
                .flatMap(quarter -> swot.path(quarter).values().stream())
                .flatMap(point -> point.path("quotes").values().stream())
                .toList();

        assertThat(quotes).hasSizeGreaterThan(4);
        for (JsonNode quote : quotes) {
            assertThat(rows)
                    .filteredOn(row ->
                            row.get("review_id").equals(quote.path("review_id").asString()))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(ReviewRows.korean(row.get("brand")))
                                .isEqualTo(quote.path("brand").asString());
                        assertThat(Cleaning.tidy(row.get("review")).replaceAll("\\s+", " "))
                                .contains(quote.path("text").asString());
                    });
        }
    }

    @Test
    void whenTwoBrandsSwapTheirRowsTheStatementsSwap() throws Exception {
        Path swapped = ReviewRows.write(folder.resolve("swapped.csv"), rows, CompetitorToolTests::swapped);
        String asItIs = compare("ko", LANEIGE).bench.product("swot_matrix").toString();
        Map<String, ?> innisfree = Map.of("target_brand", "이니스프리", "competitor_brands", List.of("라네즈", "설화수", "헤라"));

        Chain chain = judged("ko", swapped);
        String follows = chain.compare(innisfree).bench.product("swot_matrix").toString();
        String stays = chain.compare(LANEIGE).bench.product("swot_matrix").toString();

        assertThat(withoutParticles(exchanged(follows))).isEqualTo(withoutParticles(asItIs));
        assertThat(stays).isNotEqualTo(asItIs);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void brandsDrawnByLotDifferInNothing(long seed) throws Exception {
        List<String> lots =
                new ArrayList<>(rows.stream().map(row -> row.get("brand")).toList());
        Collections.shuffle(lots, new Random(seed));
        List<Map<String, String>> mixed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = new HashMap<>(rows.get(i));
            row.put("brand", lots.get(i));
            mixed.add(row);
        }
        Path file = ReviewRows.write(folder.resolve("lots-" + seed + ".csv"), mixed, brand -> brand);

        Chain chain = judged("ko", file).compare(LANEIGE);

        assertThat(chain.bench.product("swot_matrix").path("strengths").values())
                .isEmpty();
        assertThat(chain.bench.product("swot_matrix").path("weaknesses").values())
                .isEmpty();
        assertThat(chain.bench.product("competitor_analysis").path("summary").asString())
                .isEqualTo("라네즈는 이니스프리, 설화수, 헤라와 표본 오차를 넘는 차이가 없습니다.");
        assertThat(chain.bench.product("swot_matrix").path("notes").values())
                .extracting(note -> note.path("text").asString())
                .contains("경쟁 브랜드보다 표본 오차를 넘게 나은 점은 없습니다.", "경쟁 브랜드보다 표본 오차를 넘게 못한 점은 없습니다.");
    }

    @Test
    void whatIsTooLittleIsSaidAndNotCompared() throws Exception {
        Path few = ReviewRows.write(folder.resolve("few.csv"), rows.subList(0, 60), brand -> brand);

        Chain chain = judged("en", few).compare(LANEIGE);

        assertThat(chain.bench.product("competitor_analysis").path("summary").asString())
                .isEqualTo("There are too few opinions to compare Laneige with its competitors.");
        assertThat(chain.bench.product("swot_matrix").path("strengths").values())
                .isEmpty();
        assertThat(chain.bench.product("swot_matrix").path("threats").values()).isEmpty();
        assertThat(chain.bench.product("swot_matrix").path("notes").values())
                .anySatisfy(note ->
                        assertThat(note.path("text").asString()).contains("opinions on price, too few to compare"));
        assertThat(chain.bench.attachments()).doesNotContain("positioning.png");
    }

    @Test
    void aRivalWithoutReviewsIsSaidFirstAndOneAloneIsNoComparison() throws Exception {
        Map<String, ?> known = Map.of("target_brand", "Laneige", "competitor_brands", "헤라, 없는브랜드");
        Map<String, ?> unknown = Map.of("target_brand", "라네즈", "competitor_brands", "없는브랜드");

        JsonNode found = compare("ko", known).bench.product("competitor_analysis");
        JsonNode none = compare("ko", unknown).bench.product("competitor_analysis");

        assertThat(found.path("missing_brands").toString()).isEqualTo("[\"없는브랜드\"]");
        assertThat(found.path("points").get(0).path("text").asString())
                .startsWith("없는브랜드의 리뷰는 자료에 없어 견주지 못했습니다. 있는 브랜드: ");
        assertThat(none.path("summary").asString()).startsWith("견줄 리뷰가 없습니다. 자료에 없는 브랜드: 없는브랜드.");
    }

    @Test
    void aShopAloneCanBeTheSource() throws Exception {
        Map<String, Object> coupang = new HashMap<>(LANEIGE);
        coupang.put("data_source", "쿠팡");

        Chain chain = compare("ko", coupang);

        long there = rows.stream()
                .filter(row -> row.get("platform").equals("coupang"))
                .count();
        assertThat(chain.bench.product("market_positioning").path("brands").values().stream()
                        .mapToLong(brand -> brand.path("reviews").asLong())
                        .sum())
                .isBetween(there * 9 / 10, there);
        assertThat(chain.bench.product("competitor_analysis").path("scope").asString())
                .endsWith(" & compared=라네즈|이니스프리|설화수|헤라 & platform=coupang");
    }

    @ParameterizedTest
    @CsvSource({"analysis_type,porter", "data_source,nielsen"})
    void whatIsNotTakenIsRefusedWithWhatIs(String name, String value) {
        Map<String, Object> wrong = new HashMap<>(LANEIGE);
        wrong.put(name, value);

        assertThatExceptionOfType(ToolFailure.class)
                .isThrownBy(() -> compare("en", wrong))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("TOOL_INVALID_PARAMS"))
                .withMessageMatching("‘" + name
                        + "’ must be: .*(swot, positioning, pricing|reviews, amazon, coupang, oliveyoung)\\.");
    }

    @Test
    void theTableHoldsEachFigureAndNoFormula() throws Exception {
        Path file = ReviewRows.write(
                folder.resolve("formula.csv"),
                rows,
                brand -> ReviewRows.korean(brand).equals("헤라") ? "=1+1" : brand);

        Chain chain = new Chain(Files.createTempDirectory(folder, "formula"), "ko")
                .collect(file, Map.of("brand", "라네즈, =1+1"))
                .prepare()
                .judge()
                .compare(Map.of("target_brand", "라네즈", "competitor_brands", "=1+1"));

        List<String> lines =
                Files.readString(chain.bench.file("competitors.csv")).lines().toList();
        assertThat(lines)
                .hasSize(1
                        + chain.bench
                                .product("competitor_analysis")
                                .path("figures")
                                .size());
        assertThat(lines).noneMatch(line -> line.split(",", -1)[1].startsWith("="));
        assertThat(chain.bench.attachments()).contains("positioning.png", "competitors.csv");
    }

    @Test
    void aCompetitiveReportTellsTheComparisonFirstInItsLanguage() throws Exception {
        Chain chain = compare("ko", LANEIGE).conclude().report(Map.of("template", "competitive", "language", "en"));

        String report = Files.readString(chain.bench.file("report.md"));

        assertThat(report.indexOf("## Competitors")).isPositive().isLessThan(report.indexOf("## Insights"));
        assertThat(report).contains("positioning.png");
        List<FigureRow> figures = FigureRow.allIn(report);
        Pattern.compile("(?:근거|Figures): ([FC\\d, ]+)")
                .matcher(report)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ", -1)))
                .forEach(id -> assertThat(figures).extracting(FigureRow::id).contains(id.strip()));
    }

    @Test
    void aCompetitiveReportNeedsAComparison() throws Exception {
        Path few = ReviewRows.write(folder.resolve("some.csv"), rows.subList(0, 60), brand -> brand);
        Chain chain = judged("ko", few).conclude();

        assertThatExceptionOfType(ToolFailure.class)
                .isThrownBy(() -> chain.report(Map.of("template", "competitive")))
                .withMessage("경쟁사 보고서를 쓰려면 먼저 경쟁사를 비교해야 합니다.");
    }

    private static Chain compare(String language, Map<String, ?> parameters) throws Exception {
        return (language.equals("ko") ? korean : english).compare(parameters);
    }

    private static Chain judged(String language, Path file) throws Exception {
        return new Chain(Files.createTempDirectory(folder, "chain"), language)
                .collect(file, Map.of("brand", ALL))
                .prepare()
                .judge();
    }

    private static Map<String, Object> with(String type) {
        Map<String, Object> parameters = new HashMap<>(LANEIGE);
        parameters.put("analysis_type", type);
        return parameters;
    }

    private static String swapped(String spelled) {
        return exchanged(ReviewRows.korean(spelled));
    }

    private static String exchanged(String text) {
        return text.replace("라네즈", "\0").replace("이니스프리", "라네즈").replace("\0", "이니스프리");
    }

    private static String withoutParticles(String text) {
        return text.replaceAll("C\\d+", "C");
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replaceAll("[.,]$", ""))
                .toList();
    }
}
