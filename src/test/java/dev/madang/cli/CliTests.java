package dev.madang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.database.StartFailure.Reason;
import dev.madang.shared.StartRefusal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CliTests {

    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_US.UTF-8");
    private static final Map<String, String> KOREAN = Map.of("LANG", "ko_KR.UTF-8");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", ""})
    void theHelpNamesEveryCommand(String argument) {
        assertThat(run(ENGLISH, argument.isEmpty() ? new String[0] : new String[] {argument}))
                .isZero();
        assertThat(out.toString())
                .contains("serve", "test", "prepare", "doctor", "token", "admin", "version")
                .doesNotContain("rehearse");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theHelpSpeaksKorean() {
        assertThat(run(KOREAN, "serve", "--help")).isZero();
        assertThat(out.toString()).contains("사용법", "데이터 폴더");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void theVersionIsOneLine(String argument) {
        assertThat(run(ENGLISH, argument)).isZero();
        assertThat(out.toString()).startsWith("madang ").containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bogus",
                "serve --bogus",
                "serve --port x",
                "serve --port -1",
                "serve --port 65536",
                "serve --listeners runner",
                "serve --listeners agent=3001",
                "serve --listeners runner=0",
                "serve --listeners runner=65536",
                "serve --listeners runner=1,runner=2",
                "serve --listeners runner=1,notion=1",
                "serve --listeners runner=1,",
                "serve --listeners off,runner=1",
            })
    void whatIsNotUnderstoodIsTheUsersErrorAndStartsNothing(String line) {
        assertThat(run(ENGLISH, line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0s", "-1h", "367d", "999999999999d", ""})
    void aTokenLastsATimeThatIsOne(String ttl) {
        Path data = folder.resolve("data");
        assertThat(run(ENGLISH, "token", "--role", "admin", "--ttl", ttl, "--data", data.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("--ttl " + ttl).containsOnlyOnce("\n");
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "admin create", "admin create --handle boss --role king"})
    void accessIsNotGivenByHalf(String line) {
        assertThat(run(ENGLISH, line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotEmpty().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"off, off", "' off ', off", "'runner=1, notion=2', 'runner=1,notion=2'", "factory=65535, factory=65535"
    })
    void listenersAreAListOrOff(String text, String read) {
        assertThat(Listeners.parse(text)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.0.7", "::", "example.org"})
    void anAddressThatOthersReachIsRefusedWithoutAStrongAdminKey(String host) {
        Path data = folder.resolve("data");
        assertThat(run(ENGLISH, "serve", "--host", host, "--data", data.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains(host, "--host", "ADMIN_API_KEY").containsOnlyOnce("\n");
        assertThat(data).doesNotExist();
        Map<String, String> weak = Map.of("LANG", "en_US.UTF-8", "ADMIN_API_KEY", "fifteen-letters");
        assertThat(run(weak, "serve", "--host", host, "--data", data.toString()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--host, MADANG_HOST, ::1, 127.0.0.1, localhost",
        "--port, MADANG_PORT, 9, 8000, 0",
        "--data, MADANG_DATA, elsewhere, ./data, here",
        "--database-url, MADANG_DATABASE_URL, postgresql://a/b, , postgresql://c/d",
        "--listeners, MADANG_LISTENERS, off, 'runner=3001,notion=9500,factory=8001', notion=1",
    })
    void aFlagBeatsItsVariableAndTheVariableBeatsTheDefault(
            String flag, String variable, String value, String otherwise, String given) {
        assertThat(serveOption(Map.of(variable, value), flag)).isEqualTo(value);
        assertThat(serveOption(Map.of(variable, " "), flag)).isEqualTo(otherwise);
        assertThat(serveOption(Map.of(), flag)).isEqualTo(otherwise);
        assertThat(serveOption(Map.of(variable, value), flag, flag, given)).isEqualTo(given);
    }

    @Test
    void demoIsAFlagAndAVariable() {
        assertThat(serveOption(Map.of(), "--demo")).isEqualTo("false");
        assertThat(serveOption(Map.of(), "--demo", "--demo")).isEqualTo("true");
        assertThat(serveOption(Map.of("MADANG_DEMO", "true"), "--demo")).isEqualTo("true");
        assertThat(serveOption(Map.of("MADANG_DEMO", "true"), "--demo", "--demo"))
                .isEqualTo("true");
    }

    @Test
    void theHelpDoesNotShowThePasswordOfTheEnvironment() {
        run(Map.of("MADANG_DATABASE_URL", "postgresql://u:sEcret@host/db"), "serve", "--help");
        assertThat(out.toString()).contains("--database-url").doesNotContain("sEcret");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG=ko_KR.UTF-8, ko",
        "LANG=ko, ko",
        "LANG=en_US.UTF-8, en",
        "LANG=C.UTF-8, en",
        "'', en",
        "LANG=ko_KR.UTF-8 LC_ALL=en_US.UTF-8, en",
        "LANG=en_US.UTF-8 LC_ALL=ko_KR.UTF-8, ko",
        "LANG=en_US.UTF-8 LC_MESSAGES=ko_KR.UTF-8, ko",
        "LC_ALL=C.UTF-8 MADANG_LANGUAGE=ko, ko",
        "LANG=ko_KR.UTF-8 MADANG_LANGUAGE=en, en",
    })
    void theLanguageIsThatOfTheEnvironment(String environment, Language expected) {
        Map<String, String> variables = Stream.of(environment.split(" ", -1))
                .collect(Collectors.toMap(v -> v.replaceFirst("=.*", ""), v -> v.replaceFirst(".*=", "")));
        assertThat(Language.of(variables)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameThings(Language language) {
        List<String> reasons = Stream.concat(Stream.of(Reason.values()), Stream.of(StartRefusal.Reason.values()))
                .map(Enum::name)
                .toList();
        assertThat(Words.in(language).bundle().keySet())
                .containsAll(reasons)
                .containsExactlyInAnyOrderElementsOf(
                        Words.in(Language.en).bundle().keySet());
        for (String name : Words.in(language).bundle().keySet()) {
            if (!name.contains("usage.")) {
                assertThat(Words.in(language).say(name, "a", "b", "c")).as(name).doesNotContain("{", "}");
            }
        }
    }

    @Test
    void numbersAreWrittenAsTheyAre() {
        assertThat(Words.in(Language.en).say("port.taken", 12345)).contains("12345");
    }

    private String serveOption(Map<String, String> environment, String flag, String... arguments) {
        CommandLine line = Cli.commandLine(CliTests.class, environment);
        String[] all = Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
        Object value =
                line.parseArgs(all).subcommand().commandSpec().findOption(flag).getValue();
        return value == null ? null : value.toString();
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Cli.commandLine(CliTests.class, environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
