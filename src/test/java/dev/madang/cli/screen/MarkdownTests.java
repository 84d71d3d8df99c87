package dev.madang.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    @Test
    void headingsListsQuotesAndCodeKeepTheirShape() {
        assertThat(shown("""
                # 인사이트
                라네즈 리뷰
                854건

                - 보습이 좋다
                  - 아침까지
                - 향이 강하다

                2. 둘
                3. 셋

                > 촉촉해요

                ```
                a  b
                ```
                ---
                끝
                """, 80))
                .containsExactly(
                        "인사이트",
                        "라네즈 리뷰",
                        "854건",
                        "",
                        "• 보습이 좋다",
                        "  • 아침까지",
                        "• 향이 강하다",
                        "",
                        "2. 둘",
                        "3. 셋",
                        "",
                        "│ 촉촉해요",
                        "",
                        "a  b",
                        "",
                        "─".repeat(40),
                        "",
                        "끝");
    }

    @Test
    void aLongPointIsWrappedUnderItsText() {
        assertThat(shown("- 가장 많이 이야기하는 것은 보습입니다", 20)).containsExactly("• 가장 많이", "  이야기하는 것은", "  보습입니다");
    }

    @ParameterizedTest
    @CsvSource({"**보습**이, 보습이", "'**\"라네즈\"**는', '\"라네즈\"는'", "'**(가격)**이 **싸다**', '(가격)이 싸다'"})
    void boldIsBoldAlsoBeforeAParticle(String markdown, String text) {
        AttributedString line = Markdown.lines(markdown, 80).getFirst();
        assertThat(line).hasToString(text);
        assertThat(line.styleAt(0)).isEqualTo(Ink.BOLD);
        assertThat(line.styleAt(text.indexOf('이') < 0 ? text.length() - 1 : text.indexOf('이')))
                .isEqualTo(Ink.PLAIN);
    }

    @Test
    void whatIsNoMarkdownStaysAsItIs() {
        assertThat(shown("2 * 3 ** 4 <b>x</b> 별점 5_점", 80)).containsExactly("2 * 3 ** 4 <b>x</b> 별점 5_점");
    }

    @Property(tries = 300)
    void noLineIsWiderThanTheScreen(@ForAll String text, @ForAll @IntRange(min = 40, max = 100) int width) {
        String clean = dev.madang.cli.client.Clean.text(text);
        assertThat(shown(clean, width))
                .filteredOn(line -> line.chars().noneMatch(c -> c == '│' || c == '•'))
                .allSatisfy(line -> assertThat(Ink.columns(line)).isLessThanOrEqualTo(width));
    }

    private static List<String> shown(String markdown, int width) {
        return Markdown.lines(markdown, width).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
