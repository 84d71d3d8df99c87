package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is understood of every tool: a stub replays what it says, {@code understood.json} has what has to come of it. */
class TranscriptTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode EXPECTED = JSON.readTree(Bench.resource("understood.json"));

    static Stream<String> cases() throws IOException {
        Path folder = Bench.RESOURCES.resolve("transcripts");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".jsonl"))
                    .map(file -> folder.relativize(file).toString().replace(".jsonl", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFourEventsAreRight(String which) {
        JsonNode expected = EXPECTED.path(which);

        assertThat((JsonNode) replayed(which)).as(which).isEqualTo(expected);
    }

    @Test
    void everyConnectorHasTheCasesThatATranscriptMayTakeAndNoneIsLeftOver() throws IOException {
        List<String> cases = cases().toList();

        assertThat(Bench.definitions())
                .extracting(Definition::name)
                .containsExactlyInAnyOrder(
                        "claude",
                        "codex",
                        "gemini",
                        "opencode",
                        "qwen",
                        "copilot",
                        "cursor-agent",
                        "amp",
                        "goose",
                        "aider",
                        "crush");
        for (Definition one : Bench.definitions()) {
            assertThat(cases)
                    .contains(Stream.of("success", "failure", "partial", "noise", "open")
                            .map(name -> one.name() + "/" + name)
                            .toArray(String[]::new));
        }
        assertThat(EXPECTED.propertyNames()).containsExactlyInAnyOrderElementsOf(cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTranscriptSaysWhereItIsFrom(String which) {
        String first = Bench.resource("transcripts/" + which + ".jsonl")
                .lines()
                .findFirst()
                .orElse("");

        assertThat(first)
                .matches("# (run with version [0-9.]+(, shortened)?|from documentation.*|made of the case .*)");
    }

    private static ObjectNode replayed(String which) {
        String name = which.substring(0, which.indexOf('/'));
        Connector connector = Bench.connector(name);
        Bench.Said said = Bench.run(
                List.of("/bin/sh", Bench.RESOURCES.resolve("stub.sh").toString()),
                connector.invoke(Bench.ask("hi")).input(),
                Map.of(
                        "TRANSCRIPT",
                        Bench.RESOURCES
                                .resolve("transcripts/" + which + ".jsonl")
                                .toString()));
        Transcript transcript = connector.transcript();
        said.lines().forEach(transcript::line);
        ObjectNode events = JSON.createObjectNode().put("output", said.lines().size());
        transcript.result(said.code()).ifPresent(result -> events.set("result", result));
        transcript.failure(said.code()).ifPresent(why -> events.put("error", why));
        events.put("done", said.code()).put("through", transcript.hasResult()).put("text", transcript.text());
        transcript.usage().ifPresent(count -> events.put("tokens", count.input() + "+" + count.output()));
        transcript.cost().ifPresent(cost -> events.put("micros", cost.micros()));
        transcript.session().ifPresent(session -> events.put("session", session));
        transcript.model().ifPresent(model -> events.put("model", model));
        return (ObjectNode) JSON.readTree(events.toString());
    }

    /** Writes what is understood today, for a person to read and keep: {@code java … TranscriptTests}. */
    public static void main(String[] arguments) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        cases().forEach(which -> all.set(which, replayed(which)));
        Files.writeString(
                Bench.RESOURCES.resolve("understood.json"),
                JSON.rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(all)
                        .lines()
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
