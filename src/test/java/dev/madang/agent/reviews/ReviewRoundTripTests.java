package dev.madang.agent.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class ReviewRoundTripTests {

    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final List<String> KOREAN = List.of("번호", "브랜드", "제품명", "플랫폼", "평점", "작성일", "리뷰");
    private static final List<String> ENGLISH =
            List.of("id", "Brand", "product", "Platform", "rating", "DATE", "review_text");

    @Property(tries = 150)
    void whatIsWrittenIsRead(
            @ForAll("reviews") List<Review> written,
            @ForAll("delimiters") String delimiter,
            @ForAll("encodings") Charset encoding,
            @ForAll Random order)
            throws Exception {
        assertThat(read(csv(written, delimiter, order).getBytes(encoding))).isEqualTo(written);
        assertThat(read(jsonLines(written, order).getBytes(encoding))).isEqualTo(written);
    }

    @Provide
    Arbitrary<String> delimiters() {
        return Arbitraries.of(",", ";", "\t");
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, CP949);
    }

    @Provide
    Arbitrary<List<Review>> reviews() {
        Arbitrary<String> name = Arbitraries.strings()
                .withCharRange('가', '깋')
                .withChars("AZaz09 ,;\"'-")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(written -> !Brands.key(written).isEmpty());
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('가', '깋')
                .withChars("az,;\"\"\t\n ㅋ!")
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(String::strip)
                .filter(written -> !written.isEmpty());
        Arbitrary<LocalDate> date = Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2019, 1, 1)::plusDays);
        Arbitrary<Integer> rating = Arbitraries.integers().between(1, 5);
        return Combinators.combine(
                        name,
                        name.injectNull(0.2),
                        name.injectNull(0.2),
                        rating.injectNull(0.2),
                        date.injectNull(0.2),
                        text)
                .as((brand, product, platform, stars, day, words) -> new Review(
                        "", brand, oneLine(product), platform == null ? null : oneLine(platform), stars, day, words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(ReviewRoundTripTests::withIdsAndOneSpelling);
    }

    private static String oneLine(String name) {
        return name == null
                ? null
                : Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }

    private static List<Review> withIdsAndOneSpelling(List<Review> reviews) {
        Map<String, String> spellings = new LinkedHashMap<>();
        List<Review> numbered = new ArrayList<>();
        for (Review review : reviews) {
            String brand = spellings.computeIfAbsent(Brands.key(oneLine(review.brand())), _ -> oneLine(review.brand()));
            numbered.add(new Review(
                    "r" + numbered.size(),
                    brand,
                    review.product(),
                    review.platform(),
                    review.rating(),
                    review.date(),
                    review.text()));
        }
        return numbered;
    }

    private static List<List<String>> table(List<Review> reviews, Random order) {
        List<Integer> places = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        Collections.shuffle(places, order);
        List<String> headers = order.nextBoolean() ? KOREAN : ENGLISH;
        List<List<String>> table = new ArrayList<>();
        table.add(places.stream().map(headers::get).toList());
        for (Review review : reviews) {
            List<String> cells = List.of(
                    review.id(),
                    review.brand(),
                    Objects.toString(review.product(), ""),
                    Objects.toString(review.platform(), ""),
                    Objects.toString(review.rating(), ""),
                    Objects.toString(review.date(), ""),
                    review.text());
            table.add(places.stream().map(cells::get).toList());
        }
        return table;
    }

    private static String csv(List<Review> reviews, String delimiter, Random order) {
        return table(reviews, order).stream()
                .map(row -> row.stream()
                        .map(cell -> order.nextBoolean() || needsQuotes(cell) ? quoted(cell) : cell)
                        .collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining("\r\n"));
    }

    private static boolean needsQuotes(String cell) {
        return cell.chars().anyMatch(letter -> "\",;\t\n".indexOf(letter) >= 0);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String jsonLines(List<Review> reviews, Random order) {
        JsonMapper json = new JsonMapper();
        List<List<String>> table = table(reviews, order);
        return table.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> object = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        object.put(table.getFirst().get(i), row.get(i));
                    }
                    return json.writeValueAsString(object);
                })
                .collect(Collectors.joining("\n"));
    }

    private static List<Review> read(byte[] bytes) throws Exception {
        List<Review> reviews = new ArrayList<>();
        ReviewFile.read(() -> new ByteArrayInputStream(bytes), reviews::add);
        return reviews;
    }
}
