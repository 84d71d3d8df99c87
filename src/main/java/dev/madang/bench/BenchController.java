package dev.madang.bench;

import dev.madang.approvals.Answer;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import dev.madang.edge.SseEvent;
import dev.madang.edge.SseStream;
import dev.madang.events.Event;
import dev.madang.events.EventCursor;
import dev.madang.events.EventLog;
import dev.madang.events.NewEvent;
import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import dev.madang.quota.Quotas;
import dev.madang.runs.Run;
import dev.madang.runs.RunId;
import dev.madang.runs.RunState;
import dev.madang.runs.Runs;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The routes that the measurements call; there only when the server was started for them. */
@RestController
@ConditionalOnBooleanProperty("madang.bench")
@RequestMapping("/bench")
class BenchController {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Runs runs;
    private final EventLog events;
    private final Approvals approvals;
    private final SseStream stream;
    private final TransactionTemplate transaction;
    private final BareCommits bare;
    private final Quotas quotas;

    BenchController(
            Runs runs,
            EventLog events,
            Approvals approvals,
            SseStream stream,
            TransactionTemplate transaction,
            BareCommits bare,
            Quotas quotas) {
        this.runs = runs;
        this.events = events;
        this.approvals = approvals;
        this.stream = stream;
        this.transaction = transaction;
        this.bare = bare;
        this.quotas = quotas;
    }

    /** A run as the measurements see it. */
    record Seen(String id, String subject, String state) {
        static Seen of(Run run) {
            return new Seen(run.id().value(), run.subject().id(), run.state().name());
        }
    }

    /** Starts a run of such steps; with {@code wait} it answers when the run has ended. */
    @PostMapping("/runs")
    Seen start(
            @RequestParam(defaultValue = "noop") String kind,
            @RequestParam(defaultValue = "3") int steps,
            @RequestParam(defaultValue = "false") boolean wait)
            throws InterruptedException {
        Subject subject = new Subject(BenchKind.NAME, Ids.next("b_"));
        if (!wait) {
            return Seen.of(begin(subject, kind, steps));
        }
        try (EventCursor cursor = events.followNew(subject)) {
            Run run = begin(subject, kind, steps);
            List<Event> next = cursor.next(PATIENCE);
            while (!next.isEmpty() && !next.getLast().terminal()) {
                next = cursor.next(PATIENCE);
            }
            String end = next.isEmpty() ? "late" : next.getLast().name();
            return new Seen(run.id().value(), subject.id(), end);
        }
    }

