package dev.madang.runner.connectors;

import dev.madang.runner.connectors.Ask.Job;
import dev.madang.runner.connectors.Ask.Use;
import dev.madang.runner.connectors.ConnectorSettings.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connectors as a server has them, their programs in the test's hands. */
final class Bench {

    static final Path RESOURCES = Path.of("src/test/resources/runner");
    static final Job PROCESS = new Job("p-1", "local", Use.PROCESS);
    static final Job ANSWER = new Job("p-1", "local", Use.ANSWER);

    private Bench() {}

    static List<Definition> definitions() {
        return Definitions.all(Path.of("no-such-folder"));
    }

    static Definition definition(String name) {
        return definitions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A connector whose program is wherever it is looked for. */
    static Connector connector(String name, Entry settings) {
        return new DataConnector(definition(name), settings, program -> Optional.of(Path.of("/bin", program)));
    }

    static Connector connector(String name) {
        return connector(name, Entry.NONE);
    }

    static Entry unattended() {
        return new Entry(true, null, null, List.of(), true, false, Set.of(), List.of());
    }

    static Ask ask(String prompt) {
        return new Ask(PROCESS, prompt, null, null);
    }

    static String resource(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program said and how it ended. */
    record Said(List<String> lines, String errors, int code) {}

    /** Runs a command to its end; what it writes to its two outputs is kept apart. */
    static Said run(List<String> command, String input, Map<String, String> environment) {
        try {
            Path errors = Files.createTempFile("errors", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (var to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            }
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int code = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            return new Said(lines, said, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
