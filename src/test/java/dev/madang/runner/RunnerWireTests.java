package dev.madang.runner;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.testkit.ManualClock;
import dev.madang.testkit.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The answers of the ten routes, byte for byte. */
class RunnerWireTests extends RunnerTest {

    private static final String RESULT =
            "echo '{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,\"result\":\"42\",\"usage\":{\"input_tokens\":3,\"output_tokens\":2}}'";

    @Autowired
    private ManualClock clock;

    @Autowired
    private Processes processes;

    @Test
    void aProcessIsStarted() {
        assertThat(post("{\"connector\":\"claude\",\"prompt\":\"true\"}")).isGolden("runner/run");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no-connector     | {"prompt":"x"}
                    no-prompt        | {"connector":"claude"}
                    blank-prompt     | {"connector":"claude","prompt":" \\n"}
                    unknown          | {"connector":"nobody","prompt":"x"}
                    switched-off     | {"connector":"codex","prompt":"x"}
                    relative-folder  | {"connector":"claude","prompt":"x","workDir":"src"}
                    foreign-folder   | {"connector":"claude","prompt":"x","workDir":"/etc"}
                    missing-folder   | {"connector":"claude","prompt":"x","workDir":"${here}/no-such-folder"}
                    too-short        | {"connector":"claude","prompt":"x","timeoutSeconds":0}
                    too-long         | {"connector":"claude","prompt":"x","timeoutSeconds":86401}
                    foreign-variable | {"connector":"claude","prompt":"x","env":{"LD_PRELOAD":"/tmp/x.so"}}
                    no-value         | {"connector":"claude","prompt":"x","env":{"COLOUR":null}}
                    option-as-model  | {"connector":"claude","prompt":"x","model":"--yolo"}
                    option-as-resume | {"connector":"claude","prompt":"x","resume":"-c"}
                    """)
    void whatCannotBeStartedIsRefused(String name, String body) {
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(post(body.replace("${here}", here))).isGolden("runner/refused#" + name);
    }

    @Test
    void aRunningProcessIsShown() {
        String id = start("sleep 60");
        try {
            assertThat(get("/process/" + id)).isGolden("runner/process#running");
            assertThat(get("/result/" + id)).isGolden("runner/result#running");
            assertThat(get("/result-data/" + id)).isGolden("runner/result-data#none");
        } finally {
            assertThat(delete(id)).isGolden("runner/delete#done");
        }
        assertThat(delete(id)).isGolden("runner/delete#again");
        assertThat(get("/process/" + id)).isGolden("runner/process#unknown");
    }

    @Test
    void anEndedProcessIsShown() {
        String id = start("echo one; printf two; " + RESULT + "; echo late", ",\"model\":\"small\"");
        List<Told> told = told(id);
        assertThat(only(told, "done").data().path("status").asString()).isEqualTo("completed");
        assertThat(get("/process/" + id)).isGolden("runner/process#completed");
        assertThat(get("/result/" + id)).isGolden("runner/result#completed");
        assertThat(get("/result-data/" + id)).hasStatus(404);
    }

    @Test
    void aFailedProcessIsShown() {
        String id = start("echo some; echo 'it broke' >&2; exit 3");
        List<Told> told = told(id);
        assertThat(only(told, "done").data().path("exitCode").asInt()).isEqualTo(3);
        assertThat(get("/process/" + id)).isGolden("runner/process#failed");
        assertThat(get("/result/" + id)).isGolden("runner/result#failed");
    }

    @Test
    void theResultsDataIsKeptForTenMinutes() {
        String id = start(RESULT);
        List<Told> told = told(id);
        assertThat(get("/result-data/" + id)).isGolden("runner/result-data#there");
        assertThat(only(told, "result").data())
                .isEqualTo(get("/result-data/" + id).json());
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        int ignored = processes.sweep();
        assertThat(get("/result-data/" + id)).hasStatus(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(get("/result-data/" + id)).isGolden("runner/result-data#none");
        assertThat(get("/result-data/" + UUID.randomUUID())).isGolden("runner/result-data#none");
        assertThat(get("/result-data/nonsense")).isGolden("runner/result-data#none");
    }

    @ParameterizedTest
    @CsvSource({"'echo one; echo two', 'one|two|'", "'echo one; printf two', 'one|two'", "'echo', '|'", "'true', ''"})
    void theOutputIsTheTextThatWasWritten(String script, String output) {
        String id = start(script);
        assertThat(told(id)).isNotEmpty();
        assertThat(get("/result/" + id).json().path("output").asString()).isEqualTo(output.replace('|', '\n'));
    }

    @Test
    void anEndingThatWasKeptBeforeItsLastFieldIsStillUnderstood() {
        Ending kept =
                json.readValue("{\"status\":\"FAILED\",\"exitCode\":3,\"error\":\"x\",\"stderr\":\"\"}", Ending.class);
        assertThat(kept.openEnded()).isNull();
    }

    @Test
    void aProcessThatHasEndedIsDeletedWithItsResult() {
        String id = start(RESULT);
        List<Told> told = told(id);
        assertThat(told).extracting(Told::name).containsExactly("output", "result", "done");
        assertThat(delete(id)).isGolden("runner/delete#done");
        assertThat(get("/result-data/" + id)).isGolden("runner/result-data#none");
        assertThat(get("/result/" + id)).hasStatus(404);
        assertThat(get("/stream/" + id)).hasStatus(404);
        assertThat(delete(id)).isGolden("runner/delete#again");
    }

    @Test
    void aPromptHasAMebibyteAtMost() {
        String script = "echo ok #";
        String longest = script + "x".repeat(1024 * 1024 - script.length());
        assertThat(lines(told(start(longest)))).containsExactly("ok");
        String oneMore = "{\"connector\":\"claude\",\"prompt\":\"" + longest + "x\"}";
        assertThat(post(oneMore)).isGolden("runner/refused#long-prompt");
    }

    @Test
    void noMoreRunAtOnceThanMay() {
        List<String> all = new ArrayList<>();
        try {
            for (int i = 0; i < LIMIT; i++) {
                all.add(start("sleep 60"));
            }
            assertThat(post("{\"connector\":\"claude\",\"prompt\":\"true\"}")).isGolden("runner/limit-reached");
        } finally {
            all.forEach(this::delete);
        }
        assertThat(post("{\"connector\":\"claude\",\"prompt\":\"true\"}")).hasStatus(202);
    }

    @Test
    void theNewestProcessIsListedFirst() {
        String older = start("true");
        clock.advance(Duration.ofSeconds(1));
        String newer = start("true");
        Reply list = get("/processes");
        List<String> ids = new ArrayList<>();
        list.json()
                .path("processes")
                .forEach(process -> ids.add(process.path("id").asString()));
        assertThat(ids).containsSubsequence(newer, older);
        assertThat(list.json().path("count").asInt()).isEqualTo(ids.size());
        Reply page = get("/processes?limit=1");
        assertThat(page.json().path("processes")).hasSize(1);
        assertThat(page.json().path("count").asInt()).isEqualTo(ids.size());
        assertThat(get("/processes?limit=0")).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource({"/process/nonsense", "/result/nonsense", "/stream/nonsense", "/process/1-1-1-1-1"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(get(path)).hasStatus(404);
        assertThat(get(path).json().path("error").asString()).isEqualTo("Process not found");
    }

    @Test
    void theConnectorsOfThisMachineAreListed() {
        List<String> names = new ArrayList<>();
        get("/connectors").json().path("connectors").forEach(name -> names.add(name.asString()));
        assertThat(names).contains("builtin", "claude").doesNotContain("codex", "nobody");
        assertThat(get("/connectors").json().path("count").asInt()).isEqualTo(names.size());
    }

    @Test
    void theServerIsWell() {
        assertThat(get("/health")).isGolden("runner/health");
        assertThat(get("/ready")).isGolden("runner/ready");
    }

    @Test
    void theSameKeyStartsOneProcess() {
        String key = UUID.randomUUID().toString();
        String body = "{\"connector\":\"claude\",\"prompt\":\"true\"}";
        String first = keyed(key, body).json().path("processId").asString();
        assertThat(keyed(key, body).json().path("processId").asString()).isEqualTo(first);
    }

    private Reply keyed(String key, String body) {
        return dev.madang.testkit.Wire.on(port)
                .post("/api/v1/run")
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }
}
