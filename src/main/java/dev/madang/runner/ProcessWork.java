package dev.madang.runner;

import dev.madang.events.EventWriter;
import dev.madang.events.NewEvent;
import dev.madang.runner.connectors.Ask;
import dev.madang.runner.connectors.Connector;
import dev.madang.runner.connectors.Connectors;
import dev.madang.runner.connectors.Invocation;
import dev.madang.runner.connectors.Transcript;
import dev.madang.runner.process.Bounds;
import dev.madang.runner.process.Child;
import dev.madang.runner.process.Child.Exit;
import dev.madang.runner.process.Child.Next;
import dev.madang.runner.process.Children;
import dev.madang.runner.process.Environments;
import dev.madang.runner.process.Launch;
import dev.madang.runner.process.NotStarted;
import dev.madang.runner.process.WorkFolders;
import dev.madang.runs.StepCall;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Runs a tool from its start to the death of its whole process group, and tells what it says on the way. */
@Component
class ProcessWork {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessWork.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Connectors connectors;
    private final Children children;
    private final WorkFolders folders;
    private final ProcessEvents events;
    private final ToolUsage usage;
    private final RunnerSettings settings;

    ProcessWork(
            Connectors connectors,
            Children children,
            WorkFolders folders,
            ProcessEvents events,
            ToolUsage usage,
            RunnerSettings settings) {
        this.connectors = connectors;
        this.children = children;
        this.folders = folders;
        this.events = events;
        this.usage = usage;
        this.settings = settings;
    }

    /** Never throws because of an interrupt: then the process is ended, and that is how it ended. */
    Ending perform(ProcessId id, Order order, StepCall call) {
        Connector connector = connectors.find(order.connector()).orElse(null);
        if (connector == null) {
            return Ending.failed(null, "The connector " + order.connector() + " is not there any more.", "");
        }
        Transcript transcript = connector.transcript();
        long begun = System.nanoTime();
        try (Child child = start(id, order, connector, call)) {
            Ending ending = follow(child, transcript, order, call);
            usage.book(call.run(), connector, transcript, ending, Duration.ofNanos(System.nanoTime() - begun));
            return ending;
        } catch (NotStarted e) {
            LOG.warn("process {} was not started: {}", id, e.getMessage());
            return Ending.failed(null, why(e), "");
        } catch (IOException e) {
            LOG.warn("process {} has no folder: {}", id, e.toString());
            return Ending.failed(null, "No folder could be made for the process.", "");
        } catch (Failure e) {
            return Ending.failed(null, "The connector refused the request (" + e.reason() + ").", "");
        }
    }

    private Child start(ProcessId id, Order order, Connector connector, StepCall call) throws IOException {
        Ask.Job job = new Ask.Job(id.toString(), call.run().owner(), Ask.Use.PROCESS);
        Invocation invocation = connector.invoke(new Ask(job, order.prompt(), order.model(), order.resume()));
        String named = order.workDir();
        Path folder = named == null ? folders.fresh(id.toString()) : Path.of(named);
        Map<String, String> set = new HashMap<>(order.env());
        set.putAll(invocation.set());
        Map<String, String> environment = Environments.of(System.getenv(), invocation.keep(), set);
        return children.start(
                new Launch(id.toString(), invocation.command(), folder, environment, invocation.input()), bounds());
    }

    private Bounds bounds() {
        return new Bounds(
                settings.grace(),
                settings.idle(),
                settings.linger(),
                settings.burst(),
                settings.output(),
                Bounds.DEFAULT.line());
    }

    private Ending follow(Child child, Transcript transcript, Order order, StepCall call) {
        try (EventWriter writer = call.writer()) {
            Talk talk = new Talk(
                    child,
                    transcript,
                    writer,
                    System.nanoTime() + order.timeout().toNanos());
            Optional<String> cut = talk.hear();
            Exit exit = cut.isPresent() ? child.end() : talk.exit();
            Ending ending = ending(exit, cut.or(() -> why(exit)), transcript, child);
            JsonNode data = transcript.result(code(exit)).orElse(null);
            if (data != null) {
                talk.add(events.result(data));
            }
            return data == null ? ending : ending.with(data.toString());
        }
    }

