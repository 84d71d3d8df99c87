package dev.madang.cli.access;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.testkit.PreparedData;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerProcess;
import dev.madang.testkit.TestPostgres;
import dev.madang.testkit.Wire;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The real commands, each in a process of its own, with and without a server beside them. */
class AccessCommandsIntegrationTests {

    private static final String ADMIN_KEY = "an-admin-key-of-some-length";

    @TempDir
    private Path folder;

    /** What a command wrote. */
    private record Ran(int code, String out, String err) {}

    @Test
    void tokensAndAdminsAreMadeWithAndWithoutARunningServer() throws Exception {
        String data = PreparedData.copy().toString();
        Ran before = run(Map.of(), "", "token", "--team", "mobile", "--role", "viewer", "--json", "--data", data);
        assertThat(before.err()).isEmpty();
        assertThat(before.code()).isZero();
        var report = JsonMapper.shared().readTree(before.out());
        assertThat(report.path("team_id").stringValue()).isEqualTo("mobile");
        assertThat(report.path("role").stringValue()).isEqualTo("viewer");
        assertThat(report.path("expires_in").intValue()).isEqualTo(86_400);
        Ran boss = run(
                Map.of(), "correct horse\n", "admin", "create", "--handle", "Boss", "--password-stdin", "--data", data);
        assertThat(boss)
                .isEqualTo(new Ran(0, "The account boss stands, with the role admin. Its owner can sign in.\n", ""));

        try (ServerProcess server = ServerProcess.start(Path.of(data))) {
            assertThat(team(server, report.path("token").stringValue())).isEqualTo("mobile");
            assertThat(signIn(server, "boss")).isEqualTo("admin");

            Ran beside = run(Map.of(), "", "token", "--team", "web", "--role", "admin", "--ttl", "90m", "--data", data);
            assertThat(beside.err()).isEmpty();
            assertThat(beside.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
            assertThat(team(server, beside.out().strip())).isEqualTo("web");
            String[] create = {
                "admin", "create", "--handle", "second", "--role", "operator", "--password-stdin", "--json"
            };
            Ran second = run(Map.of("MADANG_DATA", data), "correct horse\n", create);
            assertThat(second.err()).isEmpty();
            assertThat(JsonMapper.shared()
                            .readTree(second.out())
                            .at("/account/handle")
                            .stringValue())
                    .isEqualTo("second");
            assertThat(signIn(server, "second")).isEqualTo("operator");
            assertThat(run(Map.of("MADANG_DATA", data), "correct horse\n", create))
                    .isEqualTo(
                            new Ran(1, "", "The handle \"second\" or the e-mail address is taken; choose another.\n"));
            Ran local = run(
                    Map.of("MADANG_DATA", data),
                    "",
                    "community",
                    "create-character",
                    "--handle",
                    "choco",
                    "--name",
                    "Choco",
                    "--mode",
                    "local",
                    "--json");
            assertThat(local.err()).isEmpty();
            var choco = JsonMapper.shared().readTree(local.out());
            assertThat(choco.propertyNames()).containsExactly("character", "token");
            assertThat(choco.at("/character/handle").stringValue()).isEqualTo("choco");
            assertThat(choco.at("/character/name").stringValue()).isEqualTo("Choco");
            assertThat(choco.path("token").stringValue()).startsWith("angmoo_local_");
            String[] llm = {
                "community", "create-character", "--handle", "momo", "--name", "Momo", "--mode", "llm", "--json"
            };
            Ran momo = run(Map.of("MADANG_URL", "http://127.0.0.1:" + server.port()), "", llm);
            assertThat(JsonMapper.shared().readTree(momo.out()).propertyNames()).containsExactly("character");
            Ran again = run(Map.of("MADANG_DATA", data), "", llm);
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("momo").doesNotContain("Exception");
            Ran rotated = run(Map.of("MADANG_DATA", data), "", "secrets", "rotate");
            assertThat(rotated.code()).isEqualTo(1);
            assertThat(rotated.err()).startsWith("A server, process ").contains(data);
        }
        Ran rotated = run(Map.of("MADANG_DATA", data), "", "secrets", "rotate", "--json");
        assertThat(rotated.err()).isEmpty();
        assertThat(JsonMapper.shared().readTree(rotated.out()).path("secrets").intValue())
                .isEqualTo(1);
        assertThat(Path.of(data, "secret.key.old")).exists();
        try (ServerProcess server = ServerProcess.start(Path.of(data))) {
            assertThat(team(server, report.path("token").stringValue())).isEqualTo("mobile");
        }
    }

    @Test
    void onADatabaseElsewhereEveryNodeNeedsTheSameKey() throws Exception {
        String url = TestPostgres.freshDatabase();
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String other =
                Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8));
        String[] token = {
            "token",
            "--role",
            "admin",
            "--database-url",
            url,
            "--data",
            folder.resolve("none").toString()
        };

