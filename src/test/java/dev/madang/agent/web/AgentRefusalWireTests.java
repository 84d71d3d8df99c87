package dev.madang.agent.web;

import static dev.madang.testkit.WireAssert.assertThat;

import dev.madang.testkit.ServerTest;
import dev.madang.testkit.Wire;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the agent's routes refuse, word for word. */
@ServerTest
class AgentRefusalWireTests {

    @LocalServerPort
    private int port;

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("run-without-input", wire -> run(wire, "{}")),
                row("run-blank-input", wire -> run(wire, "{\"user_input\":\"  \"}")),
                row("run-too-long-input", wire -> run(wire, "{\"user_input\":\"" + "가".repeat(10_001) + "\"}")),
                row("run-unknown-language", wire -> run(wire, "{\"user_input\":\"a\",\"language\":\"fr\"}")),
                row("run-unfit-session-id", wire -> run(wire, "{\"user_input\":\"a\",\"session_id\":\"../etc\"}")),
                row("run-reserved-session-id", wire -> run(wire, "{\"user_input\":\"a\",\"session_id\":\"chat\"}")),
                row(
                        "run-time-out-of-range",
                        wire -> run(wire, "{\"user_input\":\"a\",\"options\":{\"max_execution_time_sec\":0}}")),
                row(
                        "run-unknown-dataset",
                        wire -> run(wire, "{\"user_input\":\"a\",\"options\":{\"dataset\":\"none.csv\"}}")),
                row(
                        "run-dataset-is-a-path",
                        wire -> run(wire, "{\"user_input\":\"a\",\"options\":{\"dataset\":\"../../etc/passwd\"}}")),
                row("status-unknown-session", wire -> wire.get("/api/agent/status/sess_none")),
                row(
                        "stop-unknown-session",
                        wire -> wire.post("/api/agent/stop/sess_none").json("{}")),
                row("stream-unknown-session", wire -> wire.get("/api/agent/stream/sess_none")),
                row("session-unknown", wire -> wire.get("/api/sessions/sess_none")),
                row("sessions-limit-out-of-range", wire -> wire.get("/api/sessions?limit=101")),
                row("sessions-unknown-sort", wire -> wire.get("/api/sessions?sort=name")),
                row("sessions-unknown-status", wire -> wire.get("/api/sessions?status=asleep")),
                row("plan-unknown", wire -> wire.get("/api/plans/plan_none")),
                row(
                        "approve-unknown-plan",
                        wire -> wire.post("/api/plans/plan_none/approve").json("{}")),
                row("pending-unknown-session", wire -> wire.get("/api/hitl/sess_none/pending")),
                row("tool-unknown", wire -> wire.get("/api/tools/hammer")),
                row("tools-unknown-category", wire -> wire.get("/api/tools?category=toys")),
                row("tools-active-no-boolean", wire -> wire.get("/api/tools?active=perhaps")),
                row("file-unknown", wire -> wire.get("/files/sess_none/report.md")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aRefusalSaysWhatIsWrongInBothLanguages(String name, UnaryOperator<Wire> request) {
        assertThat(request.apply(Wire.on(port)).send()).isGolden("agent/refusals/" + name + "#ko");
        assertThat(request.apply(Wire.on(port).language("en")).send()).isGolden("agent/refusals/" + name + "#en");
    }

    private static Wire run(Wire wire, String body) {
        return wire.post("/api/agent/run-async").json(body);
    }

    private static Arguments row(String name, UnaryOperator<Wire> request) {
        return Arguments.of(name, request);
    }
}
