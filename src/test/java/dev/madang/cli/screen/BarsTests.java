package dev.madang.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.Language;
import dev.madang.cli.Words;
import dev.madang.cli.client.PlannedTodo;
import dev.madang.cli.screen.Board.State;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarsTests {

    private static final Words KOREAN = Words.in(Language.ko);
    private static final long SECOND = 1_000_000_000L;

    private final Board board = new Board(List.of(
            new PlannedTodo("a", "라네즈 리뷰 수집", "collector", List.of()),
            new PlannedTodo("b", "감성 분석", "sentiment_analyzer", List.of("a")),
            new PlannedTodo("c", "보고서", "report_generator", List.of("b"))));

    @Test
    void eachTodoHasItsMarkBarPercentAndTime() {
        board.set("a", State.RUNNING, 0, 10 * SECOND);
        board.set("a", State.COMPLETED, 100, 12 * SECOND);
        board.set("b", State.RUNNING, 0, 12 * SECOND);
        board.set("b", State.RUNNING, 50, 13 * SECOND);
        assertThat(shown(50, 20, 15 * SECOND))
                .containsExactly(
                        "✓ 라네즈 리뷰 수집 ██████████████████  100%  2.0초",
                        "⠋ 감성 분석        █████████░░░░░░░░░   50%  3.0초",
                        "· 보고서           ░░░░░░░░░░░░░░░░░░    0%   대기");
    }

    @Test
    void aTodoThatFailedIsMarkedAndTheRestIsStopped() {
        board.set("a", State.RUNNING, 0, SECOND);
        board.set("a", State.FAILED, 0, 2 * SECOND);
        board.stop(3 * SECOND);
        assertThat(shown(80, 20, 9 * SECOND))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("✗").endsWith("1.0초"),
                        line -> assertThat(line).startsWith("–").endsWith("중단"),
                        line -> assertThat(line).startsWith("–").endsWith("중단"));
    }

    @Test
    void anotherTryCountsItsOwnTime() {
        board.set("a", State.RUNNING, 0, SECOND);
        board.set("a", State.WAITING, 0, 5 * SECOND);
        board.set("a", State.RUNNING, 0, 6 * SECOND);
        assertThat(shown(80, 20, 8 * SECOND).getFirst()).endsWith("2.0초");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 30, 36, 50, 80, 100})
    void theColumnsStandUnderOneAnotherAndNoLineIsTooWide(int width) {
        board.set("a", State.RUNNING, 0, SECOND);
        board.set("a", State.RUNNING, 33, 2 * SECOND);
        List<String> lines = shown(width, 20, 100 * SECOND);
        assertThat(lines).allSatisfy(line -> assertThat(Ink.columns(line)).isLessThanOrEqualTo(width));
        assertThat(lines.stream().map(line -> Ink.columns(line.substring(0, line.indexOf('%')))))
                .containsOnly(Ink.columns(
                        lines.getFirst().substring(0, lines.getFirst().indexOf('%'))));
    }

    @Test
    void whatDoesNotFitTheHeightIsCounted() {
        Board many = new Board(IntStream.range(0, 30)
                .mapToObj(i -> new PlannedTodo("t" + i, "할일" + i, "collector", List.of()))
                .toList());
        IntStream.range(0, 10).forEach(i -> many.set("t" + i, State.COMPLETED, 100, SECOND));
        many.set("t10", State.RUNNING, 5, SECOND);
        List<String> lines = new Bars(KOREAN, many)
                .lines(80, 6, SECOND).stream().map(AttributedString::toString).toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("✓ 할일9");
        assertThat(lines.get(1)).contains("할일10");
        assertThat(lines.getLast()).isEqualTo("… 외 25개");
    }

    private List<String> shown(int width, int height, long now) {
        return new Bars(KOREAN, board)
                .lines(width, height, now).stream()
                        .map(AttributedString::toString)
                        .toList();
    }
}