        assertThat(run(Map.of("MADANG_SECRET_KEY", key), "", token).code()).isZero();
        assertThat(folder.resolve("none")).doesNotExist();
        Ran wrong = run(Map.of("MADANG_SECRET_KEY", other), "", token);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err())
                .startsWith("The master key in MADANG_SECRET_KEY is not the one")
                .containsOnlyOnce("\n")
                .doesNotContain(other);
        Ran lost = run(Map.of(), "", token);
        assertThat(lost.err())
                .contains("secret.key is gone", "MADANG_SECRET_KEY")
                .containsOnlyOnce("\n");
        assertThat(run(Map.of("MADANG_SECRET_KEY", key, "LANG", "ko_KR.UTF-8", "JWT_SECRET", "short"), "", token)
                        .err())
                .contains("JWT_SECRET이 너무 짧습니다")
                .doesNotContain("short");
        Ran started = run(
                Map.of("MADANG_SECRET_KEY", other, "MADANG_DATABASE_URL", url, "MADANG_DATA", folder.toString()),
                "",
                "serve",
                "--port=0",
                "--listeners=off");
        assertThat(started).isEqualTo(new Ran(1, "", wrong.err()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admin create --handle boss | '' | Without a terminal nobody can be asked",
                "admin create --handle b --password-stdin | 'correct horse' | A handle has 2 to 40",
            })
    void whatCannotBeIsToldInOneSentenceAndLeavesNothingBehind(String line, String input, String sentence)
            throws Exception {
        Path data = folder.resolve("data");
        Ran ran = run(Map.of("MADANG_DATA", data.toString()), input, line.split(" "));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(sentence).containsOnlyOnce("\n");
        assertThat(data).doesNotExist();
    }

    @Test
    void withAnAdminKeyTheServerOpensToOthersAndLetsNobodyInWithoutACredential() throws Exception {
        Optional<InetAddress> address = outerAddress();
        assumeTrue(address.isPresent(), "this machine has no address but its own loopback");
        Map<String, String> environment =
                Map.of("ADMIN_API_KEY", ADMIN_KEY, "MADANG_DATABASE_URL", TestPostgres.freshDatabase());
        try (ServerProcess server = ServerProcess.start(environment, folder.resolve("data"), "--host=0.0.0.0")) {
            assertThat(from(address.get(), server.port(), "")).startsWith("HTTP/1.1 401 ");
            assertThat(from(address.get(), server.port(), "X-API-Key: " + ADMIN_KEY + "\r\n"))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(from(InetAddress.getLoopbackAddress(), server.port(), ""))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    private static String from(InetAddress address, int port, String header) throws IOException {
        try (Socket socket = new Socket(address, port)) {
            String request = "GET /api/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<InetAddress> outerAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    private static String team(ServerProcess server, String token) {
        return Wire.on(server.port())
                .get("/api/auth/me")
                .header("Authorization", "Bearer " + token)
                .send()
                .json()
                .path("team_id")
                .asString();
    }

    private static String signIn(ServerProcess server, String handle) {
        Reply reply = Wire.on(server.port())
                .post("/login")
                .json("{\"handle\":\"" + handle + "\",\"password\":\"correct horse\"}")
                .send();
        assertThat(reply).hasStatus(200);
        return reply.json().path("role").stringValue();
    }

    private Ran run(Map<String, String> environment, String input, String... arguments) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                "dev.madang.Application"));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("MADANG_")
                        || name.startsWith("LC_")
                        || name.equals("ADMIN_API_KEY")
                        || name.equals("JWT_SECRET"));
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var to = process.outputWriter(StandardCharsets.UTF_8)) {
            to.write(input);
        } catch (IOException _) {
            // It did not wait for any.
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ran(process.waitFor(), out, Files.readString(err));
    }
}
