package dev.madang.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.runner.process.Child.Next;
import dev.madang.testkit.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.FileSystemUtils;

/** A place to start children in. When it closes, none is left. */
final class Yard implements AutoCloseable {

    static final Duration LONG = Duration.ofSeconds(60);
    static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"));
    static final Bounds BOUNDS = Bounds.DEFAULT.withIdle(LONG);

    final Path folder = TemporaryFolder.create("madang-yard");
    /** How far our time is ahead of the machine's. */
    final AtomicLong ahead = new AtomicLong();

    private final List<Child> started = new ArrayList<>();
    private final Children children;

    Yard() {
        this(Optional.empty());
    }

    Yard(Optional<RunAs> runAs) {
        this.children = new Children(
                HeldBytes.shareOfHeap(),
                new Orphans(records()),
                SearchPath.of(System.getenv("PATH")),
                runAs,
                () -> System.nanoTime() + ahead.get());
    }

    Children children() {
        return children;
    }

    Path records() {
        return folder.resolve("children");
    }

    Child sh(String script) throws IOException {
        return sh(script, BOUNDS, "");
    }

    Child sh(String script, Bounds bounds) throws IOException {
        return sh(script, bounds, "");
    }

    Child sh(String script, Bounds bounds, String input) throws IOException {
        return start(launch(script, input), bounds);
    }

    Child start(Launch launch, Bounds bounds) throws IOException {
        Child child = children.start(launch, bounds);
        started.add(child);
        return child;
    }

    Launch launch(String script, String input) {
        return new Launch(UUID.randomUUID().toString(), List.of("/bin/sh", "-c", script), folder, ENVIRONMENT, input);
    }

    /** The next line, which has to come. */
    static String line(Child child) throws InterruptedException {
        Next next = child.next(LONG);
        assertThat(next).isInstanceOf(Next.Line.class);
        return ((Next.Line) next).text();
    }

    static long number(Child child) throws InterruptedException {
        return Long.parseLong(line(child).strip());
    }

    /** Whatever comes until the end. */
    static List<Next.Line> pieces(Child child) throws InterruptedException {
        List<Next.Line> lines = new ArrayList<>();
        Next next = child.next(LONG);
        while (next instanceof Next.Line line) {
            lines.add(line);
            next = child.next(LONG);
        }
        assertThat(next).isEqualTo(new Next.End());
        return lines;
    }

    static List<String> lines(Child child) throws InterruptedException {
        return pieces(child).stream().map(Next.Line::text).toList();
    }

    /** Nobody may have asked yet how it died. */
    static boolean isAlive(long pid) {
        return ProcessTable.isThere()
                ? ProcessTable.of(pid).filter(ProcessTable.Entry::isAlive).isPresent()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public void close() throws IOException {
        started.forEach(Child::close);
        assertThat(records())
                .satisfiesAnyOf(
                        records -> assertThat(records).doesNotExist(),
                        records -> assertThat(records).isEmptyDirectory());
        boolean ignored = FileSystemUtils.deleteRecursively(folder);
    }
}
