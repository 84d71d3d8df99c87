package dev.madang.runner;

import dev.madang.events.Event;
import dev.madang.events.EventCursor;
import dev.madang.events.EventLog;
import dev.madang.events.Subjects;
import dev.madang.runs.RunState;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Runs;
import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts processes, shows them, ends them. */
@Component
public class Processes {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration DELETED_FOR = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ProcessStore store;
    private final ProcessKind kind;
    private final Runs runs;
    private final EventLog events;
    private final Subjects subjects;
    private final TransactionTemplate transaction;
    private final RunnerSettings settings;
    private final Clock clock;

    Processes(
            ProcessStore store,
            ProcessKind kind,
            Runs runs,
            EventLog events,
            Subjects subjects,
            TransactionTemplate transaction,
            RunnerSettings settings,
            Clock clock) {
        this.store = store;
        this.kind = kind;
        this.runs = runs;
        this.events = events;
        this.subjects = subjects;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Starts a process, or lets it wait where there is a queue.
     *
     * @param along is done in the same transaction, before anything of the process is written
     * @throws Failure LIMITED {@code PROCESS_LIMIT_REACHED}, with the time until another try; nothing was started
     */
    public ProcessId start(Order order, String owner, Consumer<ProcessId> along) {
        ProcessId id = ProcessId.next();
        transaction.executeWithoutResult(status -> {
            along.accept(id);
            Subject subject = id.subject();
            Function<RunTurn, @Nullable Void> step = turn -> {
                turn.add(kind.step(order));
                return null;
            };
            if (settings.queue() == 0) {
                startAtOnce(subject, owner, step);
            } else if (store.lockPending() < settings.queue()) {
                @Nullable Object ignored = runs.start(ProcessKind.NAME, subject, owner, step);
            } else {
                throw limited();
            }
        });
        return id;
    }

    private void startAtOnce(Subject subject, String owner, Function<RunTurn, @Nullable Void> step) {
        try {
            @Nullable Object ignored = runs.startAtOnce(ProcessKind.NAME, subject, owner, step);
        } catch (Failure failure) {
            throw failure.kind() == Failure.Kind.LIMITED ? limited() : failure;
        }
    }

    private static Failure limited() {
        return Failure.limited("PROCESS_LIMIT_REACHED", SOON);
    }

    /**
     * A process as it stands.
     *
     * @throws Failure NOT_FOUND {@code PROCESS_NOT_FOUND}
     */
    public CliProcess find(ProcessId id) {
        return store.find(id).orElseThrow(() -> ProcessId.notFound(id.toString()));
    }

    /** Those of them that are there, in no order. */
    public List<CliProcess> findAll(Collection<ProcessId> ids) {
        return store.findAll(ids);
    }

    /** The processes, newest first. */
    public List<CliProcess> list(int limit, int offset) {
        return store.list(limit, offset);
    }

    public int count() {
        return store.count();
    }

    /**
     * The data of the result, for a while after the end.
     *
     * @return a JSON document
     * @throws Failure NOT_FOUND {@code RESULT_DATA_NOT_FOUND}: there is none, there is none yet, or not any more
     */
    public String resultData(ProcessId id) {
        CliProcess process = store.find(id).orElseThrow(Processes::noResultData);
        Ending ending = process.ending();
        Instant completed = process.completedAt();
        if (ending == null
                || completed == null
                || ending.result() == null
                || !completed.plus(settings.result()).isAfter(clock.instant())) {
            throw noResultData();
        }
        return ending.result();
    }

    /** Ends a process if it still runs, and forgets it; returns when its whole process group is dead. */
    public void delete(ProcessId id) throws InterruptedException {
        CliProcess process = find(id);
        if (!process.status().ended()) {
            stop(process);
        }
        if (!store.delete(id, clock.instant())) {
            throw ProcessId.notFound(id.toString());
        }
    }

    private void stop(CliProcess process) throws InterruptedException {
        Subject subject = process.id().subject();
        long position = events.head(subject).map(EventLog.Head::last).orElse(0L);
        try (EventCursor cursor = events.follow(subject, position)) {
            @Nullable Object ignored = runs.cancel(process.run(), RunState.CANCELLED, "deleted");
            Instant late = clock.instant().plus(settings.grace()).plus(PATIENCE);
            while (!find(process.id()).status().ended()) {
                if (clock.instant().isAfter(late)) {
                    throw Failure.of(Failure.Kind.OUTSIDE_SLOW, "PROCESS_STILL_RUNNING");
                }
                List<Event> _ = cursor.next(Duration.ofSeconds(1));
            }
        } catch (Failure failure) {
            if (!failure.reason().equals("RUN_ENDED")) {
                throw failure;
            }
        }
    }

    /** Forgets what was deleted a while ago, and what ended long ago; gives how many. */
    int sweep() {
        Instant now = clock.instant();
        List<ProcessId> old = store.toForget(now.minus(settings.keep()), now.minus(DELETED_FOR), 1_000);
        old.forEach(id -> subjects.erase(id.subject()));
        return old.size();
    }

    private static Failure noResultData() {
        return Failure.notFound("RESULT_DATA_NOT_FOUND");
    }
}
