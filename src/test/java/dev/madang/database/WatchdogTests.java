package dev.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WatchdogTests {

    private static final Duration LOOK = Duration.ofMillis(1);

    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void whatDiesIsStartedOnceAndWatchedOn() {
        try (Watchdog watchdog = new Watchdog(alive::get, this::comeAlive, LOOK)) {
            watchdog.start();
            alive.set(false);
            await().until(() -> starts.get() == 1 && alive.get());
            alive.set(false);
            await().until(() -> starts.get() == 2 && alive.get());
        }
    }

    @Test
    void whatFailsManyTimesInARowIsTriedUntilItStarts() {
        try (Watchdog watchdog = new Watchdog(
                alive::get,
                () -> {
                    if (starts.incrementAndGet() < 9) {
                        throw new IllegalStateException("no");
                    }
                    alive.set(true);
                },
                LOOK)) {
            alive.set(false);
            watchdog.start();
            await().until(alive::get);
            assertThat(starts).hasValue(9);
        }
    }

    @Test
    void whatDiesAgainAtOnceIsStartedAgainTooAfterPauses() {
        long began = System.nanoTime();
        try (Watchdog watchdog = new Watchdog(() -> false, starts::incrementAndGet, LOOK)) {
            watchdog.start();
            await().until(() -> starts.get() >= 8);
        }
        // 2 + 4 + … + 128 looks.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(254));
    }

    @Test
    void aPauseIsTwiceTheOneBeforeUpToAMinute() {
        assertThat(IntStream.of(0, 1, 2, 3, 9, 10, 1000).mapToLong(Watchdog::pauseLooks))
                .containsExactly(0L, 2L, 4L, 8L, 512L, 600L, 600L);
    }

    @Test
    void afterItIsClosedNothingIsStarted() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        Watchdog watchdog = new Watchdog(
                () -> {
                    looked.countDown();
                    return alive.get();
                },
                this::comeAlive,
                LOOK);
        watchdog.start();
        looked.await();
        watchdog.close();
        alive.set(false);
        watchdog.awaitEnd();
        assertThat(starts).hasValue(0);
    }

    private void comeAlive() {
        starts.incrementAndGet();
        alive.set(true);
    }
}
