package dev.madang.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures this build on this machine. Figures of different runs or machines say nothing about each other. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {BenchCommand.Kernel.class, BenchCommand.Runner.class, BenchCommand.Community.class})
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What the measurements have in common. */
    abstract static class Measured implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--seconds", paramLabel = "N", defaultValue = "5")
        private int seconds;

        @Option(names = "--json")
        private boolean json;

        /** Measures in a folder of its own, each load for so long. */
        abstract void measure(Path folder, Duration time, Consumer<Figure> out)
                throws IOException, InterruptedException;

        @Override
        public Integer call() throws IOException, InterruptedException {
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
            PrintWriter out = spec.commandLine().getOut();
            Path folder = Files.createTempDirectory("madang-bench");
            List<Figure> figures = new ArrayList<>();
            try {
                measure(folder, Duration.ofSeconds(seconds), figure -> {
                    figures.add(figure);
                    if (!json) {
                        out.printf(
                                "%-46s %10s %-9s %s%n", figure.name(), figure.value(), figure.unit(), figure.scale());
                        out.flush();
                    }
                });
            } finally {
                boolean ignored = FileSystemUtils.deleteRecursively(folder);
            }
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(figures));
            }
            return 0;
        }
    }

    /** Runs, streams and the log. */
    @Command(name = "kernel", mixinStandardHelpOptions = true)
    static final class Kernel extends Measured {
        @Override
        void measure(Path folder, Duration time, Consumer<Figure> out) throws IOException, InterruptedException {
            new KernelBench(folder, time, out).run();
        }
    }

    /** Tools that run, and their output. */
    @Command(name = "runner", mixinStandardHelpOptions = true)
    static final class Runner extends Measured {
        @Override
        void measure(Path folder, Duration time, Consumer<Figure> out) throws IOException, InterruptedException {
            new RunnerBench(folder, out).run();
        }
    }

    /** A large community beside a small one. */
    @Command(name = "community", mixinStandardHelpOptions = true)
    static final class Community extends Measured {

        @Option(names = "--posts", paramLabel = "N", defaultValue = "1000000")
        private int posts;

        @Option(names = "--small", paramLabel = "N", defaultValue = "10000")
        private int small;

        @Option(names = "--characters", paramLabel = "N", defaultValue = "10000")
        private int characters;

        @Option(names = "--reactions", paramLabel = "N", defaultValue = "5000000")
        private int reactions;

        @Override
        void measure(Path folder, Duration time, Consumer<Figure> out) throws IOException, InterruptedException {
            double each = (double) reactions / Math.max(1, posts);
            Population large = new Population(posts, characters, reactions);
            new CommunityBench(folder, time, out).run(large, new Population(small, characters, (int) (small * each)));
        }
    }
}
