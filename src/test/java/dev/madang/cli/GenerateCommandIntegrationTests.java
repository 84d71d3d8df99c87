package dev.madang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.Application;
import dev.madang.testkit.PreparedData;
import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The beans that are written down ahead of time, and real servers that start from them. */
class GenerateCommandIntegrationTests {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final String REQUEST =
            "{\"user_input\": \"라네즈 리뷰 분석해서 인사이트 뽑아줘\", \"options\": {\"auto_approve_plan\": true}}";

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path jar = Path.of("");

    @BeforeEach
    void generate() throws Exception {
        Path empty = folder.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(empty)).close();
        jar = folder.resolve("beans.jar");
        Path work = folder.resolve("work");
        Process generation =
                java(CLASS_PATH, List.of(), "generate", "--jar=" + empty, "--into=" + jar, "--work=" + work);
        assertThat(generation.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
        assertThat(generation.waitFor()).isZero();
        assertThat(work.resolve("data/postgres")).doesNotExist();
    }

    @AfterEach
    void killWhatIsLeft() {
        started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aServerStartsFromThemAndDoesItsWorkUnlessItsConfigurationSaysOtherwise() throws Exception {
        Path data = PreparedData.copy();
        URI address = serve(data, List.of());
        assertThat(post(address.resolve("/api/agent/run"))).contains("\"status\":\"completed\"");
        assertThat(log(data)).contains("Starting AOT-processed Application").doesNotContain("ERROR");
        started.forEach(process -> process.toHandle().destroy());
        for (Process process : started) {
            process.waitFor();
        }
        Files.delete(data.resolve("logs/madang.log"));
        serve(data, List.of("-Dspring.task.execution.mode=force"));
        assertThat(log(data)).contains("Starting Application").doesNotContain("AOT-processed");
    }

    private URI serve(Path data, List<String> more) throws Exception {
        List<String> options = new ArrayList<>(List.of("-Dspring.aot.enabled=true"));
        options.addAll(more);
        Process server = java(
                jar + File.pathSeparator + CLASS_PATH,
                options,
                "serve",
                "--port=0",
                "--listeners=off",
                "--data=" + data);
        BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        String ready = output.readLine();
        assertThat(ready).startsWith("ready ");
        return URI.create(ready.substring("ready ".length()));
    }

    private Process java(String classPath, List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Application.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("MADANG_") || name.startsWith("SPRING_"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String post(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(REQUEST))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static String log(Path data) throws Exception {
        return Files.readString(data.resolve("logs/madang.log"));
    }
}
