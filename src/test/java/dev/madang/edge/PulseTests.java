package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTests {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pulse pulse = new Pulse(Duration.ofSeconds(30), nanos::get);

    @Test
    void aPingIsDueEvery30Seconds() {
        assertThat(pulse.beat()).isEqualTo(Pulse.Beat.NOTHING);
        pass(29);
        assertThat(pulse.beat()).isEqualTo(Pulse.Beat.NOTHING);
        assertThat(pulse.left()).isEqualTo(Duration.ofSeconds(1));
        pass(1);
        assertThat(pulse.left()).isZero();
        assertThat(pulse.beat()).isEqualTo(Pulse.Beat.PING);
        assertThat(pulse.beat()).isEqualTo(Pulse.Beat.NOTHING);
        assertThat(pulse.left()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whoMissesTwoInARowIsGone() {
        assertThat(next()).isEqualTo(Pulse.Beat.PING);
        assertThat(next()).isEqualTo(Pulse.Beat.PING);
        assertThat(next()).isEqualTo(Pulse.Beat.GONE);
    }

    @Test
    void whoMissesOneAndAnswersTheNextStays() {
        for (int i = 0; i < 4; i++) {
            assertThat(next()).isEqualTo(Pulse.Beat.PING);
            assertThat(next()).isEqualTo(Pulse.Beat.PING);
            pulse.alive();
        }
    }

    private Pulse.Beat next() {
        pass(30);
        return pulse.beat();
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