    private static Ending ending(Exit exit, Optional<String> cut, Transcript transcript, Child child) {
        // Whoever runs a tool believes its exit status, also where there was no answer.
        Optional<String> why = cut.or(() -> code(exit) == 0 ? transcript.error() : transcript.failure(code(exit)));
        return new Ending(
                why.isPresent() ? ProcessStatus.FAILED : ProcessStatus.COMPLETED,
                code(exit),
                why.orElse(null),
                child.stderr(),
                null,
                child.isOpenEnded() ? Boolean.TRUE : null);
    }

    /** A tool that had its result and had to be ended has ended well. */
    private static int code(Exit exit) {
        return exit.reason() == Child.Reason.LINGERED ? 0 : exit.code();
    }

    private Optional<String> why(Exit exit) {
        return switch (exit.reason()) {
            case BY_ITSELF, LINGERED -> Optional.empty();
            case ENDED -> Optional.of("The process was ended.");
            case IDLE ->
                Optional.of("The process wrote nothing for " + settings.idle().toSeconds() + " s and was ended.");
            case TOO_MUCH_OUTPUT ->
                Optional.of("The process wrote more than " + settings.output() + " bytes and was ended.");
            case SHUT_DOWN -> Optional.of("The server was shut down.");
        };
    }

    private static String why(NotStarted e) {
        return switch (e.reason()) {
            case EXECUTABLE_GONE -> "The tool is not installed any more.";
            case FOLDER_GONE -> "The work folder is not there any more.";
            case NO_SESSIONS -> "Neither setsid nor perl was found on the server; one of them is needed to run tools.";
            case SHUTTING_DOWN -> "The server was shut down.";
            case SYSTEM -> "The system did not start the process.";
        };
    }

    /** What one child says, until it has nothing more to say or somebody cuts it off. */
    private final class Talk {

        private final Child child;
        private final Transcript transcript;
        private final EventWriter writer;
        private final long deadline;
        private boolean hasResult;

        Talk(Child child, Transcript transcript, EventWriter writer, long deadline) {
            this.child = child;
            this.transcript = transcript;
            this.writer = writer;
            this.deadline = deadline;
        }

        /** Why it was cut off; nothing if it was not. What it wrote until then is told in any case. */
        Optional<String> hear() {
            try {
                Next next = child.next(LOOK);
                while (!(next instanceof Next.End)) {
                    if (System.nanoTime() > deadline) {
                        Exit ignored = child.end();
                        hearRest();
                        return Optional.of("The process took too long and was ended.");
                    }
                    if (next instanceof Next.Line line) {
                        hear(line);
                    }
                    next = child.next(LOOK);
                }
                return Optional.empty();
            } catch (InterruptedException e) {
                Exit exit = child.end();
                hearRest();
                return why(exit);
            }
        }

        private void hear(Next.Line line) throws InterruptedException {
            writer.add(events.output(line.text()));
            transcript.line(line.text());
            if (!hasResult && transcript.hasResult()) {
                hasResult = true;
                child.resultSeen();
            }
        }

        private void hearRest() {
            try {
                for (Next next = child.next(Duration.ZERO);
                        next instanceof Next.Line line;
                        next = child.next(Duration.ZERO)) {
                    hear(line);
                }
            } catch (InterruptedException e) {
                LOG.debug("the rest of what was said is lost", e);
            }
        }

        Exit exit() {
            try {
                return child.await();
            } catch (InterruptedException e) {
                return child.end();
            }
        }

        void add(NewEvent event) {
            try {
                writer.add(event);
            } catch (InterruptedException e) {
                LOG.debug("a result is lost", e);
            }
        }
    }
}
