package dev.madang.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.runner.SoakStory.Fate;
import dev.madang.testkit.Reply;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many processes of which some are killed, deleted or forgotten, with readers that come late, come back, dawdle or vanish. In the end
 * every reader had every line once and in order, and nothing is held. 25 of them in the short form, 500 in the long one.
 */
class ProcessSoakIntegrationTests extends RunnerTest {

    @Autowired
    private Processes processes;

    @Autowired
    private MeterRegistry meters;

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    @Test
    void aFewProcessesLeaveNothing() throws Exception {
        soak(25, 1);
    }

    @Test
    @Tag("long")
    void fiveHundredProcessesLeaveNothing() throws Exception {
        soak(500, Long.getLong("madang.seed", 2));
    }

    /** Or else the other tests see nothing because they look where nothing is. */
    @Test
    void whatIsHeldForAProcessCanBeSeen() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/fd")), "there is no /proc");
        String id = start("exec sleep 300");
        await().until(() -> !Held.carriers(id).isEmpty());
        assertThat(Held.threads()).contains("stdout of " + id, "stderr of " + id, "warden of " + id);
        assertThat(Held.pipes()).hasSize(2);
        assertThat(delete(id).status()).isEqualTo(200);
    }

    private void soak(int number, long seed) throws Exception {
        live(new SoakStory(-1, Fate.EXITS, 10, 5));
        long descriptors = Held.descriptors();
        List<Callable<Void>> lives = new ArrayList<>();
        // Somewhat more than there are slots, so that some are refused.
        Semaphore atOnce = new Semaphore(LIMIT + 2);
        for (int i = 0; i < number; i++) {
            SoakStory story = SoakStory.of(i, seed);
            lives.add(() -> {
                atOnce.acquire();
                try {
                    live(story);
                } finally {
                    atOnce.release();
                }
                return null;
            });
        }
        inParallel(lives);
        assertThat(ids).hasSize(number + 1);
        nothingIsHeld(descriptors);
    }

    private static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> one : executor.invokeAll(calls)) {
                results.add(one.get());
            }
        }
        return results;
    }

    /** One process and its readers, from its start to what is known of it afterwards. */
    private void live(SoakStory story) throws Exception {
        String id = begin(story);
        CountDownLatch moment = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        List<Callable<List<SseReader.Frame>>> readers = List.of(
                () -> steady(id, story, moment, over),
                () -> dawdling(id, over),
                () -> late(id, moment),
                () -> comingBack(id, story),
                () -> vanishing(id, story),
                () -> deleting(id, story, moment));
        List<List<SseReader.Frame>> seen = inParallel(readers);
        List<SseReader.Frame> whole = seen.getFirst();
        everyLineOnceAndInOrder(story, whole);
        assertThat(seen.get(1)).as("one that dawdled at %s", story).isEqualTo(whole);
        for (List<SseReader.Frame> other : seen.subList(2, 4)) {
            // Who comes after it was deleted finds nothing.
            assertThat(other).as("%s", story).isEqualTo(whole.subList(0, other.size()));
            assertThat(story.fate() == Fate.IS_DELETED || other.size() == whole.size())
                    .as("%s", story)
                    .isTrue();
        }
        assertThat(seen.get(4))
                .as("one that vanished from %s", story)
                .isEqualTo(whole.subList(0, seen.get(4).size()));
        oneEnd(id, story, whole);
    }

    private String begin(SoakStory story) {
        String body =
                "{\"connector\":\"claude\",\"prompt\":" + json.writeValueAsString(story.script()) + story.more() + "}";
        Reply reply = await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> post(body), answer -> answer.status() != 429);
        assertThat(reply.status()).isEqualTo(202);
        String id = reply.json().path("processId").asString();
        ids.add(id);
        return id;
    }

    private List<SseReader.Frame> steady(String id, SoakStory story, CountDownLatch moment, CountDownLatch over) {
        List<SseReader.Frame> frames = new ArrayList<>();
        try (SseReader reader = stream(id)) {
            for (Optional<SseReader.Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                add(frames, next.get());
                if (frames.size() > story.moment()) {
                    moment.countDown();
                }
            }
            return frames;
        } finally {
            moment.countDown();
            over.countDown();
        }
    }

    private List<SseReader.Frame> late(String id, CountDownLatch moment) throws InterruptedException {
        moment.await();
        try (SseReader reader = stream(id)) {
            return reader.head().status() == 200 ? shown(reader.rest()) : List.of();
        }
    }

    /** Reads a part, goes away, and comes back for the rest. */
    private List<SseReader.Frame> comingBack(String id, SoakStory story) {
        List<SseReader.Frame> frames = new ArrayList<>();
        int part = 1 + story.moment() / 3;
        boolean isThere = true;
        while (isThere && (frames.isEmpty() || !frames.getLast().event().equals("done"))) {
            String last = frames.isEmpty() ? "0" : frames.getLast().id();
            try (SseReader reader =
                    SseReader.open(Wire.on(port).get("/api/v1/stream/" + id).header("Last-Event-ID", last))) {
                isThere = reader.head().status() == 200;
                take(reader, frames, isThere ? frames.size() + part : 0);
            }
        }
        return frames;
    }

    /** Reads one event and the others when the process is over. */
    private List<SseReader.Frame> dawdling(String id, CountDownLatch over) throws InterruptedException {
        List<SseReader.Frame> frames = new ArrayList<>();
        try (SseReader reader = stream(id)) {
            take(reader, frames, 1);
            over.await();
            take(reader, frames, Integer.MAX_VALUE);
            return frames;
        }
    }

    private List<SseReader.Frame> vanishing(String id, SoakStory story) {
        List<SseReader.Frame> frames = new ArrayList<>();
        try (SseReader reader = stream(id)) {
            take(reader, frames, story.moment() / 2);
            return frames;
        }
    }

    private List<SseReader.Frame> deleting(String id, SoakStory story, CountDownLatch moment)
            throws InterruptedException {
        if (story.fate() == Fate.IS_DELETED) {
            moment.await();
            assertThat(delete(id).status()).isEqualTo(200);
            assertThat(Held.carriers(id)).as("alive after the answer to DELETE").isEmpty();
        }
        return List.of();
    }

    private static void take(SseReader reader, List<SseReader.Frame> frames, int until) {
        while (frames.size() < until) {
            Optional<SseReader.Frame> next = reader.next();
            if (next.isEmpty()) {
                return;
            }
            add(frames, next.get());
        }
    }

    private static void add(List<SseReader.Frame> frames, SseReader.Frame frame) {
        if (!frame.comment()) {
            frames.add(frame);
        }
    }

    private static List<SseReader.Frame> shown(List<SseReader.Frame> frames) {
        return frames.stream().filter(frame -> !frame.comment()).toList();
    }

    private void everyLineOnceAndInOrder(SoakStory story, List<SseReader.Frame> frames) {
        for (int i = 0; i < frames.size(); i++) {
            assertThat(frames.get(i).id()).isEqualTo(String.valueOf(i + 1));
        }
        List<String> lines = frames.stream()
                .filter(frame -> frame.event().equals("output"))
                .map(frame -> json.readTree(frame.data()).path("data").asString())
                .filter(line -> line.startsWith(story.number() + " "))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).isEqualTo(story.line(i));
        }
        switch (story.fate()) {
            case EXITS, FAILS, TAKES_TOO_LONG, LINGERS -> assertThat(lines).hasSize(story.lines());
            case KILLS_ITSELF -> assertThat(lines).hasSize(story.moment());
            case IS_KILLED, IS_DELETED -> assertThat(lines).hasSizeLessThanOrEqualTo(story.lines());
        }
    }

    private void oneEnd(String id, SoakStory story, List<SseReader.Frame> frames) {
        List<String> names = frames.stream()
                .map(SseReader.Frame::event)
                .filter(name -> !name.equals("output"))
                .toList();
        assertThat(names)
                .as("%s", story)
                .isEqualTo(
                        switch (story.fate()) {
                            case EXITS -> List.of("done");
                            case LINGERS -> List.of("result", "done");
                            case FAILS, KILLS_ITSELF, IS_KILLED, IS_DELETED, TAKES_TOO_LONG -> List.of("error", "done");
                        });
        var done = json.readTree(frames.getLast().data()).path("data");
        assertThat(done.path("status").asString()).as("%s", story).isEqualTo(story.fate().status);
        if (story.fate().exitCode != null) {
            assertThat(done.path("exitCode").asInt()).as("%s", story).isEqualTo(story.fate().exitCode);
        }
        Reply after = get("/process/" + id);
        if (story.fate() == Fate.IS_DELETED) {
            assertThat(after.status()).isEqualTo(404);
        } else {
            assertThat(after.json().path("status").asString()).isEqualTo(story.fate().status);
        }
    }

    private void nothingIsHeld(long descriptors) {
        await().untilAsserted(() -> {
            assertThat(gauge("madang.slots.free")).isEqualTo(LIMIT);
            assertThat(meters.get("madang.streams.open").gauge().value()).isZero();
            assertThat(Held.threads()).isEmpty();
            assertThat(Held.pipes()).isEmpty();
            assertThat(Held.descriptors()).isLessThanOrEqualTo(descriptors);
        });
        assertThat(ids.stream().flatMap(id -> Held.carriers(id).stream())).isEmpty();
        assertThat(processes.list(Integer.MAX_VALUE, 0))
                .allMatch(process -> process.status().ended());
    }

    private double gauge(String name) {
        return meters.get(name).tag("kind", "process").gauge().value();
    }
}
