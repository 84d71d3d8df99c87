package dev.madang.runner.process;

import dev.madang.runner.process.Child.Exit;
import dev.madang.runner.process.Child.Reason;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the end of one child or for a reason to end it, and lets nothing of it live on. */
final class Warden {

    private static final Logger LOG = LoggerFactory.getLogger(Warden.class);
    /** How long a pipe may be silent after everybody whom we know is dead. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(3);
    private static final int SIGNALLED = 128;

    private final Process process;
    private final Group group;
    private final Bounds bounds;
    private final Watch watch;
    private final Output output;
    private final CompletableFuture<Exit> exit = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Reason wanted;
    private boolean isDecided;

    Warden(Process process, Group group, Bounds bounds, Watch watch, Output output) {
        this.process = process;
        this.group = group;
        this.bounds = bounds;
        this.watch = watch;
        this.output = output;
    }

    /** Complete when the child and everything that it started are dead. */
    CompletableFuture<Exit> exit() {
        return exit;
    }

    /** Complete when no thread and no descriptor is held for it any more. */
    CompletableFuture<Void> released() {
        return released;
    }

    void want(Reason reason) {
        lock.lock();
        try {
            wanted = wanted == null ? reason : wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void resultSeen() {
        watch.resultSeen();
        look();
    }

    void tookOutput(ByteBuffer bytes) {
        int allowed = count(bytes.remaining());
        output.put(bytes.limit(bytes.position() + allowed));
        watch.sign();
    }

    void tookErrors(ByteBuffer bytes, LastBytes errors) {
        int ignored = count(bytes.remaining());
        errors.add(bytes);
        watch.sign();
    }

    private int count(int bytes) {
        int allowed = watch.count(bytes);
        if (allowed < bytes) {
            look();
            // The rest of a pipe, after it exited by itself, is no reason any more.
            return isDecided() ? bytes : allowed;
        }
        return allowed;
    }

    private boolean isDecided() {
        lock.lock();
        try {
            return isDecided && wanted == Reason.BY_ITSELF;
        } finally {
            lock.unlock();
        }
    }

    /** Something may have become due. */
    void look() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The whole life of the child; returns when nothing of it is left. */
    void guard(Drain stdout, Drain stderr, Runnable atEnd) {
        try {
            CompletableFuture<Void> ignored = process.onExit().thenRun(this::look);
            Reason reason = awaitReason();
            if (reason != Reason.BY_ITSELF) {
                output.drop();
            }
            boolean isDead = group.end(reason == Reason.SHUT_DOWN ? shorter(bounds.grace()) : bounds.grace());
            int code = code(isDead);
            stderr.finish(QUIET);
            if (reason != Reason.BY_ITSELF) {
                stdout.finish(QUIET);
            }
            if (isDead) {
                atEnd.run();
            }
            boolean first = exit.complete(new Exit(code, reason));
            LOG.debug("child {} ended: {} {} {}", process.pid(), reason, code, first);
            stdout.finish(QUIET);
        } catch (RuntimeException | Error e) {
            LOG.error("the end of child {} went wrong", process.pid(), e);
            boolean ignored = exit.completeExceptionally(e);
        } finally {
            boolean ignored = released.complete(null);
        }
    }

    private static Duration shorter(Duration grace) {
        return grace.compareTo(SHUTDOWN_GRACE) < 0 ? grace : SHUTDOWN_GRACE;
    }

    private Reason awaitReason() {
        lock.lock();
        try {
            Optional<Reason> reason = reason();
            while (reason.isEmpty()) {
                long left = changed.awaitNanos(Math.max(1, watch.untilNext()));
                LOG.trace("{} ns early", left);
                reason = reason();
            }
            isDecided = true;
            wanted = reason.get();
            return wanted;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Reason> reason() {
        if (output.isHeldBack()) {
            watch.sign();
        }
        Optional<Reason> due = watch.due();
        if (due.filter(Reason.TOO_MUCH_OUTPUT::equals).isPresent()) {
            return due;
        }
        if (!process.isAlive()) {
            return Optional.of(Reason.BY_ITSELF);
        }
        return wanted == null ? due : Optional.of(wanted);
    }

    private int code(boolean isDead) {
        try {
            // Who is dead may not have been waited for yet, who cannot be killed is not waited for.
            return isDead || process.waitFor(QUIET.toMillis(), TimeUnit.MILLISECONDS)
                    ? process.waitFor()
                    : SIGNALLED + SystemCalls.KILL;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
