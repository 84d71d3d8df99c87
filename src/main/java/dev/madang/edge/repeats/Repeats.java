package dev.madang.edge.repeats;

import dev.madang.edge.Begun;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Who may do the work of a request with a key, and what was answered to it. */
@Component
class Repeats {

    static final Duration KEPT = Duration.ofHours(24);
    /** How long a key stays with a node that no longer says that it is at work. */
    static final Duration HELD = Duration.ofSeconds(60);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(800));
    private static final long COME_BACK_SECONDS = 2;
    private static final int SWEPT_AT_ONCE = 1000;

    private final RepeatStore store;
    private final Clock clock;
    private final Set<String> holders = ConcurrentHashMap.newKeySet();

    Repeats(RepeatStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a key or says what was answered. While another request is at it, waits a moment, without a database connection.
     *
     * @throws Failure CONFLICT {@code IDEMPOTENCY_KEY_REUSED} for another body, {@code IDEMPOTENCY_KEY_IN_USE} with the time to
     *     wait while the other request goes on
     */
    Standing enter(Claim claim) {
        for (Duration pause : PAUSES) {
            Optional<Standing> decided = decide(claim);
            if (decided.isPresent()) {
                return decided.get();
            }
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        return decide(claim).orElseThrow(Repeats::inUse);
    }

    private static Failure inUse() {
        return Failure.conflict("IDEMPOTENCY_KEY_IN_USE").with(Failure.RETRY_AFTER, COME_BACK_SECONDS);
    }

    private Optional<Standing> decide(Claim claim) {
        Instant now = clock.instant();
        Optional<Standing.Ours> ours = store.take(claim, now, now.plus(HELD), now.plus(KEPT));
        if (ours.isPresent()) {
            holders.add(claim.holder());
            return Optional.of(ours.get());
        }
        return store.look(claim).flatMap(standing -> switch (standing) {
            case Standing.Answered answered -> Optional.of(answered);
            case Standing.Foreign _ -> throw Failure.conflict("IDEMPOTENCY_KEY_REUSED");
            case Standing.Ours _, Standing.Busy _ -> Optional.empty();
        });
    }

    /**
     * Notes what is begun, in the transaction that begins it.
     *
     * @throws Failure CONFLICT {@code IDEMPOTENCY_KEY_IN_USE} when another one has the key by now
     */
    void keep(Claim claim, Begun begun) {
        if (!store.keep(claim, begun)) {
            throw inUse();
        }
    }

    /** Keeps an answer for 24 hours from now. */
    boolean answer(Claim claim, Kept answer) {
        holders.remove(claim.holder());
        return store.answer(claim, answer, clock.instant().plus(KEPT));
    }

    /** Leaves the key to the next one. */
    boolean giveUp(Claim claim) {
        holders.remove(claim.holder());
        return store.giveUp(claim, clock.instant());
    }

    /** Says that this node is still at what it holds. */
    int hold() {
        List<String> now = List.copyOf(holders);
        return now.isEmpty() ? 0 : store.hold(now, clock.instant().plus(HELD));
    }

    /** Removes what has expired. */
    int sweep() {
        int all = 0;
        for (int some = SWEPT_AT_ONCE; some == SWEPT_AT_ONCE; all += some) {
            some = store.sweep(clock.instant(), SWEPT_AT_ONCE);
        }
        return all;
    }
}
