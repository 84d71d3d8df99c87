package dev.madang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLineTests {

    @ParameterizedTest
    @CsvSource({
        "'\u001B[1;31m빨강\u001B[0m 끝', '빨강 끝'",
        "'\u001B[38;2;1;2;3mx\u001B[K', x",
        "'\u001B]8;;http://a\u0007link\u001B]8;;\u001B\\', link",
        "'\u001B]0;title\u001B\\text', text",
        "'\u001BPq...\u001B\\text', text",
        "'\u001B(Btext\u001B=', text",
        "'\u009B31mtext', text",
        "'10%\r50%\r100%', 100%",
        "'text\r', text",
        "'a\u0000b\u0008c\td', 'abc\td'",
        "'cut \u001B[3', 'cut '",
        "'cut \u001B]0;never ends', 'cut '",
        "'plain [0m', 'plain [0m'"
    })
    void commandsToTheTerminalAreNoText(String line, String plain) {
        assertThat(PlainLine.of(line)).isEqualTo(plain);
    }

    @Test
    void anEndlessLineIsNoTrouble() {
        String line = "\u001B[31m" + "가".repeat(4_000_000) + "\u001B]" + "x".repeat(4_000_000);

        assertThat(PlainLine.of(line)).hasSize(4_000_000);
    }
}
