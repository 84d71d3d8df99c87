package dev.madang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.Application;
import dev.madang.database.DataFolder;
import dev.madang.testkit.PreparedData;
import dev.madang.testkit.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The real program in a process of its own. */
class ServeCommandIntegrationTests {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void killWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itServesUntilItIsToldToEndAndTellsOthersWhoItIs() throws Exception {
        Path data = PreparedData.copy();
        Process killed = start(Application.class, "serve", "--port", "0", "--data", data.toString());
        assertThat(killed.inputReader(StandardCharsets.UTF_8).readLine()).startsWith("ready ");
        killed.toHandle().destroyForcibly();
        killed.waitFor();

        Process server = start(Application.class, "serve", "--port", "0", "--data", data.toString(), "--demo");
        BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        String ready = output.readLine();
        assertThat(ready).matches("ready http://127\\.0\\.0\\.1:\\d+");
        URI address = URI.create(ready.substring("ready ".length()));

        assertThat(status(address)).isBetween(200, 499);
        assertThat(DataFolder.holder(data)).hasValueSatisfying(holder -> {
            assertThat(holder.pid()).isEqualTo(server.pid());
            assertThat(holder.address()).isEqualTo(address);
        });
        assertThat(refusal("serve", "--data", data.toString()))
                .contains("process " + server.pid(), address.toString(), "--data");
        String port = String.valueOf(address.getPort());
        assertThat(refusal(
                        "serve",
                        "--port",
                        port,
                        "--data",
                        data.resolveSibling("other").toString()))
                .contains("Port " + port + " is taken", "--port");

        List<ProcessHandle> database = server.descendants().toList();
        // Not Process.destroy, which closes the streams.
        server.toHandle().destroy();
        assertThat(server.waitFor()).isEqualTo(143);
        assertThat(output.readLine()).isNull();
        assertThat(server.errorReader(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .matches(
                        "[0-9:]+ WARN  EmbeddedDatabase: Stopping PostgreSQL process \\d+, left by a server that was killed");
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(database).noneMatch(ServeCommandIntegrationTests::isRunning);
        assertThat(Files.readString(data.resolve("logs/madang.log"))).contains("Started Application");
        assertThat(DataFolder.holder(data)).isEmpty();
    }

    @Test
    void anotherCommandMayHaveAServerInItsOwnProcess() throws Exception {
        Path data = folder.resolve("data");
        String url = TestPostgres.freshDatabase();
        Process command = start(OwnServer.class, data.toString(), url);
        List<String> lines = command.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(command.errorReader(StandardCharsets.UTF_8).lines()).isEmpty();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches("http://127\\.0\\.0\\.1:\\d+ answered \\d{3}");
        assertThat(lines.getLast()).isEqualTo("closed");
        assertThat(command.waitFor()).isZero();
        assertThat(DataFolder.holder(data)).isEmpty();
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(Files.readString(data.resolve("logs/madang.log"))).contains("for the log alone");
    }

    @Test
    void aStartThatFailsDeepInsideIsOneSentenceTooAndItsTextIsTakenAsItIs() throws Exception {
        // Spring would put another property in the place of what looks like a reference to it.
        String url = TestPostgres.freshDatabase().replaceFirst("/test\\d+", "/\\${user.name}");
        Process server =
                start(Application.class, "serve", "--port", "0", "--data", folder.toString(), "--database-url", url);
        assertThat(server.errorReader(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .matches("There is no such database at localhost:\\d+/\\$\\{user\\.name}; .*--database-url.*");
        assertThat(server.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
        assertThat(server.waitFor()).isEqualTo(1);
    }

    /** A command that uses a server for a moment. */
    static final class OwnServer {

        private OwnServer() {}

        public static void main(String[] arguments) throws Exception {
            ServerOptions options = ServerOptions.inProcess(Path.of(arguments[0]), arguments[1]);
            try (Server server = Server.start(Application.class, options)) {
                LoggerFactory.getLogger(OwnServer.class).warn("for the log alone");
                System.out.println(server.address() + " answered " + status(server.address()));
            }
            System.out.println("closed");
        }
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String refusal(String... arguments) {
        StringWriter err = new StringWriter();
        int code = Cli.commandLine(Application.class, Map.of("LANG", "en_US.UTF-8"))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).containsOnlyOnce("\n");
        return err.toString();
    }

    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private Process start(Class<?> main, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = Stream.concat(
                        Stream.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classPath,
                                main.getName()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MADANG_") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
