package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.madang.runner.connectors.ConnectorSettings.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionReaderTests {

    private static final String GOOD = """
            {"name": "mine", "command": "mine", "prompt": {"by": "file", "flag": "--task"}, "model": ["-m", "{model}"],
             "format": "json", "result": "own",
             "lines": [{"when": {"/kind": ["end", null]}, "terminal": true, "answer": "/a~1b"}]}""";

    @Test
    void aConnectorCanBeAddedByAFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.json"), GOOD);

        Definition mine = Definitions.all(folder).getLast();
        Connector connector = new DataConnector(mine, Entry.NONE, name -> Optional.of(Path.of("/opt", name)));
        Transcript transcript = connector.transcript();
        transcript.line("{\"kind\":\"end\",\"a/b\":\"hi\"}");
        Invocation invocation = connector.invoke(Bench.ask("do it"));

        assertThat(transcript.text()).isEqualTo("hi");
        assertThat(invocation.command()).containsExactly("/opt/mine", "--task=/dev/stdin");
        assertThat(invocation.input()).isEqualTo("do it");
        assertThat(Definitions.all(folder)).hasSize(Bench.definitions().size() + 1);
    }

    @Test
    void aFileTakesThePlaceOfOurs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x.json"), GOOD.replace("\"mine\"", "\"claude\""));

        assertThat(Definitions.all(folder))
                .filteredOn(one -> one.name().equals("claude"))
                .extracting(one -> one.line().command())
                .containsExactly("claude");
        assertThat(Definitions.all(folder)).hasSize(Bench.definitions().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "mine"       | "Mine!"        | f.json: /name must be of lower case letters
            "command"    | "comand"       | f.json: /comand is not known
            "file"       | "pipe"         | f.json: /prompt/by must be one of stdin, argument, flag, file
            "--task"     | ""             | f.json: /prompt/flag must be a text
            {model}      | {modell}       | f.json: /model must say where the value goes: {model}
            "own"        | "mine"         | f.json: /result must be one of own, own-with-text, together
            "when"       | "if"           | f.json: /lines/0/if is not known
            /kind        | kind           | f.json: /lines/0/when/kind must begin with /
            true         | "yes"          | f.json: /lines/0/terminal must be true or false
            ["end", null]| {"like": "e"}  | f.json: /lines/0/when//kind/like is not known
            "/a~1b"      | 7              | f.json: /lines/0/answer must be a list of texts
            {"name"      | {name          | f.json is no JSON
            """)
    void whatIsWrongIsToldWithFileAndKey(String good, String bad, String told) {
        String content =
                GOOD.replaceFirst(java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefinitionReader.read("f.json", content))
                .withMessageStartingWith(told);
    }

    @Test
    void aPatternThatIsNoneIsToldWithFileAndKey() {
        String content = """
                {"name": "t", "command": "t", "prompt": {"by": "stdin"}, "format": "text", "result": "together",
                 "lines": [{"match": "("}]}""";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefinitionReader.read("f.json", content))
                .withMessageStartingWith("f.json: /lines/match");
    }
}
