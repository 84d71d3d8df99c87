package dev.madang.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with the measurements' routes, on a data folder of its own. */
public final class ServerUnderTest implements AutoCloseable {

    /** The system property that says what to start where that is not the class path of this process. */
    public static final String PROGRAM = "madang.program";

    private static final String READY = "ready http://127.0.0.1:";

    private final Process process;
    private final int port;

    private ServerUnderTest(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it from the program that this process runs, and waits until it can serve. */
    static ServerUnderTest start(Path data) throws IOException {
        return start(Map.of(), data);
    }

    /** The same with more in its environment. */
    public static ServerUnderTest start(Map<String, String> environment, Path data) throws IOException {
        String program = System.getProperty(PROGRAM, System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(startCache(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        command.addAll(
                program.endsWith(".jar") && !program.contains(java.io.File.pathSeparator)
                        ? List.of("-jar", program)
                        : List.of("-cp", program, "dev.madang.Application"));
        command.addAll(List.of("serve", "--port=0", "--listeners=off", "--data=" + data));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MADANG_BENCH", "true");
        builder.environment().putAll(environment);
        // An empty value stands for none: a variable's mere presence counts with some.
        builder.environment().values().removeIf(String::isEmpty);
        Process process = builder.start();
        return new ServerUnderTest(process, port(process));
    }

    /** What the launcher gave this process so that it starts fast; a server that it starts has the same. */
    static List<String> startCache(List<String> arguments) {
        return arguments.stream()
                .filter(one -> one.startsWith("-XX:AOTCache=")
                        || one.startsWith("-Xlog:")
                        || one.startsWith("-Dspring.aot.enabled="))
                .toList();
    }

    public int port() {
        return port;
    }

    Connection connect() throws IOException {
        return new Connection(port);
    }

    /** The memory that the process holds, in bytes, where the system says so. */
    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1_024)
                .findFirst()
                .orElse(0);
    }

    /** As {@code kill -9} does; its database goes on. */
    void killAlone() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As {@code kill -9} does, its database with it. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return Integer.parseInt(line.substring(READY.length()).strip());
            }
        }
        throw new IOException("the server did not start");
    }
}
