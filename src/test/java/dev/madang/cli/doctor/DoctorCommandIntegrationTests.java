package dev.madang.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.Language;
import dev.madang.cli.Words;
import dev.madang.database.DataFolder;
import dev.madang.database.EmbeddedDatabase;
import dev.madang.testkit.PreparedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandIntegrationTests {

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void whereEverythingIsThereEveryLineIsTicked() throws IOException {
        Map<String, String> environment =
                Map.of("PATH", programs("claude", "aider", "chromium"), "OPENAI_API_KEY", "sk-sEcret", "LANG", "en_US");
        assertThat(run(environment, "--data", PreparedData.copy().toString())).isZero();
        assertThat(out.toString())
                .contains("✓ Java 25", "✓ Database: the embedded PostgreSQL 18.", "✓ Model keys: OPENAI_API_KEY")
                .contains("✓ AI command-line tools: aider, claude", "✓ Chromium", "Madang can run.")
                .doesNotContain("sEcret");
    }

    @Test
    void whatCanBeDoneWithoutIsSaidWithItsMend() throws IOException {
        assertThat(run(
                        Map.of("LANG", "ko_KR.UTF-8"),
                        "--data",
                        PreparedData.copy().toString()))
                .isZero();
        assertThat(out.toString())
                .contains("– Maven이 없습니다", "– 모델 키: 없음", "– AI 명령줄 도구", "– Chromium이 없습니다", "마당을 실행할 수 있습니다.");
    }

    @Test
    void aDatabaseThatDoesNotAnswerMeansThatMadangCannotRun() {
        String url = "postgresql://u:sEcret@127.0.0.1:1/db";
        assertThat(run(Map.of(), "--language", "en", "--database-url", url)).isEqualTo(1);
        assertThat(out.toString())
                .contains("✗ The database at 127.0.0.1:1/db cannot be reached", "Madang cannot run yet")
                .doesNotContain("sEcret");
    }

    @Test
    void withJsonItWritesOneDocumentAndNothingElse() {
        try (DataFolder held = DataFolder.take(folder.resolve("data"))) {
            assertThat(run(Map.of(), "--json", "--data", held.path().toString()))
                    .isZero();
        }
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("ok").asBoolean()).isTrue();
        List<String> names = report.get("checks").values().stream()
                .map(check -> check.get("name").asString())
                .toList();
        assertThat(names)
                .containsExactly(
                        "java",
                        "maven",
                        "database",
                        "storage",
                        "port_8000",
                        "port_3001",
                        "port_9500",
                        "port_8001",
                        "model_keys",
                        "ai_tools",
                        "chromium",
                        "fonts");
        JsonNode database = report.get("checks").get(2);
        assertThat(database.get("mark").asString()).isEqualTo("ok");
        assertThat(database.get("text").asString())
                .contains("process " + ProcessHandle.current().pid());
        JsonNode storage = report.get("checks").get(3);
        assertThat(storage.get("text").asString()).contains("sizes not known");
        assertThat(storage.get("details").has("schema_bytes")).isFalse();
    }

    @Test
    void itSaysHowMuchEachModuleKeepsAndForHowLong() throws Exception {
        Path data = PreparedData.copy();
        Path files = Files.createDirectories(data.resolve("kept"));
        Files.write(files.resolve("a"), new byte[3_000]);
        Map<String, String> environment =
                Map.of("MADANG_EVENTS_KEEP_AGENT", "90d", "MADANG_FILES_FOLDER", "kept", "LANG", "en_US");
        try (DataFolder held = DataFolder.take(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(held);
                Connection connection = DriverManager.getConnection(
                        database.address().jdbcUrl(),
                        database.address().user(),
                        database.address().password())) {
            connection
                    .createStatement()
                    .execute("CREATE SCHEMA sized; CREATE TABLE sized.rows AS SELECT generate_series(1, 10000)");

            assertThat(run(environment, "--json", "--data", data.toString())).isZero();
        }

        JsonNode storage =
                JsonMapper.shared().readTree(out.toString()).get("checks").get(3);
        assertThat(storage.at("/details/schema_bytes/sized").asLong()).isBetween(300_000L, 1_000_000L);
        assertThat(storage.at("/details/files_folder_bytes").asLong()).isEqualTo(3_000);
        assertThat(storage.at("/details/events_keep/agent").asString()).isEqualTo("90d");
        assertThat(storage.get("text").asString()).contains("sized ", "KB; ", "2.9 KB", "events are kept: agent 90d");
    }

    @Test
    void aLookLeavesNoDataFolderBehind() throws IOException {
        assertThat(run(Map.of(), "--data", folder.resolve("data").toString())).isZero();
        assertThat(out.toString()).contains("✓ Database: the embedded PostgreSQL");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run(Map.of(), "--language", "en", "--data", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("✗ The data folder " + file + " cannot be used (a file of that name is in the way)");
    }

    @Test
    void aTakenPortIsSaidWithWhoHasIt() throws IOException {
        Surroundings here = new Surroundings(Words.in(Language.en), Map.of(), folder.resolve("data"), null);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            Finding taken = PortCheck.look(here, port);
            assertThat(taken.mark()).isEqualTo(Finding.Mark.optional);
            assertThat(taken.text())
                    .contains(
                            String.valueOf(port),
                            "java, process " + ProcessHandle.current().pid());
            try (DataFolder held = DataFolder.take(here.data())) {
                assertThat(PortCheck.look(here, port).text()).contains("a running Madang");
                assertThat(held.path()).isDirectory();
            }
        }
        assertThat(PortCheck.look(here, port).mark()).isEqualTo(Finding.Mark.ok);
    }

    private String programs(String... names) throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String name : names) {
            Files.createFile(
                    programs.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        return programs.toString();
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new CommandLine(new DoctorCommand(environment))
                .setOut(new PrintWriter(out))
                .execute(arguments);
    }
}
