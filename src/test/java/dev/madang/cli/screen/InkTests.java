package dev.madang.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.Language;
import dev.madang.cli.Words;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkTests {

    @ParameterizedTest
    @CsvSource({
        "리뷰 수집, 9, '리뷰 수집'",
        "리뷰 수집, 12, '리뷰 수집   '",
        "리뷰 수집, 8, '리뷰 수…'",
        "리뷰 수집, 7, '리뷰…  '",
        "abc, 2, a…",
        "가나, 0, ''",
    })
    void aSyllableTakesTwoColumns(String text, int columns, String fitted) {
        assertThat(Ink.fit(text, columns)).isEqualTo(fitted);
    }

    @Property
    void whatIsFittedIsExactlyThatWide(
            @ForAll @IntRange(max = 60) int columns, @ForAll @IntRange(max = 40) int length) {
        assertThat(Ink.columns(Ink.fit("가a나😀b ".repeat(length), columns))).isEqualTo(columns);
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(Ink.wrap(Ink.of("가나다라마 바"), 6).stream().map(AttributedString::toString))
                .containsExactly("가나다", "라마", "바");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0초", "3449, 3.4초", "59940, 59.9초", "59960, 1분", "60000, 1분", "65400, 1분 5초", "3600000, 60분"})
    void durationsReadAsPeopleSayThem(long millis, String text) {
        assertThat(Times.measured(Words.in(Language.ko), Duration.ofMillis(millis)))
                .isEqualTo(text);
    }
}
