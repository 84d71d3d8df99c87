package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SseEventTests {

    @Test
    void everyLineOfTheDataIsALineOfTheFrame() {
        SseEvent event = new SseEvent("output", "one\ntwo\r\nthree\rfour\n");

        assertThat(new String(event.frame(7), StandardCharsets.UTF_8))
                .isEqualTo("id: 7\nevent: output\ndata: one\ndata: two\ndata: three\ndata: four\ndata: \n\n");
    }

    @Test
    void aNameThatWouldBreakTheFrameIsNoName() {
        assertThatThrownBy(() -> new SseEvent("a\nid: 9", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SseEvent(" ", "{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
