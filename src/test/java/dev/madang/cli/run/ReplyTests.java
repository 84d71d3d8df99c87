package dev.madang.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTests {

    @ParameterizedTest
    @ValueSource(strings = {"y", " Y ", "yes", "ㅛ", "네", "네.", "응!", "예"})
    void peopleSayYesInManyWays(String line) {
        assertThat(Reply.of(line)).isInstanceOf(Reply.Yes.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "No", "ㅜ", "아니요", "아니오.", "취소"})
    void peopleSayNoInManyWays(String line) {
        assertThat(Reply.of(line)).isInstanceOf(Reply.No.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "!"})
    void silenceIsNoAnswer(String line) {
        assertThat(Reply.of(line)).isInstanceOf(Reply.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"키워드 분석은 빼줘", "yes but without the report", "네 그런데 보고서는 빼줘", "yn"})
    void everythingElseIsAnEdit(String line) {
        assertThat(Reply.of(line)).isEqualTo(new Reply.Edit(line));
    }

    @Test
    void theTimeInWhichAPersonThinksDoesNotCount() {
        AtomicLong now = new AtomicLong();
        Worktime worktime = new Worktime(now::get, Duration.ofNanos(10));
        now.set(6);
        worktime.tick(false);
        now.set(1000);
        worktime.tick(true);
        now.set(1004);
        worktime.tick(false);
        assertThat(worktime.nanos()).isEqualTo(10);
        assertThat(worktime.isOver()).isFalse();
        now.set(1005);
        worktime.tick(false);
        assertThat(worktime.isOver()).isTrue();
    }
}
