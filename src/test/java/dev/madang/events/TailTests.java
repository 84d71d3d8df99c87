package dev.madang.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.events.EventLog.Head;
import dev.madang.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TailTests {

    private final Tail tail = new Tail();
    private final AtomicInteger woken = new AtomicInteger();
    private final Runnable waker = woken::incrementAndGet;

    @Test
    void whoWaitsForSeveralSubjectsIsWokenByNewsAlone() {
        tail.wake(waker);
        tail.offer(List.of(event(1)));
        assertThat(woken).hasValue(1);
        tail.saw(new Head(1, 3, false));
        assertThat(woken).hasValue(2);

        // Otherwise whoever looks because it was woken would wake itself for ever.
        tail.saw(new Head(1, 3, true));
        tail.saw(new Head(2, 3, true));
        assertThat(woken).hasValue(2);
    }

    @Test
    void whoHasGoneIsNotWoken() {
        tail.wake(waker);
        tail.forget(waker);
        tail.offer(List.of(event(1)));
        assertThat(woken).hasValue(0);
    }

    private static Event event(long number) {
        return new Event(new Subject("notes", "n"), number, Instant.EPOCH, "note", "{}", false);
    }
}
