package dev.madang.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything is started. These tests have no terminal. */
class RunCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "라네즈 분석 | 2 | --yes",
                "라네즈 분석 --json | 2 | --yes",
                "_ --yes | 2 | ./madang run \"",
                "x --yes --timeout 0 | 2 | --timeout",
                "x --yes --timeout 3601 | 2 | --timeout",
            })
    void whatIsNotUnderstoodIsSaidInOneSentence(String line, int code, String said) {
        assertThat(run(Map.of("LANG", "en_US.UTF-8"), line.split(" "))).isEqualTo(code);
        assertThat(err.toString()).contains(said).containsOnlyOnce("\n").matches("[\\p{ASCII}]+");
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"ko_KR.UTF-8, 터미널", "en_US.UTF-8, terminal", "C.UTF-8, 터미널", "'', 터미널"})
    void itSpeaksTheLanguageOfTheEnvironmentElseKorean(String lang, String word) {
        assertThat(run(Map.of("LANG", lang), "x")).isEqualTo(2);
        assertThat(err.toString()).contains(word);
    }

    @Test
    void aDatasetThatIsNotThereStartsNothing() {
        String missing = folder.resolve("none.csv").toString();
        assertThat(run(Map.of("LANG", "ko_KR.UTF-8"), "x", "--yes", "--dataset", missing))
                .isEqualTo(1);
        assertThat(err.toString()).contains(missing, "--dataset").containsOnlyOnce("\n");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(Map<String, String> environment, String... arguments) {
        List<String> all = Stream.concat(
                        Stream.of("--data", folder.resolve("data").toString()), Stream.of(arguments))
                .map(argument -> argument.equals("_") ? " " : argument)
                .toList();
        return new picocli.CommandLine(new RunCommand(RunCommandTests.class, environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    line.getErr()
                            .println(new dev.madang.cli.Explanation(dev.madang.cli.Words.in(dev.madang.cli.Language.ko))
                                    .of(thrown));
                    return 1;
                })
                .execute(all.toArray(String[]::new));
    }
}
