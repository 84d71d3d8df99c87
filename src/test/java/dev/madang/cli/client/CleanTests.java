package dev.madang.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTests {

    @Test
    void nothingInATextMovesTheCursorOrTurnsTheWriting() {
        assertThat(Clean.text("\u001b[2J라\u0007네\u009b31m즈\r\u202Eabc\u2069\u0000"))
                .isEqualTo("[2J라네31m즈abc");
    }

    @Test
    void lineBreaksStayInATextAndGoInALine() {
        assertThat(Clean.text("하나\n\t둘")).isEqualTo("하나\n 둘");
        assertThat(Clean.line(" 하나 \n\n 둘\n")).isEqualTo("하나 둘");
        assertThat(Clean.line(null)).isEmpty();
    }
}
