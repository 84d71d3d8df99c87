package dev.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.database.StartFailure.Reason;
import dev.madang.testkit.PreparedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.FileSystemUtils;

class EmbeddedDatabaseIntegrationTests {

    enum Death {
        OF_THE_JVM,
        OF_THE_PROCESS_GROUP,
        OF_THE_DATABASE_TOO
    }

    // One restarted database for the tests that only ask it something.
    private static DataFolder folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void restart() throws IOException {
        folder = DataFolder.take(PreparedData.copy());
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsCommittedSurvivesAPowerCut(String setting) throws SQLException {
        assertThat(ask(database, "SHOW " + setting)).isEqualTo("on");
    }

    @Test
    void theLocaleDoesNotDependOnTheMachine() throws SQLException {
        String locale =
                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()";
        assertThat(ask(database, locale)).isEqualTo("b C.UTF-8");
    }

    @Test
    void itListensOnLoopbackAloneAndLeavesNoSocketFile() throws SQLException {
        assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(database, "SHOW unix_socket_directories")).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedOnTheFirstStartAndOnARestart() throws IOException {
        assertThat(refusal(database, "wrong")).isEqualTo("28P01");
        Path path = PreparedData.copy();
        FileSystemUtils.deleteRecursively(path.resolve("postgres").resolve("cluster"));
        try (DataFolder mine = DataFolder.take(path);
                EmbeddedDatabase first = EmbeddedDatabase.start(mine)) {
            assertThat(refusal(first, "wrong")).isEqualTo("28P01");
        }
    }

    @Test
    void thePasswordIsKeptAsAScramSecretAndInAFileForTheOwnerAlone() throws Exception {
        assertThat(ask(database, "SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'"))
                .startsWith("SCRAM-SHA-256$");
        Cluster cluster = clusterOf(folder);
        assertThat(permissions(cluster.passwordFile())).isEqualTo("rw-------");
        assertThat(permissions(cluster.folder())).isEqualTo("rwx------");
        assertThat(Files.readString(cluster.passwordFile())).hasSizeGreaterThan(40);
    }

    @Test
    void thePasswordShowsInNoWordOfTheDatabase() {
        assertThat(database.address().toString() + database.address().jdbcUrl())
                .doesNotContain(String.valueOf(database.address().password()));
    }

    @Test
    void itsProgramsLieInTheDataFolder() throws IOException {
        ProcessHandle process = postmasterOf(folder);
        assertThat(Path.of(process.info().command().orElseThrow()).toRealPath())
                .startsWith(PreparedData.template().resolve("postgres").resolve("binaries"));
    }

    @Test
    void closingKeepsTheDataAndLeavesNoProcess() throws Exception {
        Path path = PreparedData.copy();
        ProcessHandle postmaster;
        List<ProcessHandle> workers;
        try (DataFolder mine = DataFolder.take(path);
                EmbeddedDatabase before = EmbeddedDatabase.start(mine)) {
            run(before, "CREATE TABLE kept AS SELECT 42 AS answer");
            postmaster = postmasterOf(mine);
            workers = postmaster.descendants().toList();
        }
        assertThat(workers).isNotEmpty();
        assertThat(Stream.concat(Stream.of(postmaster), workers.stream())).noneMatch(Postmaster::isRunning);
        assertThat(answerOnceMore(path)).isEqualTo("42");
    }

    @Test
    void aSecondServerIsToldWhoHoldsTheFolderAndLeavesTheDatabaseOfTheFirstAlone() throws Exception {
        Path path = PreparedData.copy();
        ProcessHandle postmaster;
        try (HoldingProcess first = HoldingProcess.on(path)) {
            postmaster = postmasterOf(path);
            try (AnnotationConfigApplicationContext second = new AnnotationConfigApplicationContext()) {
                TestPropertyValues.of("madang.data=" + path).applyTo(second);
                second.register(DatabaseConfiguration.class);
                assertThatThrownBy(second::refresh).rootCause().isInstanceOfSatisfying(StartFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.DATA_FOLDER_HELD);
                    assertThat(failure.arguments())
                            .containsExactly(path, first.pid(), HoldingProcess.ADDRESS.toString());
                });
            }
            assertThat(DataFolder.holder(path))
                    .hasValueSatisfying(holder -> assertThat(holder.started()).isEqualTo(first.started()));
            assertThat(Postmaster.isRunning(postmaster)).isTrue();
            first.connect().close();
        }
        assertThat(Postmaster.isRunning(postmaster)).isFalse();
        assertThat(DataFolder.holder(path)).isEmpty();
    }

    @Test
    void whateverUsesTheDatabaseIsClosedBeforeIt() throws IOException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("madang.data=" + PreparedData.copy()).applyTo(context);
            context.register(LastWords.class, DatabaseConfiguration.class);
            context.refresh();
        }
        assertThat(LastWords.heard).isEqualTo("goodbye");
    }

    @ParameterizedTest
    @EnumSource
    void itStartsAtOnceAfterASuddenDeathAndHasAllThatWasCommitted(Death death) throws Exception {
        Path path = PreparedData.copy();
        HoldingProcess killed = HoldingProcess.on(path);
        ProcessHandle orphan = postmasterOf(path);
        try (Connection connection = killed.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        switch (death) {
            case OF_THE_JVM -> killed.kill();
            case OF_THE_PROCESS_GROUP -> killed.killGroup();
            case OF_THE_DATABASE_TOO -> {
                killed.kill();
                orphan.destroyForcibly();
                await().until(() -> !Postmaster.isRunning(orphan));
            }
        }
        assertThat(Postmaster.isRunning(orphan)).isEqualTo(death != Death.OF_THE_DATABASE_TOO);

        assertThat(answerOnceMore(path)).isEqualTo("42");
        assertThat(Postmaster.isRunning(orphan)).isFalse();
    }

    @Test
    void aFileThatNamesAnotherProcessNeitherHarmsThatProcessNorTheStart() throws Exception {
        Path path = PreparedData.copy();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Path data = new Cluster(path.resolve("postgres")).data();
            Files.writeString(data.resolve("postmaster.pid"), bystander.pid() + "\n" + data + "\n1\n5432\n\n\n");
            run(path, "CREATE TABLE kept AS SELECT 42 AS answer");
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsDoneAgain() throws Exception {
        Path path = PreparedData.copy();
        Cluster cluster = new Cluster(path.resolve("postgres"));
        Files.delete(cluster.data().resolve("global").resolve("pg_control"));
        Files.createFile(cluster.folder().resolve("unfinished"));
        run(path, "CREATE TABLE kept AS SELECT 42 AS answer");
        assertThat(cluster.isNew()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"postgresql.conf,no_such_setting = 1", "global/pg_control,"})
    void aStartThatFailsSaysSoAtOnceInPostgresOwnWords(String file, @Nullable String content) throws Exception {
        Path path = PreparedData.copy();
        Path damaged = new Cluster(path.resolve("postgres")).data().resolve(file);
        Files.delete(damaged);
        if (content != null) {
            Files.writeString(damaged, content);
        }
        long before = System.nanoTime();
        assertThatThrownBy(() -> run(path, "SELECT 1")).isInstanceOfSatisfying(StartFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.POSTGRES_FAILED);
            assertThat(failure.arguments().getFirst().toString()).contains(file);
        });
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aPasswordFileThatIsGoneOrWrongIsSaid() throws Exception {
        Path path = PreparedData.copy();
        Path file = new Cluster(path.resolve("postgres")).passwordFile();
        Files.writeString(file, "wrong");
        assertThatThrownBy(() -> run(path, "SELECT 1"))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.arguments().getFirst().toString())
                                .contains("password authentication failed"));
        Files.delete(file);
        assertThatThrownBy(() -> run(path, "SELECT 1"))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.POSTGRES_PASSWORD_LOST));
        assertThat(Postmaster.of(new Cluster(path.resolve("postgres")).data())).isEmpty();
    }

    private static void run(Path path, String sql) throws SQLException {
        try (DataFolder mine = DataFolder.take(path);
                EmbeddedDatabase started = EmbeddedDatabase.start(mine)) {
            run(started, sql);
        }
    }

    private static void run(EmbeddedDatabase started, String sql) throws SQLException {
        try (Connection connection = connect(started);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answerOnceMore(Path path) throws SQLException {
        try (DataFolder mine = DataFolder.take(path);
                EmbeddedDatabase started = EmbeddedDatabase.start(mine)) {
            return ask(started, "SELECT answer FROM kept");
        }
    }

    private static String ask(EmbeddedDatabase started, String sql) throws SQLException {
        try (Connection connection = connect(started);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase started) throws SQLException {
        DatabaseAddress address = started.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static String refusal(EmbeddedDatabase started, String password) {
        try (Connection connection =
                DriverManager.getConnection(started.address().jdbcUrl(), "postgres", password)) {
            return "let in: " + connection;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static Cluster clusterOf(DataFolder folder) {
        return new Cluster(folder.path().resolve("postgres"));
    }

    private static ProcessHandle postmasterOf(DataFolder folder) throws IOException {
        return postmasterOf(folder.path());
    }

    private static ProcessHandle postmasterOf(Path path) throws IOException {
        return Postmaster.of(new Cluster(path.resolve("postgres")).data())
                .orElseThrow()
                .process();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** A bean that asks the database something when everything ends. */
    static class LastWords implements AutoCloseable {
        private static String heard = "";
        private final DataSource source;

        LastWords(DataSource source) {
            this.source = source;
        }

        @Override
        public void close() throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 'goodbye'")) {
                rows.next();
                heard = rows.getString(1);
            }
        }
    }
}
