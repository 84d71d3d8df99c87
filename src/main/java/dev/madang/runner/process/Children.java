package dev.madang.runner.process;

import dev.madang.runner.process.NotStarted.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts children and knows those that run. Before anything else stops it ends them all (TERM, KILL after three seconds); when it
 * starts it ends those that a killed server left.
 */
public final class Children implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Children.class);
    private static final int KEPT_ERRORS = 64 * 1024;

    private final Map<String, Child> running = new ConcurrentHashMap<>();
    private final HeldBytes held;
    private final Orphans orphans;
    private final SearchPath path;
    private final @Nullable Sessions sessions;
    private final @Nullable RunAs runAs;
    private final LongSupplier nanos;
    private volatile boolean isRunning;
    private volatile boolean isClosed;

    Children(HeldBytes held, Orphans orphans, SearchPath path, Optional<RunAs> runAs, LongSupplier nanos) {
        this.held = held;
        this.orphans = orphans;
        this.path = path;
        this.sessions = Sessions.on(path).orElse(null);
        this.runAs = runAs.orElse(null);
        this.nanos = nanos;
    }

    /** The program of this name along our {@code PATH}, or at this absolute path. */
    public Optional<Path> executable(String name) {
        return path.find(name);
    }

    /**
     * Starts a child. Whoever has it has to {@linkplain Child#close close} it.
     *
     * @throws NotStarted when there is none then
     */
    public Child start(Launch launch, Bounds bounds) throws NotStarted {
        check(launch);
        if (running.containsKey(launch.id())) {
            throw new IllegalArgumentException("there is a child " + launch.id());
        }
        try {
            orphans.announce(launch.id());
        } catch (IOException e) {
            throw new NotStarted(Reason.SYSTEM, "it cannot be written down", e);
        }
        try {
            Child child = spawn(launch, bounds);
            if (isClosed) {
                child.shutDown();
            }
            return child;
        } catch (IOException e) {
            orphans.gone(launch.id());
            // Gone after all, between the look and the start.
            check(launch);
            throw new NotStarted(Reason.SYSTEM, "the system did not start it", e);
        }
    }

    private void check(Launch launch) throws NotStarted {
        Path executable = Path.of(launch.command().getFirst());
        if (isClosed) {
            throw new NotStarted(Reason.SHUTTING_DOWN, "no child is started any more");
        }
        if (sessions == null) {
            throw new NotStarted(Reason.NO_SESSIONS, "neither setsid nor perl was found");
        }
        if (!SearchPath.isProgram(executable)) {
            throw new NotStarted(Reason.EXECUTABLE_GONE, executable.toString());
        }
        if (!Files.isDirectory(launch.workDir())) {
            throw new NotStarted(Reason.FOLDER_GONE, launch.workDir().toString());
        }
    }

    private Child spawn(Launch launch, Bounds bounds) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(launch)).directory(launch.workDir().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(launch));
        try (Pipes pipes = Pipes.make(runAs != null)) {
            pipes.input(builder, launch.input());
            FileChannel out = pipes.output(builder, false);
            FileChannel err = pipes.output(builder, true);
            Process process = builder.start();
            pipes.handOver();
            return hold(launch, bounds, process, out, err);
        }
    }

    private Child hold(Launch launch, Bounds bounds, Process process, FileChannel out, FileChannel err) {
        String id = launch.id();
        try {
            orphans.started(id, process);
        } catch (IOException e) {
            LOG.warn("child {} is written down without its number: {}", id, e.toString());
        }
        Output output = new Output(bounds.burst(), held);
        LastBytes errors = new LastBytes(KEPT_ERRORS);
        Warden warden = new Warden(process, Group.of(process, id), bounds, new Watch(bounds, nanos), output);
        Child child = new Child(output, errors, new Lines(bounds.line()), warden);
        running.put(id, child);
        Drain stdout = Drain.start("stdout of " + id, out, warden::tookOutput, output::end);
        Drain stderr = Drain.start("stderr of " + id, err, bytes -> warden.tookErrors(bytes, errors), () -> {});
        Thread ignored = Thread.ofVirtual().name("warden of " + id).start(() -> {
            warden.guard(stdout, stderr, () -> orphans.gone(id));
            Child gone = running.remove(id);
            LOG.debug("{} is gone: {}", id, gone != null);
        });
        return child;
    }

    private List<String> command(Launch launch) {
        List<String> command = new ArrayList<>();
        if (sessions != null) {
            command.addAll(sessions.prefix());
        }
        if (runAs != null) {
            command.addAll(runAs.prefix());
        }
        command.addAll(launch.command());
        return command;
    }

    private Map<String, String> environment(Launch launch) {
        Map<String, String> environment =
                new HashMap<>(runAs == null ? launch.environment() : runAs.environment(launch.environment()));
        environment.put("PWD", launch.workDir().toString());
        environment.put(Group.MARK, launch.id());
        return environment;
    }

    @Override
    public void start() {
        isClosed = false;
        isRunning = true;
        orphans.endAll();
    }

    /** Ends all children at once and returns when they are dead; no other is started. */
    @Override
    public void stop() {
        isClosed = true;
        isRunning = false;
        List<Child> last = List.copyOf(running.values());
        last.forEach(Child::shutDown);
        last.forEach(child -> child.warden().exit().join());
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
