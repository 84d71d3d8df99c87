package dev.madang.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole test run; each call of {@link #freshDatabase()} gives an empty database in it. */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** The JDBC address of a new, empty database. */
    public static String freshDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL makes no database; it said: " + Server.lastWords(), e);
        }
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        // Not in the folder for temporary files, which people clean while tests run: a server whose folder has gone
        // shuts
        // itself down within a minute.
        private static final Path FOLDER = Path.of(
                        "target",
                        "postgres",
                        String.valueOf(ProcessHandle.current().pid()))
                .toAbsolutePath();
        private static final Path LOG = FOLDER.resolveSibling(FOLDER.getFileName() + ".log");
        private static final int WORDS = 2000;

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                Files.createDirectories(FOLDER.getParent());
                boolean ignored = FileSystemUtils.deleteRecursively(FOLDER);
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(FOLDER)
                        .setOutputRedirector(ProcessBuilder.Redirect.to(LOG.toFile()))
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8")
                        // A hostile time zone: whatever leaks the session's zone into a value shows.
                        .setServerConfig("timezone", "Asia/Kathmandu")
                        .setServerConfig("unix_socket_directories", "")
                        .setRegisterShutdownHook(false)
                        .start();
                // After the servers of the tests: they say good-bye to it.
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Who stopped it, if somebody did. */
        static String lastWords() {
            try {
                String words = Files.readString(LOG);
                return words.substring(Math.max(0, words.length() - WORDS));
            } catch (IOException e) {
                return e.toString();
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
                Files.deleteIfExists(LOG);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
