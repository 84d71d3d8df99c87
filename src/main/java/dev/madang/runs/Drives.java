package dev.madang.runs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts drives when the scheduler says so, and hands their runs back when the server stops. */
@Component
class Drives implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drives.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Runs runs;
    private final RunStore store;
    private final ActiveDrives active;
    private final ObjectProvider<Scheduler> scheduler;
    private final Backoff backoff;
    private final boolean onlyNode;
    private volatile boolean running;

    Drives(
            Runs runs,
            RunStore store,
            ActiveDrives active,
            ObjectProvider<Scheduler> scheduler,
            @Value("${madang.runs.retry-base:1s}") Duration retryBase,
            @Value("${madang.database-url:}") String databaseUrl) {
        this.runs = runs;
        this.store = store;
        this.active = active;
        this.scheduler = scheduler;
        this.backoff = new Backoff(retryBase);
        this.onlyNode = databaseUrl.isBlank();
    }

    void drive(String instance) {
        try {
            new Drive(runs, active, backoff, instance, DriveSchedule.runOf(instance)).go();
        } catch (Runs.TakenOver e) {
            LOG.info("{}: {}", instance, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(instance + " was cut off", e);
        }
    }

    /** Who holds the data folder is the only node: whatever is marked as picked belongs to a process that is dead. */
    @Override
    public void start() {
        if (onlyNode) {
            int freed = store.freeScheduled();
            if (freed > 0) {
                LOG.info("going on with {} executions of the server that was here before", freed);
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        scheduler.getObject().pause();
        active.all().forEach(Drive::handBack);
        long deadline = System.nanoTime() + DRAIN.toNanos();
        for (Drive drive : active.all()) {
            drive.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
