package dev.madang.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.runner.process.Child.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchTests {

    // A monotonic clock may overflow.
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Watch watch = new Watch(
            Bounds.DEFAULT
                    .withIdle(Duration.ofNanos(100))
                    .withLinger(Duration.ofNanos(30))
                    .withOutput(10),
            now::get);

    @Test
    void silenceCountsFromTheLastSign() {
        now.addAndGet(99);
        assertThat(watch.due()).isEmpty();
        assertThat(watch.untilNext()).isEqualTo(1);
        watch.sign();
        now.addAndGet(99);
        assertThat(watch.due()).isEmpty();
        now.addAndGet(1);
        assertThat(watch.due()).contains(Reason.IDLE);
    }

    @Test
    void afterAResultTheTimeIsShorterAndNoSignMakesItLonger() {
        now.addAndGet(50);
        watch.resultSeen();
        now.addAndGet(29);
        watch.sign();
        assertThat(watch.due()).isEmpty();
        assertThat(watch.untilNext()).isEqualTo(1);
        now.addAndGet(1);
        assertThat(watch.due()).contains(Reason.LINGERED);
    }

    @Test
    void anotherResultBeginsItAnew() {
        watch.resultSeen();
        now.addAndGet(29);
        watch.resultSeen();
        now.addAndGet(29);
        assertThat(watch.due()).isEmpty();
    }

    @Test
    void outputCountsUpToItsBound() {
        assertThat(watch.count(10)).isEqualTo(10);
        assertThat(watch.due()).isEmpty();
        assertThat(watch.count(1)).isZero();
        assertThat(watch.due()).contains(Reason.TOO_MUCH_OUTPUT);
    }

    @Test
    void ofABlockThatCrossesTheBoundTheBeginningCounts() {
        assertThat(watch.count(8)).isEqualTo(8);
        assertThat(watch.count(8)).isEqualTo(2);
    }
}
