package dev.madang.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The four events of a process (cli-runner, GET /stream/{id}), and the defects of the original that they must not have. */
class ProcessStreamWireTests extends RunnerTest {

    @Test
    void everyLineReachesTheReaderJsonOrNot() {
        List<Told> told = told(start("echo plain; echo '{\"type\":\"system\"}'; echo '한글 🦜'; printf 'no end'"));
        assertThat(lines(told)).containsExactly("plain", "{\"type\":\"system\"}", "한글 🦜", "no end");
    }

    @Test
    void eachEventHasItsEnvelopeAndItsNumber() {
        List<Told> told = told(start("echo one"));
        assertThat(told).extracting(Told::name).containsExactly("output", "done");
        assertThat(told).extracting(Told::id).containsExactly(1L, 2L);
        for (Told event : told) {
            assertThat(event.envelope().propertyNames()).containsExactly("type", "data", "timestamp");
            assertThat(event.envelope().path("type").asString()).isEqualTo(event.name());
            assertThat(event.envelope().path("timestamp").asString())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        }
    }

    @Test
    void anEndThatWasNotGoodIsAnErrorWithWhatWasWrittenToStandardError() {
        List<Told> told = told(start("echo out; echo 'no such file' >&2; exit 7"));
        assertThat(told).extracting(Told::name).containsExactly("output", "error", "done");
        Told error = only(told, "error");
        assertThat(error.data().propertyNames()).containsExactly("error", "exitCode", "stderr");
        assertThat(error.data().path("exitCode").asInt()).isEqualTo(7);
        assertThat(error.data().path("stderr").asString()).isEqualTo("no such file\n");
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("failed");
    }

    @Test
    void aLateReaderGetsEverythingFromTheStart() {
        String id = start("for i in 1 2 3 4 5; do echo $i; done");
        assertThat(lines(told(id))).containsExactly("1", "2", "3", "4", "5");
        assertThat(lines(told(id))).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissed() {
        String id = start("for i in 1 2 3 4 5; do echo $i; done");
        assertThat(told(id)).hasSize(6);
        try (SseReader reader =
                SseReader.open(Wire.on(port).get("/api/v1/stream/" + id).header("Last-Event-ID", "4"))) {
            assertThat(reader.rest()).extracting(SseReader.Frame::id).containsExactly("5", "6");
        }
        assertThat(Wire.on(port)
                        .get("/api/v1/stream/" + id)
                        .header("Last-Event-ID", "6")
                        .send()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void manyReadersOfOneProcessGetTheSame() throws Exception {
        String id = start("i=0; while [ $i -lt 3000 ]; do echo line $i; i=$((i+1)); done");
        List<String> expected =
                IntStream.range(0, 3000).mapToObj(i -> "line " + i).toList();
        List<Callable<List<String>>> readers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            readers.add(() -> lines(told(id)));
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> read : executor.invokeAll(readers)) {
                assertThat(read.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void aToolThatForgetsToExitAfterItsResultHasEndedWell() {
        List<Told> told =
                told(start("echo '{\"type\":\"result\",\"is_error\":false,\"result\":\"done\"}'; exec sleep 600"));
        assertThat(told).extracting(Told::name).containsExactly("output", "result", "done");
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("completed");
        assertThat(only(told, "done").data().path("exitCode").asInt()).isZero();
    }

    @Test
    void aResultThatTellsAnErrorIsShownAndHasFailed() {
        List<Told> told = told(
                start(
                        "echo '{\"type\":\"result\",\"subtype\":\"error_max_turns\",\"is_error\":true,\"result\":\"\"}'; exit 1"));
        assertThat(told).extracting(Told::name).containsExactly("output", "result", "error", "done");
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("failed");
    }

    @Test
    void binaryOutputIsHarmless() {
        List<Told> told = told(start("printf '\\377\\376\\000x\\nnext\\n'"));
        assertThat(lines(told)).containsExactly("\uFFFD\uFFFD\u0000x", "next");
    }

    @Test
    void aLineOfAMegabyteAlsoReachesTheReader() {
        List<Told> told = told(start("head -c 900000 /dev/zero | tr '\\0' x; echo; echo after"));
        assertThat(lines(told)).hasSize(2).last().isEqualTo("after");
        assertThat(lines(told).getFirst()).hasSize(900_000);
    }

    @Test
    void aProcessThatWritesTooMuchIsEnded() {
        List<Told> told = told(start("while :; do echo 0123456789012345678901234567890123456789; done"));
        assertThat(only(told, "error").data().path("error").asString()).contains("wrote more than");
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("failed");
    }

    @Test
    void aProcessThatTakesTooLongFailsWithThatReason() {
        List<Told> told = told(start("echo begun; exec sleep 60", ",\"timeoutSeconds\":1"));
        assertThat(lines(told)).containsExactly("begun");
        assertThat(only(told, "error").data().path("error").asString()).contains("too long");
        assertThat(only(told, "error").data().path("exitCode").asInt()).isEqualTo(143);
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("failed");
    }

    @Test
    void theStreamOfAStoppedProcessTellsItsErrorAndCloses() {
        String id = start("echo begun; exec sleep 60");
        try (SseReader reader = stream(id)) {
            assertThat(reader.next().orElseThrow().event()).isEqualTo("output");
            assertThat(delete(id).status()).isEqualTo(200);
            List<SseReader.Frame> rest =
                    reader.rest().stream().filter(frame -> !frame.comment()).toList();
            assertThat(rest).extracting(SseReader.Frame::event).containsExactly("error", "done");
            assertThat(json.readTree(rest.getLast().data())
                            .path("data")
                            .path("status")
                            .asString())
                    .isEqualTo("stopped");
            assertThat(json.readTree(rest.getLast().data())
                            .path("data")
                            .path("exitCode")
                            .asInt())
                    .isEqualTo(143);
        }
    }
}
