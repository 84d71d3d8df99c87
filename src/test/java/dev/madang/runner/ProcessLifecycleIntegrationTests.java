package dev.madang.runner;

import static dev.madang.testkit.Pids.lives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.runs.RunId;
import dev.madang.runs.Runs;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.TemporaryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of processes, of their slots and of what they leave. */
@ExtendWith(OutputCaptureExtension.class)
class ProcessLifecycleIntegrationTests extends RunnerTest {

    @Autowired
    private Processes processes;

    @Autowired
    private Runs runs;

    @Autowired
    private ManualClock clock;

    @Test
    void aStoppedProcessTakesItsGrandchildrenWithIt() {
        String id = start("sleep 300 & echo $!; wait");
        long grandchild = firstNumber(id);
        assertThat(lives(grandchild)).isTrue();
        assertThat(delete(id).status()).isEqualTo(200);
        assertThat(lives(grandchild)).isFalse();
    }

    @Test
    void aProcessThatEndsByItselfLeavesNobodyBehind() {
        String id = start("sleep 300 >/dev/null 2>&1 & echo $!");
        List<Told> told = told(id);
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("completed");
        assertThat(lives(Long.parseLong(lines(told).getFirst()))).isFalse();
    }

    @Test
    void aProcessWorksInTheFolderThatItWasGiven() {
        Path folder = TemporaryFolder.create("work");
        Path allowed = Path.of("target").toAbsolutePath();
        assertThat(lines(told(start("pwd", ",\"workDir\":\"" + allowed + "\""))))
                .containsExactly(allowed.toString());
        assertThat(post("{\"connector\":\"claude\",\"prompt\":\"x\",\"workDir\":\"" + folder + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aProcessWithoutAFolderGetsAnEmptyOneThatGoesWithIt() {
        String id = start("ls -A | wc -l | tr -d ' '; pwd; echo x > left-over");
        List<String> lines = lines(told(id));
        assertThat(lines.getFirst()).isEqualTo("0");
        Path folder = Path.of(lines.getLast());
        assertThat(folder.resolve("left-over")).exists();
        assertThat(delete(id).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(11));
        processes.sweep();
        assertThat(Files.exists(folder)).isFalse();
        assertThat(get("/stream/" + id).status()).isEqualTo(404);
    }

    @Test
    void aProcessGetsTheVariablesOfItsRequestAndNoneOfTheServers() {
        String script = "echo $COLOUR $EXTRA_ONE; env | grep -c '^SPRING_\\|^MADANG_DATA' || true";
        List<String> lines = lines(told(start(script, ",\"env\":{\"COLOUR\":\"blue\",\"EXTRA_ONE\":\"a b\"}")));
        assertThat(lines).containsExactly("blue a b", "0");
    }

    @Test
    void aPromptThatLooksLikeAnOptionIsAPrompt() {
        assertThat(only(told(start("--version; echo still here")), "done")
                        .data()
                        .path("status")
                        .asString())
                .isEqualTo("completed");
    }

    @Test
    void theSlotOfEachProcessIsFreedHoweverItEnds() {
        for (int round = 0; round < 2; round++) {
            List<String> ids = new ArrayList<>();
            ids.add(start("exit 1"));
            ids.add(start("kill -9 $$"));
            ids.add(start("exec sleep 300", ",\"timeoutSeconds\":1"));
            ids.add(start("exec sleep 300"));
            assertThat(delete(ids.removeLast()).status()).isEqualTo(200);
            ids.forEach(this::told);
        }
        List<String> full = new ArrayList<>();
        try {
            for (int i = 0; i < LIMIT; i++) {
                full.add(start("exec sleep 300"));
            }
        } finally {
            full.forEach(this::delete);
        }
    }

    @Test
    void ofManyStartsAtOnceNoMoreSucceedThanThereAreSlots() throws Exception {
        List<Callable<Integer>> starts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            starts.add(() -> post("{\"connector\":\"claude\",\"prompt\":\"exec sleep 300\"}")
                    .status());
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : executor.invokeAll(starts)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(status -> status == 202).hasSize(LIMIT);
            assertThat(answers).filteredOn(status -> status == 429).hasSize(20 - LIMIT);
        } finally {
            processes.list(100, 0).stream()
                    .filter(process -> !process.status().ended())
                    .forEach(process -> delete(process.id().toString()));
        }
    }

    @Test
    void aReaderThatGoesAwayStopsNothing() {
        String id = start("echo one; read ignored; i=0; while [ $i -lt 200 ]; do echo $i; i=$((i+1)); done");
        try (SseReader reader = stream(id)) {
            assertThat(reader.next()).isPresent();
        }
        assertThat(lines(told(id))).hasSize(201);
    }

    @Test
    void theRunOfAProcessSaysWhatTheProcessSays() {
        String id = start("exit 4");
        List<Told> told = told(id);
        assertThat(told).isNotEmpty();
        CliProcess process = processes.find(new ProcessId(UUID.fromString(id)));
        assertThat(runs.find(new RunId(process.run().value())).state().name()).isEqualTo("FAILED");
        assertThat(process.exitCode()).isEqualTo(4);
    }

    @Test
    void whatIsAskedAndAnsweredIsInNoLog(CapturedOutput log) {
        List<Told> told =
                told(start("echo the-se''cret-answer; echo the-se''cret-error >&2; exit 3 # the-secret-question"));
        assertThat(lines(told)).containsExactly("the-secret-answer");
        assertThat(log.getAll()).doesNotContain("the-secret");
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        String id = start("true");
        List<Told> told = told(id);
        assertThat(told).isNotEmpty();
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        await().untilAsserted(() -> {
            int ignored = processes.sweep();
            assertThat(get("/process/" + id).status()).isEqualTo(404);
        });
    }

    private long firstNumber(String id) {
        try (SseReader reader = stream(id)) {
            return Long.parseLong(json.readTree(reader.next().orElseThrow().data())
                    .path("data")
                    .asString());
        }
    }
}