    /** Starts a run and streams its story. */
    @PostMapping("/stream")
    void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "noop") String kind,
            @RequestParam(defaultValue = "3") int steps)
            throws IOException {
        Subject subject = new Subject(BenchKind.NAME, Ids.next("b_"));
        EventCursor cursor = events.followNew(subject);
        @Nullable Object ignored = begin(subject, kind, steps);
        follow(request, response, cursor);
    }

    @GetMapping("/stream/{subject}")
    void follow(HttpServletRequest request, HttpServletResponse response, @PathVariable String subject)
            throws IOException {
        long after = SseStream.lastEventId(request).orElse(0);
        follow(request, response, events.follow(new Subject(BenchKind.NAME, subject), after));
    }

    /** Starts a run of such steps, at most {@code limit} in an hour whichever node is asked. */
    @PostMapping("/limited")
    Seen startLimited(@RequestParam List<String> plan, @RequestParam int limit) {
        Subject subject = new Subject(BenchKind.NAME, Ids.next("b_"));
        Limit hourly = Limit.of(
                "bench.start", "all", new Policy.FixedWindow(limit, Duration.ofHours(1), Policy.Start.FIRST_USE));
        return Objects.requireNonNull(transaction.execute(status -> {
            if (quotas.spend(List.of(hourly)) instanceof Decision.Refused refused) {
                throw refused.failure("RATE_LIMIT_EXCEEDED");
            }
            return Seen.of(runs.start(BenchKind.NAME, subject, "bench", turn -> {
                IntStream.range(0, plan.size())
                        .mapToObj(i -> BenchKind.step(plan.get(i), i))
                        .forEach(turn::add);
                return null;
            }));
        }));
    }

    /** Demands the end of a run and does not wait for it. */
    @PostMapping("/runs/{id}/stop")
    Seen stop(@PathVariable String id) {
        return Seen.of(runs.cancel(new RunId(id), RunState.CANCELLED, "chaos"));
    }

    @GetMapping("/runs/{id}")
    Seen find(@PathVariable String id) {
        return Seen.of(runs.find(new RunId(id)));
    }

    /** Demands the end of a run and answers when its work is dead: the microseconds that this took, by its own stamps. */
    @PostMapping("/runs/{id}/cancel")
    long cancel(@PathVariable String id) throws InterruptedException {
        Run run = runs.cancel(new RunId(id), RunState.CANCELLED, "bench");
        try (EventCursor cursor = events.follow(run.subject(), 0)) {
            while (!cursor.atEnd() && !cursor.next(PATIENCE).isEmpty()) {
                // Read to the end.
            }
        }
        Run.Cancel cancel = Objects.requireNonNull(runs.find(run.id()).cancel());
        return Duration.between(cancel.requestedAt(), Objects.requireNonNull(cancel.workEndedAt()))
                        .toNanos()
                / 1_000;
    }

    /** Answers the first waiting question of a run. */
    @PostMapping("/runs/{id}/answer")
    Seen answer(@PathVariable String id) {
        Question question = approvals.pending(id).stream()
                .findFirst()
                .orElseThrow(() -> Failure.conflict("HITL_ALREADY_RESPONDED"));
        @Nullable Object ignored = approvals.decide(question.id(), Answer.of("answer"), "bench");
        return Seen.of(runs.find(new RunId(id)));
    }

    /** Appends to a subject, {@code batch} events a commit; gives the nanoseconds that a commit took on average. */
    @PostMapping("/append/{subject}")
    long append(@PathVariable String subject, @RequestParam int commits, @RequestParam(defaultValue = "1") int batch) {
        List<NewEvent> group = IntStream.range(0, batch)
                .mapToObj(
                        i -> NewEvent.of("line", "{\"data\":\"a line of output as a tool would write it, " + i + "\"}"))
                .toList();
        Subject to = new Subject(BenchKind.NAME, subject);
        long begun = System.nanoTime();
        for (int i = 0; i < commits; i++) {
            transaction.executeWithoutResult(status -> events.append(to, group));
        }
        return (System.nanoTime() - begun) / commits;
    }

    /** Reads a window of a subject from the middle; gives the nanoseconds that a read took on average. */
    @PostMapping("/read/{subject}")
    long read(@PathVariable String subject, @RequestParam int times) {
        Subject from = new Subject(BenchKind.NAME, subject);
        long middle = events.head(from).map(head -> head.last() / 2).orElse(0L);
        long begun = System.nanoTime();
        long seen = 0;
        for (int i = 0; i < times; i++) {
            seen += events.read(from, middle + i, 100).size();
        }
        return seen == 0 ? 0 : (System.nanoTime() - begun) / times;
    }

    /** Commits of one insert and one update each, on so many connections; gives commits a second. */
    @PostMapping("/commits")
    double commits(@RequestParam int clients, @RequestParam int seconds) throws InterruptedException {
        return bare.perSecond(clients, Duration.ofSeconds(seconds));
    }

    /** The bytes of heap in use after a collection. */
    @PostMapping("/heap")
    long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Run begin(Subject subject, String kind, int steps) {
        return runs.start(BenchKind.NAME, subject, "bench", turn -> {
            IntStream.range(0, steps).mapToObj(i -> BenchKind.step(kind, i)).forEach(turn::add);
            return null;
        });
    }

    private void follow(HttpServletRequest request, HttpServletResponse response, EventCursor cursor)
            throws IOException {
        stream.write(request, response, cursor, event -> Optional.of(new SseEvent(event.name(), event.payload())));
    }
}
