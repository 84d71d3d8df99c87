package dev.madang.database;

import dev.madang.database.StartFailure.Reason;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a data folder, until it is closed: durable, behind a password, on the loopback interface alone. One
 * that dies meanwhile is started again, on another port if its own was taken.
 *
 * <p>The library that runs it is made for tests: it switches durability off, trusts every local process, unpacks into the
 * temporary folder and notices neither an orphan nor a death. Each of that is undone here.
 */
public final class EmbeddedDatabase implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "madang";

    private final Launch launch;
    private final Watchdog watchdog;
    private volatile Running running;
    private volatile Runnable whenLost = () -> {};

    private EmbeddedDatabase(Launch launch, Running running) {
        this.launch = launch;
        this.running = running;
        this.watchdog = new Watchdog(() -> this.running.postmaster().isRunning(), this::startAgain);
    }

    /** What the last start came to. */
    private record Running(EmbeddedPostgres server, Postmaster postmaster, DatabaseAddress address) {}

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, SUPERUSER, password);
    }

    /**
     * Starts PostgreSQL in {@code <data>/postgres}, after stopping one that a killed server left there. That the folder is held
     * by this process is what makes the running one an orphan.
     *
     * @throws StartFailure when it does not start
     */
    public static EmbeddedDatabase start(DataFolder folder) {
        Cluster cluster = new Cluster(folder.path().resolve("postgres"));
        long begun = System.nanoTime();
        try {
            cluster.requireMajor(Binaries.MAJOR);
            Optional<Postmaster> orphan = Postmaster.of(cluster.data());
            if (orphan.isPresent()) {
                log.warn(
                        "Stopping PostgreSQL process {}, left by a server that was killed",
                        orphan.get().process().pid());
                orphan.get().stop();
            }
            long cured = System.nanoTime();
            cluster.prepare();
            EmbeddedDatabase database =
                    started(new Launch(cluster, folder.path().resolve("logs").resolve("postgres.log")));
            log.info(
                    "PostgreSQL runs after {} ms, {} of them for what was left",
                    millisSince(begun),
                    millis(cured - begun));
            return database;
        } catch (IOException e) {
            throw new StartFailure(Reason.DATA_FOLDER_UNUSABLE, e, folder.path(), SystemWords.of(e));
        }
    }

    private static long millisSince(long nanos) {
        return millis(System.nanoTime() - nanos);
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    /** How to log in to the PostgreSQL that another process runs in {@code <data>/postgres}, if one does. */
    public static Optional<DatabaseAddress> running(Path data) {
        Cluster cluster = new Cluster(data.resolve("postgres"));
        try {
            if (Postmaster.of(cluster.data()).isEmpty()) {
                return Optional.empty();
            }
            String password = cluster.password();
            return Postmaster.port(cluster.data()).map(port -> address(port, password));
        } catch (IOException e) {
            throw new StartFailure(Reason.DATA_FOLDER_UNUSABLE, e, data, SystemWords.of(e));
        }
    }

    /** Where it is now; another place after a restart, if its port was taken. */
    @Override
    public DatabaseAddress address() {
        return running.address();
    }

    /** Has this called whenever PostgreSQL was found dead: every connection to it is of no use from then on. */
    void whenLost(Runnable listener) {
        whenLost = listener;
    }

    @Override
    public void close() {
        watchdog.close();
        try {
            Optional<Postmaster> postmaster = Postmaster.of(launch.cluster().data());
            running.server().close();
            // The library gives it five seconds and then only logs.
            postmaster.filter(Postmaster::isRunning).ifPresent(Postmaster::stop);
        } catch (IOException e) {
            log.error("PostgreSQL could not be stopped", e);
        }
    }

    private static EmbeddedDatabase started(Launch launch) throws IOException {
        EmbeddedPostgres server = launch.onAnyPort();
        EmbeddedDatabase database = new EmbeddedDatabase(launch, running(launch.cluster(), server));
        if (launch.cluster().isNew()) {
            database.create();
            launch.cluster().finished();
        }
        database.watchdog.start();
        return database;
    }

    private static Running running(Cluster cluster, EmbeddedPostgres server) throws IOException {
        Postmaster postmaster =
                Postmaster.of(cluster.data()).orElseThrow(() -> new IOException("PostgreSQL has ended"));
        return new Running(server, postmaster, address(server.getPort(), cluster.password()));
    }

    private void startAgain() throws IOException {
        whenLost.run();
        Cluster cluster = launch.cluster();
        // Takes a dead process out of the file that names it; without that the library would wait for its end.
        Optional<Postmaster> survivor = Postmaster.of(cluster.data());
        survivor.ifPresent(Postmaster::stop);
        running.server().close();
        running = running(cluster, launch.again(running.server().getPort()));
        log.warn("PostgreSQL runs again at {}", running.address().place());
    }

    private void create() {
        try (Connection connection = running.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            close();
            throw new StartFailure(
                    Reason.POSTGRES_FAILED,
                    e,
                    String.valueOf(e.getMessage()),
                    launch.cluster().folder());
        }
    }
}
