package dev.madang.agent.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReviewQueryTests {

    private static final ReviewQuery ALL = new ReviewQuery(List.of(), List.of(), null, null, 1_000);

    @Test
    void aBrandIsMeantHoweverItIsWritten() {
        for (String written : List.of("라네즈", "Laneige", "LANEIGE", " laneige ", "라 네즈")) {
            assertThat(new ReviewQuery(List.of(written), List.of(), null, null, 9).wants(review("a", "라네즈", null)))
                    .as(written)
                    .isTrue();
        }
        ReviewQuery unknown = new ReviewQuery(List.of("cosrx"), List.of(), null, null, 9);
        assertThat(unknown.wants(review("a", "COSRX", null))).isTrue();
        assertThat(unknown.wants(review("a", "라네즈", null))).isFalse();
        assertThat(new ReviewQuery(List.of("라네즈", "LANEIGE"), List.of(), null, null, 9).brands())
                .containsExactly("라네즈");
    }

    @Test
    void aPlatformIsMeantHoweverItIsWritten() {
        ReviewQuery query = new ReviewQuery(List.of(), List.of("Olive Young"), null, null, 9);
        assertThat(query.wants(new Review("a", "헤라", null, "oliveyoung", null, null, "x")))
                .isTrue();
        assertThat(query.wants(new Review("a", "헤라", null, "coupang", null, null, "x")))
                .isFalse();
        assertThat(query.wants(review("a", "헤라", null))).isFalse();
    }

    @Test
    void aPeriodIncludesBothItsDaysAndNothingUndated() {
        ReviewQuery query =
                new ReviewQuery(List.of(), List.of(), LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31), 9);
        assertThat(query.wants(review("a", "헤라", LocalDate.of(2025, 12, 1)))).isTrue();
        assertThat(query.wants(review("a", "헤라", LocalDate.of(2025, 12, 31)))).isTrue();
        assertThat(query.wants(review("a", "헤라", LocalDate.of(2026, 1, 1)))).isFalse();
        assertThat(query.wants(review("a", "헤라", null))).isFalse();
    }

    @Test
    void theNewestArePickedWhateverTheOrderOfTheFile() throws Exception {
        List<Review> reviews = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            reviews.add(review("b" + day, "라네즈", LocalDate.of(2025, 11, day)));
            reviews.add(review("a" + day, "헤라", LocalDate.of(2025, 11, day)));
            reviews.add(review("c" + day, "헤라", null));
        }
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(reviews, new Random(seed));
            Selection selection = new Selection(new ReviewQuery(List.of(), List.of(), null, null, 3));
            for (Review review : reviews) {
                selection.accept(review);
            }
            assertThat(selection.reviews()).extracting(Review::id).containsExactly("a28", "b28", "a27");
            assertThat(selection.matching()).isEqualTo(84);
            assertThat(selection.brands()).isEqualTo(Map.of("라네즈", 28, "헤라", 56));
        }
    }

    @Test
    void anInterruptStopsTheReading() {
        Selection selection = new Selection(ALL);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> selection.accept(review("a", "헤라", null)));
    }

    private static Review review(String id, String brand, LocalDate date) {
        return new Review(id, brand, null, null, null, date, "좋아요");
    }
}
