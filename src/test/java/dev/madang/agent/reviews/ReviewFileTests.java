package dev.madang.agent.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.agent.reviews.UnusableFile.Cause;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewFileTests {

    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final String KOREAN = """
            번호,작성일,판매처,브랜드,제품명,별점,리뷰
            7,2025-12-01,올리브영,라네즈,워터뱅크 크림,5,"촉촉하고, ""인생템""이에요
            또 살게요"
            """;

    private final List<Review> reviews = new ArrayList<>();

    @Test
    void koreanHeadersInAnyOrderAreFound() throws Exception {
        Reading reading = read(KOREAN);

        assertThat(reviews)
                .containsExactly(new Review(
                        "7", "라네즈", "워터뱅크 크림", "oliveyoung", 5, LocalDate.of(2025, 12, 1), "촉촉하고, \"인생템\"이에요\n또 살게요"));
        assertThat(reading.rows()).isEqualTo(1);
        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.headers()).containsExactly("번호", "작성일", "판매처", "브랜드", "제품명", "별점", "리뷰");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8,",
        "UTF-8,UTF-8,\uFEFF",
        "x-windows-949,CP949,",
        "UTF-16LE,UTF-16LE,\uFEFF",
        "UTF-16BE,UTF-16BE,\uFEFF"
    })
    void theEncodingIsFound(String encoding, String said, String mark) throws Exception {
        byte[] bytes = ((mark == null ? "" : mark) + KOREAN).getBytes(Charset.forName(encoding));

        Reading reading = read(bytes);

        assertThat(reading.encoding()).isEqualTo(said);
        assertThat(reviews.getFirst().text()).startsWith("촉촉하고");
        assertThat(reviews.getFirst().id()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFound(String delimiter) throws Exception {
        read(String.join(delimiter, "Review_ID", "Brand", "Created At", "Review Text")
                + "\n"
                + String.join(delimiter, "a", "LANEIGE", "25.12.01", "\"good, but; sticky\there\"")
                + "\n");

        assertThat(reviews)
                .containsExactly(
                        new Review("a", "라네즈", null, null, null, LocalDate.of(2025, 12, 1), "good, but; sticky\there"));
    }

    @Test
    void excelsHintAboutTheDelimiterIsFollowed() throws Exception {
        read("sep=;\r\n브랜드;내용\r\n헤라;커버력 최고\r\n");

        assertThat(reviews).extracting(Review::text).containsExactly("커버력 최고");
    }

    @Test
    void jsonLinesAreReadWhateverTheOrderOfTheirKeys() throws Exception {
        Reading reading = read("""
                {"브랜드":"설화수","평점":4.5,"날짜":"2025/12/1","후기":"향이 은은해요"}

                {"text":"so dry","brand":"HERA","id":12,"platform":"Amazon","extra":{"a":1}}
                {"text":"broken
                [1,2]
                """);

        assertThat(reviews)
                .containsExactly(
                        new Review("row-1", "설화수", null, null, 5, LocalDate.of(2025, 12, 1), "향이 은은해요"),
                        new Review("12", "헤라", null, "amazon", null, null, "so dry"));
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.flaws()).isEqualTo(Map.of(Flaw.MALFORMED, 2));
    }

    @Test
    void dirtIsCountedByReason() throws Exception {
        Reading reading = read("""
                brand,rating,date,text
                라네즈,5,2025-12-01,좋아요
                라네즈,5,2025-12-01,
                라네즈,5,2025-12-01,"   "
                ,5,2025-12-01,브랜드가 없어요
                라네즈,최고,2025-12-01,별점이 이상해요
                라네즈,9,2025-13-41,둘 다 이상해요

                라네즈,5,2025-12-01,따옴표 없이, 쉼표가 있어요
                라네즈,5
                """);

        assertThat(reading.rows()).isEqualTo(8);
        assertThat(reading.used()).isEqualTo(3);
        assertThat(reading.flaws())
                .isEqualTo(Map.of(
                        Flaw.NO_TEXT, 3,
                        Flaw.NO_BRAND, 1,
                        Flaw.MALFORMED, 1,
                        Flaw.RATING_UNREADABLE, 2,
                        Flaw.DATE_UNREADABLE, 1));
        assertThat(reviews).extracting(Review::id).containsExactly("row-2", "row-6", "row-7");
        assertThat(reviews.get(1).rating()).isNull();
        assertThat(reviews.get(1).date()).isEqualTo(LocalDate.of(2025, 12, 1));
    }

    @Test
    void aRowWithoutIdentifierIsNamedByTheLineItBeginsOn() throws Exception {
        read("brand,text\n라네즈,\"한 줄\n두 줄\"\n\n헤라,다음\n");

        assertThat(reviews).extracting(Review::id).containsExactly("row-2", "row-5");
    }

    @Test
    void whatAnUnclosedQuoteSwallowsIsNoReview() throws Exception {
        Reading reading = read("brand,text\n라네즈,좋아요\n헤라,\"열린 따옴표" + "\n라네즈,다음 줄".repeat(ReviewFile.LONGEST_TEXT));

        assertThat(reviews).hasSize(1);
        assertThat(reading.flaws()).isEqualTo(Map.of(Flaw.TOO_LONG, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-12-01",
                "2025.12.01",
                "2025/12/1",
                "25.12.01",
                "2025. 12. 1.",
                "2025년 12월 1일",
                "2025-12-01T23:59:59+09:00",
                "2025-12-01 08:00"
            })
    void theseDatesAreUnderstood(String date) {
        assertThat(Cells.date(date)).isEqualTo(LocalDate.of(2025, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "12/01/2025", "어제", "2025", "20251201", "2025-12-011"})
    void theseDatesAreNot(String date) {
        assertThat(Cells.date(date)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "4.0,4", "4.5,5", "4점,4", "3/5,3", "★★★★☆,4"})
    void theseRatingsAreUnderstood(String cell, int stars) {
        assertThat(Cells.rating(cell)).isEqualTo(stars);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "5.5", "좋음", "-1", "100", "☆☆☆☆☆"})
    void theseRatingsAreNot(String cell) {
        assertThat(Cells.rating(cell)).isNull();
    }

    @Test
    void controlCharactersAndHalfCharactersDoNotGetThrough() throws Exception {
        read("{\"brand\":\"헤라\",\"text\":\"a\\u0000b\\ud800c\"}\n");

        assertThat(reviews.getFirst().text()).isEqualTo("a b\uFFFDc");
    }

    @Test
    void oneBrandHasOneSpelling() throws Exception {
        read("brand,text\nCOSRX,a\ncosrx,b\nlaneige,c\n라네즈,d\n");

        assertThat(reviews).extracting(Review::brand).containsExactly("COSRX", "COSRX", "라네즈", "라네즈");
    }

    @Test
    void aFileWithoutReviewsSaysWhatItsColumnsAre() {
        assertUnusable("브랜드,가격\n라네즈,3\n".getBytes(StandardCharsets.UTF_8), Cause.NO_TEXT_COLUMN, "찾은 열: 브랜드, 가격");
        assertUnusable("{\"브랜드\":\"라네즈\"}\n".getBytes(StandardCharsets.UTF_8), Cause.NO_TEXT_COLUMN, "찾은 열: 브랜드");
        assertUnusable("리뷰,가격\n좋아요,3\n".getBytes(CP949), Cause.NO_BRAND_COLUMN, "찾은 열: 리뷰, 가격");
        assertUnusable("브랜드,리뷰\n".getBytes(StandardCharsets.UTF_8), Cause.NO_ROWS, "찾은 열: 브랜드, 리뷰");
        assertUnusable("브랜드,리뷰\n라네즈,\n".getBytes(StandardCharsets.UTF_8), Cause.NO_USABLE_ROWS, "하나도 없습니다");
        assertUnusable(new byte[0], Cause.NO_ROWS, "행이 없습니다");
        assertUnusable(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, 0, (byte) 0xFE}, Cause.NOT_TEXT, "CP949");
    }

    private void assertUnusable(byte[] file, Cause cause, String words) {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(file))
                .satisfies(unusable -> {
                    assertThat(unusable.reason()).isEqualTo(cause);
                    assertThat(unusable.words("ko")).contains(words);
                    assertThat(unusable.words("en"))
                            .doesNotContainPattern("[가-힣]{6}")
                            .isNotBlank();
                });
    }

    private Reading read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(byte[] bytes) throws Exception {
        reviews.clear();
        return ReviewFile.read(() -> new ByteArrayInputStream(bytes), reviews::add);
    }
}
