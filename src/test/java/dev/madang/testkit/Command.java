package dev.madang.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param exit its exit status
 * @param output what it wrote, to both streams
 */
public record Command(int exit, String output) {

    private static final long SECONDS = 60;

    /** Runs a program with these arguments; it reads nothing. */
    public static Command run(String... line) {
        try {
            Path out = Files.createTempFile(Path.of("target"), "command", ".out");
            try {
                Process process = new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(out.toFile())
                        .start();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(List.of(line) + " ran for more than " + SECONDS + " s");
                }
                return new Command(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("cannot run " + List.of(line), e);
        }
    }

    /** Whether a program of this name is on the path. */
    public static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
