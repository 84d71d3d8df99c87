package dev.madang.database;

import java.time.Duration;

/**
 * Reads along while PostgreSQL starts. The library asks a dead server for the whole waiting time whether it is up; an interrupt
 * makes it stop asking.
 */
final class StartWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Thread starting = Thread.currentThread();
    private final Thread watching;
    private volatile boolean failed;

    private StartWatch(PostgresLog log) {
        this.watching = Thread.ofVirtual().name("postgres-start").unstarted(() -> read(log));
    }

    static StartWatch on(PostgresLog log) {
        StartWatch watch = new StartWatch(log);
        watch.watching.start();
        return watch;
    }

    boolean sawFailure() {
        return failed;
    }

    /** Ends the watch; the interrupt, if it came from here, is used up. */
    @Override
    public void close() {
        watching.interrupt();
        try {
            watching.join();
        } catch (InterruptedException e) {
            starting.interrupt();
        }
        if (failed) {
            Thread.interrupted();
        }
    }

    private void read(PostgresLog log) {
        try {
            while (!log.saysThatItFailed()) {
                Thread.sleep(PAUSE);
            }
            failed = true;
            starting.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
