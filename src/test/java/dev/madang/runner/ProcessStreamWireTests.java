package dev.madang.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.Reply;
import dev.madang.testkit.SseReader;
import dev.madang.testkit.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aLineOfTwoMegabytesAlsoReachesTheReader() {
        List<Told> told = told(start("head -c 2000000 /dev/zero | tr '\\0' x; echo; echo after"));
        assertThat(lines(told)).hasSize(2).last().isEqualTo("after");
        assertThat(lines(told).getFirst()).hasSize(2_000_000);
    }

    @Test
    void aProcessThatWritesTooMuchIsEnded() {
        List<Told> told = told(start("while :; do echo 0123456789012345678901234567890123456789; done"));
        assertThat(only(told, "error").data().path("error").asString()).contains("wrote more than");
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("failed");
    }

    @Test
    void theLastEventSaysWhichProcessItWasAndHowItEnded() {
        String id = start("echo out; exit 2");
        Told done = told(id).getLast();
        assertThat(done.name()).isEqualTo("done");
        assertThat(done.data().propertyNames()).containsExactly("processId", "status", "exitCode");
        assertThat(done.data().path("processId").asString()).isEqualTo(id);
        assertThat(done.data().path("exitCode").asInt()).isEqualTo(2);
    }

    @Test
    void aSlowReaderHoldsNobodyUpAndMissesNothing() {
        // More than the sockets between hold, so that its stream has to wait for it.
        int many = 60_000;
        String id = start("seq -f 'line %.0f' 1 " + many);
        List<String> expected =
                IntStream.rangeClosed(1, many).mapToObj(i -> "line " + i).toList();
        try (SseReader slow = stream(id)) {
            SseReader.Frame first = slow.next().orElseThrow();
            assertThat(lines(told(id))).isEqualTo(expected);
            assertThat(get("/process/" + id).json().path("status").asString()).isEqualTo("completed");
            List<SseReader.Frame> rest = slow.rest();
            assertThat(first.id()).isEqualTo("1");
            assertThat(rest)
                    .hasSize(many)
                    .last()
                    .extracting(SseReader.Frame::event)
                    .isEqualTo("done");
            assertThat(rest.subList(0, many - 1))
                    .extracting(
                            frame -> json.readTree(frame.data()).path("data").asString())
                    .isEqualTo(expected.subList(1, many));
        }
    }

    @Test
    void aToolThatIsGoneWhenItIsToStartIsAnError() throws IOException {
        Path ignored = Files.copy(Path.of("src/test/resources/runner/evaluate"), SOMETIMES);
        // What was found is believed for a while, and the clock stands.
        assertThat(get("/connectors").json().toString()).contains("gemini");
        Files.delete(SOMETIMES);
        Reply reply = post("{\"connector\":\"gemini\",\"prompt\":\"true\"}");
        assertThat(reply.status()).isEqualTo(202);
        String id = reply.json().path("processId").asString();
        List<Told> told = told(id);
        assertThat(told).extracting(Told::name).containsExactly("error", "done");
        assertThat(only(told, "error").data().path("error").asString())
                .isEqualTo("The tool is not installed any more.");
        assertThat(only(told, "error").data().propertyNames()).containsExactly("error", "exitCode", "stderr");
        assertThat(only(told, "error").data().path("exitCode").isNull()).isTrue();
        assertThat(only(told, "done").data().path("exitCode").isNull()).isTrue();
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("failed");
        assertThat(get("/result/" + id).status()).isEqualTo(200);
    }

    @Test
    void aProcessThatTakesTooLongFailsWithThatReason() {
        String id = start("echo begun; exec sleep 60", ",\"timeoutSeconds\":1");
        List<Told> told = told(id);
        assertThat(lines(told)).containsExactly("begun");
        assertThat(only(told, "error").data().path("error").asString()).contains("too long");
        assertThat(only(told, "error").data().path("exitCode").asInt()).isEqualTo(143);
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("failed");
        Reply result = get("/result/" + id);
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.json().path("exitCode").asInt()).isEqualTo(143);
        assertThat(result.json().path("output").asString()).isEqualTo("begun\n");
        assertThat(result.json().path("error").asString()).contains("too long");
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
