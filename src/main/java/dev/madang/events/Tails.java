package dev.madang.events;

import dev.madang.shared.Subject;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The tails of all subjects that are followed on this node. Commits on this node reach them at once, those of other nodes by a
 * {@link Signals signal}; since a signal is only a hint, one query every second looks at the heads of all of them.
 */
@Component
class Tails implements Signals.Listener, SmartLifecycle {

    static final String TOPIC = "event";

    private static final Logger LOG = LoggerFactory.getLogger(Tails.class);
    private static final int REPLAYS = 8;
    private static final int HEADS = 1_000;
    private static final long BATCH_BYTES = 256 * 1024;

    private final Map<Subject, Tail> tails = new ConcurrentHashMap<>();
    private final EventStore store;
    private final Signals signals;
    private final Duration look;
    private final MeterRegistry meters;
    private final Windows windows = new Windows();
    private final Counter reads;
    private final Semaphore replays = new Semaphore(REPLAYS, true);
    private volatile @Nullable Thread watcher;

    Tails(EventStore store, Signals signals, MeterRegistry meters, @Value("${madang.events.look:1s}") Duration look) {
        this.store = store;
        this.signals = signals;
        this.look = look;
        this.meters = meters;
        this.reads = Counter.builder("madang.event.windows.read")
                .description("Stretches of logs that were read from the table for readers")
                .register(meters);
        signals.listen(TOPIC, this);
        Gauge.builder("madang.event.replays.waiting", replays, Semaphore::getQueueLength)
                .description("Readers that wait for their turn to read from the table")
                .register(meters);
        Gauge.builder("madang.event.subjects.followed", tails, Map::size)
                .description("Subjects that somebody follows on this node")
                .register(meters);
    }

    Tail enter(Subject subject) {
        return tails.compute(subject, (key, known) -> {
            Tail tail = known == null ? new Tail() : known;
            boolean ignored = tail.count(1);
            return tail;
        });
    }

    void leave(Subject subject) {
        tails.computeIfPresent(subject, (key, tail) -> tail.count(-1) ? tail : null);
    }

    /** Events that this node has just committed. */
    void committed(Map<Subject, List<Event>> events) {
        events.forEach((subject, added) -> {
            meters.counter("madang.events.appended", "module", subject.module()).increment(added.size());
            Tail tail = tails.get(subject);
            if (tail != null) {
                tail.offer(added);
            }
            signals.send(TOPIC, subject.toString());
        });
    }

    /** The events after {@code position} that fit one window, from memory or from the table; empty when there are none. */
    List<Event> read(Subject subject, Tail tail, long position) throws InterruptedException {
        List<Event> known = tail.after(position);
        if (!known.isEmpty()) {
            return known;
        }
        Optional<List<Event>> kept = windows.after(subject, position);
        if (kept.isPresent()) {
            return kept.get();
        }
        replays.acquire();
        try {
            List<Event> newest = tail.after(position);
            if (!newest.isEmpty()) {
                return newest;
            }
            boolean isBehind = tail.head().last() - position > Windows.STRIDE;
            if (!isBehind && tail.isNewest(position)) {
                List<Event> events = readTable(subject, position);
                if (!events.isEmpty()) {
                    tail.offer(events);
                }
                return events;
            }
            return windows.after(subject, position).orElseGet(() -> readWindow(subject, tail, position));
        } finally {
            replays.release();
        }
    }

    private List<Event> readWindow(Subject subject, Tail tail, long position) {
        long place = Windows.placeOf(position);
        List<Event> window = readTable(subject, place);
        windows.keep(subject, place, window, tail.head().last());
        List<Event> events = Windows.after(window, position);
        // A window of large events may end before the reader's place.
        return events.isEmpty() && position != place ? readTable(subject, position) : events;
    }

    private List<Event> readTable(Subject subject, long position) {
        reads.increment();
        return store.read(subject, position, Windows.STRIDE, BATCH_BYTES);
    }

    /** What is known of a subject is not to be told any more. */
    void forget(Subject subject) {
        windows.forget(subject);
    }

    /** Whether a tail that has looked once knows all that there is. */
    boolean knowAll() {
        return signals.isAlone();
    }

    /** Looks at the table now. */
    void look(Subject subject, Tail tail) {
        store.head(subject).ifPresent(tail::saw);
    }

    @Override
    public void heard(Set<String> keys) {
        lookAt(keys.stream().map(Subject::parse).filter(tails::containsKey).toList());
    }

    @Override
    public void missed() {
        lookAt(List.copyOf(tails.keySet()));
    }

    private void lookAt(List<Subject> subjects) {
        for (int from = 0; from < subjects.size(); from += HEADS) {
            List<Subject> some = subjects.subList(from, Math.min(subjects.size(), from + HEADS));
            store.heads(some).forEach((subject, head) -> {
                Tail tail = tails.get(subject);
                if (tail != null) {
                    tail.saw(head);
                }
            });
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(look.toNanos());
            try {
                missed();
            } catch (RuntimeException e) {
                LOG.warn("the database did not say what is new; asked again in {}: {}", look, e.toString());
            }
        }
    }

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("watch the logs").start(this::watch);
    }

    @Override
    public void stop() {
        Thread watching = watcher;
        if (watching != null) {
            watching.interrupt();
        }
        watcher = null;
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
