package dev.madang.agent.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTests {

    /** Published values (Newcombe 1998, table I). */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void theBoundsAreThoseOfThePaper(int count, int whole, double low, double high) {
        Interval interval = Interval.of(count, whole, Interval.USUAL);

        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void theSameSharesOfFewDifferLessSurelyThanOfMany() {
        assertThat(Interval.of(7, 10, Interval.USUAL).differsFrom(Interval.of(5, 10, Interval.USUAL)))
                .isFalse();
        assertThat(Interval.of(700, 1_000, Interval.USUAL).differsFrom(Interval.of(500, 1_000, Interval.USUAL)))
                .isTrue();
        assertThat(Interval.of(70, 100, Interval.USUAL).differsFrom(Interval.of(55, 100, Interval.USUAL)))
                .isTrue();
        assertThat(Interval.of(70, 100, Interval.STRICT).differsFrom(Interval.of(55, 100, Interval.STRICT)))
                .isFalse();
    }

    @Test
    void ofNothingEverythingIsPossible() {
        assertThat(Interval.of(0, 0, Interval.USUAL)).isEqualTo(new Interval(0, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0%",
        "0,10,0%",
        "1,3,33%",
        "2,3,67%",
        "1,1000,0.1%",
        "999,1000,99.9%",
        "99999,100000,99.9%",
        "10,10,100%"
    })
    void percentagesNeverDenyTheFew(int count, int whole, String shown) {
        assertThat(Percent.of(count, whole)).isEqualTo(shown);
    }
}
