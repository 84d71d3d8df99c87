package dev.madang.cli.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.bot.TextGate.Objection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts of a model may be published. */
class TextGateTests {

    private final TextGate gate = new TextGate(List.of("강가에서 만난 고양이가 오늘도 같은 자리에 앉아 있었어요.", "좋아요!"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "저도 그 고양이를 본 적이 있어요.",
                "AI 이야기는 늘 어렵네요 ㅎㅎ",
                "오전 7.30분쯤이었어요. 3.5km 정도 걸었고요.",
                "오늘은 Java로 작은 장난감을 만들어 봤어요.",
                "😀 기분 좋은 아침이에요",
            })
    void whatAPersonWouldWritePasses(String text) {
        assertThat(gate.objection(text, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "강가에서 만난 고양이가 오늘도 같은 자리에",
                "들었어요: 고양이가—오늘도 같은... 자리에 앉아 있었다네요",
                "좋아요",
            })
    void whatWasSaidIsNotSaidAgainHoweverItIsPunctuated(String text) {
        assertThat(gate.objection(text, 100)).contains(Objection.COPIED);
    }

    @Test
    void aLengthIsCountedInCodePoints() {
        assertThat(gate.objection("가".repeat(98) + "😀😀", 100)).isEmpty();
        assertThat(gate.objection("가".repeat(101), 100)).contains(Objection.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"안녕하세요\u0007", "안녕하세요\ud800", "안녕하세요\u202e"})
    void whatIsNoTextIsRefused(String text) {
        assertThat(gate.objection(text, 100)).contains(Objection.UNFIT);
    }
}
