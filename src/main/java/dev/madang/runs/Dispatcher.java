package dev.madang.runs;

import dev.madang.events.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives runs to drives on this node. A run that a change here makes able to move is driven at once if its kind has a free slot;
 * what waits in the database (due retries, runs of a dead node, runs that met no free slot) is fetched as slots allow.
 */
@Component
class Dispatcher implements Signals.Listener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String DUE = "due";
    private static final String CHANGED = "run";
    private static final int MOST_AT_ONCE = 32;
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Map<RunId, Drive> drives = new ConcurrentHashMap<>();
    private final RunStore store;
    private final RunKinds kinds;
    private final Nodes nodes;
    private final Slots slots;
    private final Signals signals;
    private final ObjectProvider<GroupCommit> commits;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Backoff backoff;
    private final Duration look;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hinted = lock.newCondition();
    private final PriorityQueue<Instant> dues = new PriorityQueue<>();
    // Kinds of which runs may wait for a slot: there the end of a drive is a reason to look.
    private final Set<String> mayWait = ConcurrentHashMap.newKeySet();
    // Kinds of which runs wait for a slot, as far as is known here.
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private Map<RunId, Long> lastUndriven = Map.of();
    private boolean hint;
    private volatile boolean accepting;
    private @Nullable Thread beater;

    Dispatcher(
            RunStore store,
            RunKinds kinds,
            Nodes nodes,
            Slots slots,
            Signals signals,
            ObjectProvider<GroupCommit> commits,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${madang.runs.retry-base:1s}") Duration retryBase,
            @Value("${madang.runs.look:1s}") Duration look) {
        this.store = store;
        this.kinds = kinds;
        this.nodes = nodes;
        this.slots = slots;
        this.signals = signals;
        this.commits = commits;
        this.transaction = transaction;
        this.clock = clock;
        this.backoff = new Backoff(retryBase);
        this.look = look;
        signals.listen(DUE, this);
        signals.listen(CHANGED, new Signals.Listener() {
            @Override
            public void heard(Set<String> keys) {
                keys.forEach(key -> wake(new RunId(key)));
            }

            @Override
            public void missed() {
                drives.values().forEach(Drive::wake);
            }
        });
    }

    /**
     * Reserves a slot for a run; the name of this node if there was one. Followed by {@link #drive} or {@link #unreserve}.
     *
     * @param patient whether the run can wait: then it does not overtake those that do
     */
    Optional<String> reserve(Run run, boolean patient) {
        boolean itsTurn = !patient || !waiting.contains(run.kind());
        return accepting && itsTurn && slots.take(kinds.of(run)) ? Optional.of(nodes.self()) : Optional.empty();
    }

    void unreserve(Run run) {
        slots.giveBack(kinds.of(run));
    }

    /** Starts the drive of a run that holds a slot, with the steps that were started when it was taken. */
    void drive(Run run, List<Step> steps, List<Step> started) {
        RunKind kind = kinds.of(run);
        Drive drive = new Drive(commits.getObject(), kind, backoff, clock, run, steps);
        drives.put(run.id(), drive);
        Thread ignored = Thread.ofVirtual().name("drive " + run.id()).start(() -> go(drive, run, kind, started));
    }

    /** Somebody changed a run that this change gave to no drive here. */
    void changed(Run run) {
        String driver = run.progress().driver();
        if (driver != null && !driver.equals(nodes.self())) {
            signals.send(CHANGED, run.id().value());
        }
        wake(run.id());
        released(run);
    }

    /** A run waits for its time, or for whoever has a slot. */
    void released(Run run) {
        Instant next = run.progress().nextDriveAt();
        if (run.progress().driver() != null || next == null) {
            return;
        }
        boolean due = !next.isAfter(clock.instant());
        if (due) {
            setWaiting(kinds.of(run), true);
        }
        fetchAt(next);
        if (due) {
            signals.send(DUE, run.kind());
        }
    }

    private void fetchAt(Instant next) {
        lock.lock();
        try {
            dues.add(next);
            hinted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what is due: the fetch that follows sees it. */
    private boolean isAnyDue() {
        boolean due = false;
        while (!dues.isEmpty() && !dues.peek().isAfter(clock.instant())) {
            Instant ignored = dues.poll();
            due = true;
        }
        return due;
    }

    private long untilNextIsDue() {
        Instant next = dues.peek();
        return next == null
                ? Long.MAX_VALUE
                : Math.max(1, Duration.between(clock.instant(), next).toNanos());
    }

    @Override
    public void heard(Set<String> keys) {
        fetchNow();
    }

    @Override
    public void missed() {
        fetchNow();
    }

    /** The runs that are driven here. */
    Set<RunId> drives() {
        return Set.copyOf(drives.keySet());
    }

    private void wake(RunId id) {
        Drive drive = drives.get(id);
        if (drive != null) {
            drive.wake();
        }
    }

    private void go(Drive drive, Run run, RunKind kind, List<Step> started) {
        try (RunContext _ = RunContext.of(run)) {
            drive.go(run, started);
        } catch (TakenOver e) {
            LOG.info("{}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("the drive of {} broke off; it is tried again", run.id(), e);
            freeLater(run);
        } finally {
            boolean ignored = drives.remove(run.id(), drive);
            slots.giveBack(kind);
            if (mayWait.contains(kind.name())) {
                fetchNow();
            }
        }
    }

    private void freeLater(Run run) {
        try {
            store.freeOne(run.id(), run.progress().epoch(), clock.instant().plus(backoff.after(3)));
        } catch (RuntimeException e) {
            LOG.warn("{} stays with this node until it is taken for dead: {}", run.id(), e.toString());
        }
    }

    private void fetchNow() {
        lock.lock();
        try {
            hint = true;
            hinted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fetchAll() {
        while (accepting) {
            try {
                fetch();
                awaitHint();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("cannot fetch runs, again in {}: {}", look, e.toString());
                LockSupport.parkNanos(look.toNanos());
            }
        }
    }

    private void awaitHint() throws InterruptedException {
        lock.lock();
        try {
            long end = System.nanoTime() + look.toNanos();
            long left = look.toNanos();
            while (!hint && left > 0 && !isAnyDue()) {
                long ignored = hinted.awaitNanos(Math.min(left, untilNextIsDue()));
                left = end - System.nanoTime();
            }
            hint = false;
        } finally {
            lock.unlock();
        }
    }

    /** Fetches what is due as far as there are slots. */
    private void fetch() {
        // Said before a slot is sought: whoever frees one after that finds it said.
        kinds.all().forEach(kind -> mayWait.add(kind.name()));
        Map<String, Integer> due = store.countDue(mayWait, clock.instant(), MOST_AT_ONCE);
        Map<String, Integer> reserved = reserve(due);
        List<Run> claimed = List.of();
        Map<String, Integer> unused = new HashMap<>(reserved);
        try {
            claimed = reserved.isEmpty() ? List.of() : claim(reserved);
        } finally {
            claimed.forEach(run -> unused.merge(run.kind(), -1, Integer::sum));
            kinds.all().forEach(kind -> giveBack(kind, unused.getOrDefault(kind.name(), 0)));
        }
        claimed.forEach(run -> drive(run, List.of(), List.of()));
        for (RunKind kind : kinds.all()) {
            int met = reserved.getOrDefault(kind.name(), 0);
            setWaiting(kind, met < due.getOrDefault(kind.name(), 0));
            if (met == MOST_AT_ONCE) {
                // Perhaps there are more.
                fetchNow();
            } else if (met == due.getOrDefault(kind.name(), 0)) {
                mayWait.remove(kind.name());
            }
        }
    }

    private void setWaiting(RunKind kind, boolean some) {
        boolean ignored = some ? waiting.add(kind.name()) : waiting.remove(kind.name());
    }

    private List<Run> claim(Map<String, Integer> room) {
        return transaction.execute(status -> {
            List<Run> taken = store.lockDue(room, clock.instant()).stream()
                    .map(run -> run.with(run.progress().takenBy(nodes.self())))
                    .toList();
            store.update(taken);
            return taken.stream().map(run -> run.with(run.progress().changed())).toList();
        });
    }

    /** Slots for what is due and no more: who must not wait for one would be refused meanwhile. */
    private Map<String, Integer> reserve(Map<String, Integer> due) {
        Map<String, Integer> reserved = new HashMap<>();
        for (RunKind kind : kinds.all()) {
            int wanted = due.getOrDefault(kind.name(), 0);
            int taken = 0;
            while (taken < wanted && slots.take(kind)) {
                taken++;
            }
            if (taken > 0) {
                reserved.put(kind.name(), taken);
            }
        }
        return reserved;
    }

    private void giveBack(RunKind kind, int number) {
        for (int i = 0; i < number; i++) {
            slots.giveBack(kind);
        }
    }

    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(look.toNanos(), nodes.beat().toNanos()));
                if (nodes.isBeatDue()) {
                    giveLifeSign();
                }
                lookAtDriven();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("no life sign could be given: {}", e.toString());
                if (nodes.isOverdue()) {
                    abandonAll();
                }
            }
        }
    }

    private void giveLifeSign() {
        if (!nodes.beats()) {
            LOG.warn("the others took this node for dead; it joins again");
            abandonAll();
            nodes.join();
        }
        int ignored = buryDead();
    }

    /** Takes over from nodes that gave no sign for too long; gives the number of their runs. */
    int buryDead() {
        int freed = nodes.buryDead();
        if (freed > 0) {
            fetchNow();
        }
        return freed;
    }

    /**
     * A hint that another node changed a run may have been lost, and so may the answer to a commit that took a run: what is held
     * in our name for two looks without a drive goes back to the queue.
     */
    void lookAtDriven() {
        Map<RunId, Long> versions = store.versionsDrivenBy(nodes.self());
        drives.forEach((id, drive) -> drive.shouldKnow(versions.getOrDefault(id, -1L)));
        Map<RunId, Long> undriven = new HashMap<>(versions);
        undriven.keySet().removeAll(drives.keySet());
        undriven.forEach((id, version) -> {
            if (version.equals(lastUndriven.get(id))) {
                LOG.info("{} was taken and never driven; it goes back to the queue", id);
                store.freeUndriven(id, version, clock.instant());
                fetchNow();
            }
        });
        lastUndriven = undriven;
    }

    private void abandonAll() {
        drives.values().forEach(Drive::abandon);
    }

    @Override
    public void start() {
        nodes.join();
        accepting = true;
        Thread ignored = Thread.ofVirtual().name("fetch runs").start(this::fetchAll);
        beater = Thread.ofVirtual().name("beat").start(this::beat);
    }

    @Override
    public void stop() {
        accepting = false;
        fetchNow();
        drives.values().forEach(Drive::handBack);
        long deadline = System.nanoTime() + DRAIN.toNanos();
        for (Drive drive : List.copyOf(drives.values())) {
            drive.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        Thread beating = beater;
        if (beating != null) {
            beating.interrupt();
        }
        beater = null;
        leave();
    }

    private void leave() {
        try {
            nodes.leave();
        } catch (RuntimeException e) {
            LOG.info("this node could not say good-bye; the others will notice: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return beater != null;
    }
}
