package dev.madang.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With a queue, who finds no slot free waits for one. */
@TestPropertySource(properties = "madang.runner.queue=3")
class ProcessQueueIntegrationTests extends RunnerTest {

    private static final int PLACES = 3;
    private static final int ROUNDS = 20;

    @Autowired
    private Processes processes;

    @Autowired
    private ManualClock clock;

    private final Path folder = TemporaryFolder.create("queue");
    private final List<String> running = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.list(100, 0).stream()
                .filter(process -> !process.status().ended())
                .forEach(process -> delete(process.id().toString()));
    }

    @Test
    void whoFindsNoSlotWaitsAndSaysSo() {
        fill();
        String id = start("echo at last");
        assertThat(get("/process/" + id).json().path("status").asString()).isEqualTo("pending");
        Reply result = get("/result/" + id);
        assertThat(result.status()).isEqualTo(202);
        assertThat(result.json().path("status").asString()).isEqualTo("pending");
        assertThat(result.json().path("message").asString()).isEqualTo("Process is waiting to start");
        assertThat(get("/result-data/" + id).status()).isEqualTo(404);
        try (SseReader early = stream(id)) {
            free();
            assertThat(early.rest())
                    .filteredOn(frame -> !frame.comment())
                    .extracting(SseReader.Frame::event)
                    .containsExactly("output", "done");
        }
        assertThat(get("/process/" + id).json().path("status").asString()).isEqualTo("completed");
    }

    @Test
    void theyGetTheirTurnInTheOrderInWhichTheyCame() throws IOException {
        fill();
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            clock.advance(Duration.ofMillis(1));
            waiting.add(start("echo " + i + " >> " + folder.resolve("order")));
        }
        // One slot goes round.
        free();
        waiting.forEach(id -> assertThat(told(id)).isNotEmpty());
        assertThat(Files.readAllLines(folder.resolve("order"))).containsExactly("0", "1", "2");
    }

    @Test
    void aNewcomerDoesNotOvertakeWhoWaits() throws IOException {
        fill();
        for (int i = 0; i < ROUNDS; i++) {
            Path order = folder.resolve("round" + i);
            String waiting = start("echo waited >> " + order);
            free();
            String newcomer = start("echo came >> " + order);
            told(waiting);
            told(newcomer);
            assertThat(Files.readAllLines(order)).containsExactly("waited", "came");
            running.add(start("exec sleep 300"));
            assertThat(status(running.getLast())).isEqualTo("running");
        }
    }

    @Test
    void theQueueHasItsEndToo() {
        fill();
        for (int i = 0; i < PLACES; i++) {
            assertThat(start("true")).isNotEmpty();
        }
        Reply refused = post("{\"connector\":\"claude\",\"prompt\":\"true\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("5");
        assertThat(processes.list(100, 0))
                .filteredOn(process -> process.status() == ProcessStatus.PENDING)
                .hasSize(PLACES);
    }

    @Test
    void whoIsDeletedWhileWaitingNeverRunsAndItsPlaceIsFree() {
        fill();
        String id = start("touch " + folder.resolve("ran"));
        try (SseReader reader = stream(id)) {
            assertThat(delete(id).status()).isEqualTo(200);
            List<SseReader.Frame> frames =
                    reader.rest().stream().filter(frame -> !frame.comment()).toList();
            assertThat(frames).extracting(SseReader.Frame::event).containsExactly("error", "done");
            assertThat(frames.getLast().data()).contains("\"status\":\"stopped\"", "\"exitCode\":null");
        }
        assertThat(get("/process/" + id).status()).isEqualTo(404);
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            waiting.add(start("true"));
        }
        free();
        waiting.forEach(one -> assertThat(told(one)).isNotEmpty());
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void howeverOneEndsItsSlotGoesToTheNext() {
        fill();
        List<String> ends = List.of("exit 1", "kill -9 $$", "exec sleep 300");
        for (String end : ends) {
            String first = start(end, end.contains("sleep") ? ",\"timeoutSeconds\":1" : "");
            String second = start("exec sleep 300");
            String third = start("true");
            if (running.size() == LIMIT) {
                free();
            }
            assertThat(told(first).getLast().data().path("status").asString()).isEqualTo("failed");
            await().until(() -> status(second).equals("running"));
            assertThat(status(third)).isEqualTo("pending");
            assertThat(delete(second).status()).isEqualTo(200);
            assertThat(told(third).getLast().data().path("status").asString()).isEqualTo("completed");
            running.add(start("exec sleep 300"));
            assertThat(status(running.getLast())).isEqualTo("running");
        }
    }

    private String status(String id) {
        return get("/process/" + id).json().path("status").asString();
    }

    /** Takes all slots. */
    private void fill() {
        for (int i = 0; i < LIMIT; i++) {
            running.add(start("exec sleep 300"));
            assertThat(status(running.getLast())).isEqualTo("running");
        }
    }

    private void free() {
        assertThat(delete(running.removeLast()).status()).isEqualTo(200);
    }
}
