package dev.madang.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the embedded PostgreSQL of a folder beside the rest of the server's start, which needs it late. What a start that fails
 * or is broken off has not come to use is stopped with the context.
 */
public final class EarlyDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyDatabase.class);

    private final FutureTask<EmbeddedDatabase> start;
    private boolean taken;

    /** @param folder held by this process as long as the context lives */
    public EarlyDatabase(DataFolder folder) {
        start = new FutureTask<>(() -> EmbeddedDatabase.start(folder));
    }

    /** Begins the start, unless the configuration names a database elsewhere. */
    @Override
    public void initialize(GenericApplicationContext context) {
        if (!context.getEnvironment().getProperty("madang.database-url", "").isBlank()) {
            return;
        }
        Thread.ofPlatform().daemon().name("postgres-start").start(start);
        context.getBeanFactory().registerSingleton("earlyDatabase", this);
        context.getDefaultListableBeanFactory().registerDisposableBean("earlyDatabase", this::stopUnlessTaken);
    }

    /**
     * Waits until it runs. From then on whoever asked has to close it.
     *
     * @throws StartFailure when it does not start
     */
    synchronized EmbeddedDatabase take() {
        try {
            EmbeddedDatabase database = start.get();
            taken = true;
            return database;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private synchronized void stopUnlessTaken() {
        if (taken) {
            return;
        }
        try {
            start.get().close();
        } catch (ExecutionException e) {
            LOG.debug("There is nothing to stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
