package dev.madang.runner;

import dev.madang.runner.connectors.Exec;
import dev.madang.runner.connectors.Invocation;
import dev.madang.runner.process.Bounds;
import dev.madang.runner.process.Child;
import dev.madang.runner.process.Child.Exit;
import dev.madang.runner.process.Child.Next;
import dev.madang.runner.process.Children;
import dev.madang.runner.process.Environments;
import dev.madang.runner.process.Launch;
import dev.madang.runner.process.WorkFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs tools that answer for {@code llm}: in an empty folder of their own, outside of the limit of processes. */
@Component
class ToolExec implements Exec {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Children children;
    private final WorkFolders folders;
    private final RunnerSettings settings;

    ToolExec(Children children, WorkFolders folders, RunnerSettings settings) {
        this.children = children;
        this.folders = folders;
        this.settings = settings;
    }

    @Override
    public int run(String process, Invocation invocation, Output output) throws IOException, InterruptedException {
        Path folder = folders.fresh(process);
        Map<String, String> environment = Environments.of(System.getenv(), invocation.keep(), invocation.set());
        Launch launch = new Launch(process, invocation.command(), folder, environment, invocation.input());
        try (Child child = children.start(
                launch, Bounds.DEFAULT.withLinger(settings.linger()).withGrace(settings.grace()))) {
            for (Next next = child.next(LOOK); !(next instanceof Next.End); next = child.next(LOOK)) {
                if (!(next instanceof Next.Line(String text, boolean _))) {
                    output.quiet();
                } else if (output.line(text)) {
                    child.resultSeen();
                }
            }
            Exit exit = child.await();
            return exit.reason() == Child.Reason.LINGERED ? 0 : exit.code();
        } finally {
            folders.forget(process);
        }
    }
}
