package dev.madang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Subject;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.ServerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class EventLogIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    EventLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EventStore store;

    @Autowired
    Subjects subjects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManualClock clock;

    @Autowired
    MeterRegistry meters;

    private static final NewEvent EVENT = NewEvent.of("a", "{}");

    private final Subject subject = new Subject("test", Ids.next("s_"));

    @Test
    void anEventIsVisibleOnlyWhenItsTransactionIsCommitted() {
        transaction.executeWithoutResult(status -> {
            log.append(subject, List.of(NewEvent.of("a", "{}")));
            assertThat(inAnotherThread(() -> log.read(subject, 0, 10))).isEmpty();
        });
        assertThat(log.read(subject, 0, 10)).extracting(Event::name).containsExactly("a");
    }

    @Test
    void aRolledBackAppendLeavesNoGap() {
        append("a");
        transaction.executeWithoutResult(status -> {
            log.append(subject, List.of(NewEvent.of("lost", "{}")));
            status.setRollbackOnly();
        });
        append("b");
        assertThat(log.read(subject, 0, 10)).extracting(Event::sequence).containsExactly(1L, 2L);
    }

    @Test
    void anAppendOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> log.append(subject, List.of(NewEvent.of("a", "{}"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyWritersMakeOneGaplessLogThatEveryReaderSeesWhole() throws Exception {
        int writers = 8;
        int each = 50;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int r = 0; r < 4; r++) {
                readers.add(executor.submit(this::sequencesToTheEnd));
            }
            List<Future<?>> appends = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                appends.add(executor.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        append("a");
                    }
                }));
            }
            for (Future<?> append : appends) {
                append.get();
            }
            transaction.executeWithoutResult(status -> log.append(subject, List.of(NewEvent.last("end", "{}"))));
            List<Long> expected = LongStream.rangeClosed(1, 1L + (long) writers * each)
                    .boxed()
                    .toList();
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void aReaderThatJoinsLaterGetsEverythingAfterItsPosition() throws Exception {
        append("a");
        append("b");
        append("c");
        try (EventCursor cursor = log.follow(subject, 1)) {
            assertThat(cursor.next(LONG)).extracting(Event::name).containsExactly("b", "c");
        }
    }

    @Test
    void aStreamEndsAtRestAndALaterTurnOpensItAgain() throws Exception {
        transaction.executeWithoutResult(status -> log.append(subject, List.of(NewEvent.last("end", "{}"))));
        try (EventCursor cursor = log.follow(subject, 0)) {
            assertThat(cursor.next(LONG)).hasSize(1);
            assertThat(cursor.next(LONG)).isEmpty();
            assertThat(cursor.atEnd()).isTrue();
            append("next turn");
            assertThat(cursor.next(LONG)).extracting(Event::sequence).containsExactly(2L);
            assertThat(cursor.atEnd()).isFalse();
        }
    }

    @Test
    void aPayloadKeepsAnEscapedNul() {
        transaction.executeWithoutResult(
                status -> log.append(subject, List.of(NewEvent.of("a", "{\"text\":\"\\u0000\"}"))));
        assertThat(log.read(subject, 0, 1).getFirst().payload()).isEqualTo("{\"text\":\"\\u0000\"}");
    }

    @Test
    void severalSubjectsAreAppendedToAtOnceEachWithItsOwnNumbers() {
        Subject other = new Subject("test", Ids.next("s_"));
        append("before");
        transaction.executeWithoutResult(status -> log.append(new TreeMap<>(Map.of(
                subject, List.of(NewEvent.of("a", "1"), NewEvent.of("b", "2")),
                other, List.of(NewEvent.of("c", "3"))))));
        assertThat(log.read(subject, 0, 10)).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
        assertThat(log.read(subject, 1, 10)).extracting(Event::payload).containsExactly("1", "2");
        assertThat(log.read(other, 0, 10)).extracting(Event::name).containsExactly("c");
    }

    @Test
    void whatIsReadFromMemoryEqualsWhatIsReadFromTheTable() throws Exception {
        try (EventCursor cursor = log.follow(subject, 0)) {
            assertThat(cursor.next(Duration.ZERO)).isEmpty();
            append("a");
            assertThat(cursor.next(LONG)).isEqualTo(log.read(subject, 0, 10));
        }
    }

    @Test
    void aLargePayloadLiesBesideTheLogAndArrivesWhole() throws Exception {
        String large = "\"" + "가".repeat(EventStore.LARGE) + "\"";
        append("small");
        transaction.executeWithoutResult(status -> log.append(subject, List.of(NewEvent.of("large", large))));
        append("after");
        List<String> names = new ArrayList<>();
        try (EventCursor cursor = log.follow(subject, 0)) {
            while (names.size() < 3) {
                for (Event event : cursor.next(LONG)) {
                    names.add(event.name());
                    assertThat(event.payload()).isEqualTo(event.name().equals("large") ? large : "{}");
                }
            }
        }
        assertThat(names).containsExactly("small", "large", "after");
        assertThat(jdbc.sql("SELECT length(payload) FROM events.event WHERE subject = :subject AND name = 'large'")
                        .param("subject", subject.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneReadBringsNoMoreThanAWindowOfBytes() {
        String payload = "\"" + "x".repeat(100_000) + "\"";
        for (int i = 0; i < 5; i++) {
            transaction.executeWithoutResult(status -> log.append(subject, List.of(NewEvent.of("e", payload))));
        }
        assertThat(log.read(subject, 0, 100)).hasSize(2);
    }

    @Test
    void manyReadersWhoAreBehindShareWhatIsReadFromTheTable() throws Exception {
        for (int i = 0; i < 8; i++) {
            transaction.executeWithoutResult(status -> log.append(subject, Collections.nCopies(250, EVENT)));
        }
        double before = reads();
        for (int reader = 0; reader < 20; reader++) {
            try (EventCursor cursor = log.follow(subject, reader)) {
                List<Long> seen = new ArrayList<>();
                while (seen.size() < 2_000 - reader) {
                    cursor.next(LONG).forEach(event -> seen.add(event.sequence()));
                }
                assertThat(seen)
                        .isEqualTo(LongStream.rangeClosed(reader + 1, 2_000)
                                .boxed()
                                .toList());
            }
        }
        // Eight windows each would be 160; the last one of each reader may still grow and is its own.
        assertThat(reads() - before).isLessThan(40);
    }

    private double reads() {
        return meters.get("madang.event.windows.read").counter().count();
    }

    @Test
    void anErasedSubjectIsNotToldFromMemory() throws Exception {
        transaction.executeWithoutResult(status -> log.append(subject, Collections.nCopies(600, EVENT)));
        try (EventCursor cursor = log.follow(subject, 0)) {
            assertThat(cursor.next(LONG)).isNotEmpty();
            subjects.erase(subject);
        }
        try (EventCursor cursor = log.follow(subject, 0)) {
            assertThat(cursor.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aReaderBeforeTheFirstKeptNumberIsTold() throws Exception {
        append("a");
        append("b");
        append("c");
        log.prune(subject, 2);
        try (EventCursor cursor = log.follow(subject, 0)) {
            assertThatThrownBy(() -> cursor.next(LONG)).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.reason()).isEqualTo("EVENTS_NOT_KEPT");
                assertThat(failure.details()).containsEntry("first", 3L);
            });
        }
        try (EventCursor cursor = log.follow(subject, 2)) {
            assertThat(cursor.next(LONG)).extracting(Event::name).containsExactly("c");
        }
        log.prune(subject, 100);
        try (EventCursor cursor = log.follow(subject, 2)) {
            assertThatThrownBy(() -> cursor.next(LONG)).isInstanceOf(Failure.class);
        }
        append("d");
        assertThat(log.read(subject, 0, 10)).extracting(Event::sequence).containsExactly(4L);
    }

    @Test
    void retentionForgetsWhatHasBeenAtRestForSoLongAndNothingElse() {
        Subject resting = new Subject("short", Ids.next("s_"));
        Subject open = new Subject("short", Ids.next("s_"));
        Subject kept = new Subject("test", Ids.next("s_"));
        for (Subject one : List.of(resting, kept)) {
            transaction.executeWithoutResult(status -> log.append(one, List.of(NewEvent.last("end", "{}"))));
        }
        transaction.executeWithoutResult(status -> log.append(open, List.of(NewEvent.of("a", "{}"))));
        Retention retention =
                new Retention(store, log, new Retention.Periods(Map.of("short", Duration.ofDays(30))), clock);
        assertThat(retention.sweep()).isZero();
        clock.advance(Duration.ofDays(31));
        assertThat(retention.sweep()).isEqualTo(1);
        assertThat(log.read(resting, 0, 10)).isEmpty();
        assertThat(log.read(open, 0, 10)).hasSize(1);
        assertThat(log.read(kept, 0, 10)).hasSize(1);
        assertThat(retention.sweep()).isZero();
    }

    @Test
    void anErasedSubjectLeavesNothingBehind() {
        append("a");
        subjects.erase(subject);
        assertThat(log.head(subject)).isEmpty();
        assertThat(log.read(subject, 0, 10)).isEmpty();
    }

    private void append(String name) {
        transaction.executeWithoutResult(status -> log.append(subject, List.of(NewEvent.of(name, "{}"))));
    }

    private List<Long> sequencesToTheEnd() throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        try (EventCursor cursor = log.follow(subject, 0)) {
            while (!cursor.atEnd()) {
                cursor.next(LONG).forEach(event -> seen.add(event.sequence()));
            }
        }
        return seen;
    }

    private static <T> T inAnotherThread(java.util.concurrent.Callable<T> work) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
