package dev.madang.database;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a process and has it started again when it is dead, one restart at a time. What does not start, or
 * does not stay up, is tried again after ever longer pauses, for as long as the server lives: a full disk is emptied one day.
 */
final class Watchdog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
    private static final int WORRYING = 6;
    private static final int LONGEST_PAUSE_LOOKS = 600;
    private static final Duration LASTING = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final BooleanSupplier alive;
    private final Restart restart;
    private final Duration look;
    private final Thread thread = Thread.ofVirtual().name("watch PostgreSQL").unstarted(this::watch);
    private int tries;

    /** Starts the process anew. */
    @FunctionalInterface
    interface Restart {
        void run() throws IOException;
    }

    Watchdog(BooleanSupplier alive, Restart restart) {
        this(alive, restart, Duration.ofMillis(100));
    }

    /**
     * A watchdog.
     *
     * @param look how often it looks; before the second try in a row it pauses twice as long, then four times and so on, up to 600
     *     times
     */
    Watchdog(BooleanSupplier alive, Restart restart, Duration look) {
        this.alive = alive;
        this.restart = restart;
        this.look = look;
    }

    void start() {
        thread.start();
    }

    /** Returns when no restart is under way and none will be. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            boolean ignored = !thread.isAlive() || thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it watches no more. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void watch() {
        try {
            long last = System.nanoTime();
            while (true) {
                Thread.sleep(look);
                if (alive.getAsBoolean()) {
                    continue;
                }
                if (System.nanoTime() - last > LASTING.toNanos()) {
                    tries = 0;
                }
                Thread.sleep(look.multipliedBy(pauseLooks(tries)));
                tryOnce();
                last = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many looks long the pause is after so many tries in a row. */
    static long pauseLooks(int tries) {
        return tries == 0 ? 0 : Math.min(1L << Math.min(tries, 30), LONGEST_PAUSE_LOOKS);
    }

    private void tryOnce() throws InterruptedException {
        tries++;
        log.warn("PostgreSQL is dead; starting it, try {}", tries);
        if (tries == WORRYING) {
            log.error(
                    "PostgreSQL ended or did not start {} times in a row; it is tried again, with pauses of up to {}."
                            + " logs/postgres.log in the data folder says why.",
                    tries,
                    look.multipliedBy(LONGEST_PAUSE_LOOKS));
        }
        try {
            restart.run();
        } catch (IOException | RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            log.warn("PostgreSQL did not start: {}", e.getMessage());
        }
    }
}
