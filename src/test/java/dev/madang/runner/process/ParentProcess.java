package dev.madang.runner.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A JVM of its own that starts a child with a family, until it is told to end or is killed. */
final class ParentProcess implements AutoCloseable {

    // Itself, one in its group, one that left it; all deaf to TERM but the first.
    private static final String FAMILY = """
            sh -c 'trap "" TERM; echo $$; while :; do sleep 1000; done' &
            setsid sh -c 'echo $$; while :; do sleep 1000; done' &
            echo $$
            wait
            """;
    private static final int MEMBERS = 3;

    private final Process process;
    private final List<Long> children;

    private ParentProcess(Process process, List<Long> children) {
        this.process = process;
        this.children = children;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Children children = new Children(
                HeldBytes.shareOfHeap(),
                new Orphans(folder),
                SearchPath.of(System.getenv("PATH")),
                Optional.empty(),
                System::nanoTime);
        Launch launch = new Launch(
                "child-1", List.of("/bin/sh", "-c", FAMILY), folder, Map.of("PATH", System.getenv("PATH")), "");
        try (Child child = children.start(launch, Bounds.DEFAULT)) {
            for (int i = 0; i < MEMBERS; i++) {
                System.out.println(Yard.number(child));
            }
            while (System.in.read() >= 0) {
                // until the parent goes away or closes its end
            }
        }
    }

    static ParentProcess on(Path folder) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogging.level.root=off",
                        "-cp",
                        classPath,
                        ParentProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        List<Long> children = Stream.generate(() -> read(output))
                .filter(line -> line.matches("\\d+"))
                .limit(MEMBERS)
                .map(Long::parseLong)
                .toList();
        return new ParentProcess(process, children);
    }

    private static String read(BufferedReader output) {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended before it was ready");
            }
            return line;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Long> children() {
        return children;
    }

    /** The JVM alone. */
    void kill() throws InterruptedException {
        int ignored = process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        Process ignored = process.onExit().join();
    }
}
